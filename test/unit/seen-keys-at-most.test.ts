import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';
import { SeenKeys } from '../../claire/bounded-map';

describe('keys of an import of any size', () => {
  it('are known for half a million others, and not for ever', () => {
    const most = howMuch(2 ** 15, 2 ** 19);
    // In full, of as many as an import keeps.
    const keys = new SeenKeys(howMuch<number | undefined>(most, undefined));
    keys.add('first');
    const add = (from: number, count: number): void => {
      for (let at = from; at < from + count; at += 1) keys.add(String(at));
    };

    add(0, most);
    expect(keys.has('first')).toBe(true);
    add(most, most);
    expect(keys.has('first')).toBe(false);
    expect(keys.has(String(2 * most - 1))).toBe(true);
  });
});
