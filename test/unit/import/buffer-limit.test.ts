import { describe, expect, it } from '@jest/globals';
import { BufferLimit } from '../../../claire/import/stream';

const takeMany = (room: BufferLimit, count: number, size = 1): void => {
  for (let taken = 0; taken < count; taken += 1) room.add({ size });
};
const batch = (count: number, size: number) => ({ rows: Array<never>(count), size });

describe('how many appointments one import holds', () => {
  it('is bounded by those that Claire has not answered for', () => {
    const room = new BufferLimit(3, false);

    takeMany(room, 2);
    expect([room.isBufferFull(), room.isFull(2)]).toEqual([false, false]);
    takeMany(room, 1);
    expect([room.isBufferFull(), room.isFull(3)]).toEqual([true, true]);
    room.release(batch(2, 2));
    expect([room.isBufferFull(), room.isFull(1)]).toEqual([false, false]);
  });

  it('is bounded by their size, so that large ones do not fill the memory', () => {
    const room = new BufferLimit(10_000, false);

    takeMany(room, 1, 63_999_999);
    expect(room.isBufferFull()).toBe(false);
    takeMany(room, 1);
    expect([room.isBufferFull(), room.isFull(2)]).toEqual([true, true]);
    room.release(batch(1, 63_999_999));
    expect(room.isBufferFull()).toBe(false);
  });

  it('is bounded by those that have no outcome: five times as many where only names are held', () => {
    const answered = new BufferLimit(100, false);
    const waiting = new BufferLimit(100, true);

    expect([99, 100].map((inside) => answered.isFull(inside))).toEqual([false, true]);
    expect([100, 499, 500].map((inside) => waiting.isFull(inside))).toEqual([false, false, true]);
    expect(waiting.isBufferFull()).toBe(false);
  });
});
