import { expect, it } from '@jest/globals';
import { isMidnightOfUtc } from '../../../../claire/import/rows/values/read-value';

it.each([
  ['2026-11-25T00:00:00Z', true],
  ['2026-11-25T01:00:00+01:00', true],
  ['2026-11-25T00:00:00.001Z', false],
  ['2026-11-25T00:00:00+01:00', false],
  ['no date', false],
])('%s is midnight of UTC: %s', (time, isMidnight) => {
  expect(isMidnightOfUtc(new Date(time))).toBe(isMidnight);
});
