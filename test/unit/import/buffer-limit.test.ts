import { describe, expect, it } from '@jest/globals';
import { BufferLimit } from '../../../claire/import/stream';

const takeMany = (limit: BufferLimit, count: number, size = 1): void => {
  for (let taken = 0; taken < count; taken += 1) limit.add({ size });
};
const batch = (count: number, size: number) => ({ rows: Array<never>(count), size });

describe('how many appointments one import holds', () => {
  it('is bounded by those that Claire has not answered for', () => {
    const limit = new BufferLimit(3, 'nothing');

    takeMany(limit, 2);
    expect([limit.isBufferFull(), limit.isFull(2)]).toEqual([false, false]);
    takeMany(limit, 1);
    expect([limit.isBufferFull(), limit.isFull(3)]).toEqual([true, true]);
    limit.release(batch(2, 2));
    expect([limit.isBufferFull(), limit.isFull(1)]).toEqual([false, false]);
  });

  it('is bounded by their size, so that large ones do not fill the memory', () => {
    const limit = new BufferLimit(10_000, 'nothing');

    takeMany(limit, 1, 63_999_999);
    expect(limit.isBufferFull()).toBe(false);
    takeMany(limit, 1);
    expect([limit.isBufferFull(), limit.isFull(2)]).toEqual([true, true]);
    limit.release(batch(1, 63_999_999));
    expect(limit.isBufferFull()).toBe(false);
  });

  it('is bounded by those that have no outcome: five times as many where only names are held', () => {
    const withResponse = new BufferLimit(100, 'nothing');
    const waiting = new BufferLimit(100, 'keys');

    expect([99, 100].map((pending) => withResponse.isFull(pending))).toEqual([false, true]);
    expect([100, 499, 500].map((pending) => waiting.isFull(pending))).toEqual([false, false, true]);
    expect(waiting.isBufferFull()).toBe(false);
  });
});
