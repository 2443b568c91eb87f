import { expect, it } from '@jest/globals';
import { readsShortYear, readsTime } from '../../../../claire/import/rows/values/wall-times';

it.each([
  ['dd-MM-yyyy', false],
  ['dd-MM-yyyy HH:mm', true],
  ['dd-MM-yyyy h.mm a', true],
  ["'Tag' dd.MM.yyyy", false],
  ["'the' d 'of' LLLL yyyy 'at' H", true],
  ["d'th' LLLL 'ft' yyyy", false],
])('a format such as %j reads a time of day: %s', (format, isRead) => {
  expect(readsTime(format)).toBe(isRead);
});

it.each([
  ['dd-MM-yy', true],
  ['yyMMdd', true],
  ['dd-MM-yyyy', false],
  ["d 'yy' M yyyy", false],
  ["'year' yy", true],
])('a format such as %j reads years of two digits: %s', (format, isRead) => {
  expect(readsShortYear(format)).toBe(isRead);
});
