import { describe, expect, it } from '@jest/globals';
import { SeenKeys } from '../../claire/bounded-map';

const workOrders = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `12 ${String(from + at)}`);

describe('keys that were seen', () => {
  it('are those that were added, however alike', () => {
    const keys = new SeenKeys();
    const all = workOrders(20_000);

    expect(all.some((key) => keys.has(key))).toBe(false);
    expect(all.some((key) => keys.add(key))).toBe(false);
    expect(all.every((key) => keys.has(key) && keys.add(key))).toBe(true);
    expect(workOrders(20_000, 20_000).some((key) => keys.has(key))).toBe(false);
  });

  it('differ by the order of their letters, by one bit, and by what is behind', () => {
    const keys = new SeenKeys();
    const alike = [
      '',
      'a',
      'b',
      'aa',
      'ab',
      'ba',
      'aab',
      'aba',
      'baa',
      '\u0000',
      '\u0000\u0000',
      'Ā',
    ];

    expect(alike.map((key) => keys.add(key))).toEqual(alike.map(() => false));
    expect(alike.map((key) => keys.add(key))).toEqual(alike.map(() => true));
  });

  it('are forgotten after as many others as are kept, at the earliest', () => {
    const keys = new SeenKeys(1_000);
    keys.add('first');

    for (const key of workOrders(1_000)) keys.add(key);
    expect(keys.has('first')).toBe(true);
    expect(keys.add('first')).toBe(true);

    for (const key of workOrders(998, 1_000)) keys.add(key);
    expect(keys.has('first')).toBe(true);
    keys.add('last');
    expect(keys.has('first')).toBe(false);
    expect(keys.has('12 1000')).toBe(true);
    expect(keys.has('last')).toBe(true);
  });

  it('that are added again make none forgotten', () => {
    const keys = new SeenKeys(10);
    keys.add('first');

    for (let times = 0; times < 100; times += 1) keys.add('second');

    expect(keys.has('first')).toBe(true);
  });
});
