import { describe, expect, it } from '@jest/globals';
import { SeenKeys } from '../../../../claire/import/rows/seen-keys';

describe('keys of an import of any size', () => {
  it('are known for half a million others, and not for ever', () => {
    const keys = new SeenKeys();
    keys.add('first');
    const add = (from: number, count: number): void => {
      for (let at = from; at < from + count; at += 1) keys.add(String(at));
    };

    add(0, 524_288);
    expect(keys.has('first')).toBe(true);
    add(524_288, 524_288);
    expect(keys.has('first')).toBe(false);
    expect(keys.has('1048575')).toBe(true);
  });
});
