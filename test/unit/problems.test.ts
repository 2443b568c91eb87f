import { describe, expect, it } from '@jest/globals';
import { plainly } from '../../claire/problems';

describe('a wrong value in a message', () => {
  it.each([
    [12.5, '12.5'],
    [true, 'true'],
    ['12 ', '"12 "'],
    ['', '""'],
    ['2026-11-25T08:00:00+01:00', '"2026-11-25T08:00:00+01:00"'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object'],
    [null, 'nothing'],
    // What got into the wrong field may be a key, or what is known of a customer.
    ['hunter2', 'text'],
    ['J. de Vries', 'text'],
    ['1'.repeat(41), 'text'],
  ])('%j is told as %s', (value, told) => {
    expect(plainly(value)).toBe(told);
  });
});
