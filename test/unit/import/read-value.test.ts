import { describe, expect, it } from '@jest/globals';
import { readValue, ParseFailure } from '../../../claire/import/rows/values/read-value';
import { type TimeReader, utcTimes } from '../../../claire/times';
import { showRead } from './rows/show-read';

/** A platform that can only be asked about objects. */
const strict: TimeReader = { ...utcTimes, isDate: (value) => 'getTime' in value };
const moment = '2026-11-25T07:30:00Z';
const date = new Date(moment);

it.each([
  ['text', '0012'],
  ['text', ''],
  ['texts', ['Winter', 'APK']],
  ['whole number', -7],
  ['number', 45.5],
  ['moment', moment],
  ['moment', '0001-01-01T00:00:00Z'],
  ['day', '2027-03-01T00:00:00+01:00'],
] as const)('a value that is right already stays as it is: %s %j', (type, value) => {
  expect(readValue(type, value, strict)).toBe(value);
});

it.each([
  ['text', date, '2026-11-25T07:30:00.000Z'],
  ['text', 12, '12'],
  ['text', 'Jan\0sen', 'Jansen'],
  ['whole number', ' -0042 ', -42],
  ['whole number', '42.0', 42],
  ['number', ' 45.50 ', 45.5],
  ['yes or no', ' True ', true],
  ['yes or no', 0, false],
  ['yes or no', 'FALSE', false],
  ['moment', date, '2026-11-25T07:30:00.000Z'],
  ['day', ' 2027-03-01 ', '2027-03-01T00:00:00Z'],
  ['day', '2027-03-01T23:59:59.9', '2027-03-01T00:00:00Z'],
  ['day', date, '2026-11-25T00:00:00Z'],
] as const)('a value in another form is read: %s %j', (type, value, expected) => {
  expect(readValue(type, value, strict)).toBe(expected);
});

describe('a value that cannot be read', () => {
  const none = new Date('none');

  it.each([
    ['text', none, 'must be text, not a date that is none'],
    ['text', null, 'must be text, not nothing'],
    ['text', ['a'], 'must be text, not a list'],
    ['text', true, 'must be text, not true'],
    ['text', 1.5, /^must be text, not the number 1\.5: .*leading zeros/],
    ['texts', ['Winter', 7], 'must be a list of texts'],
    ['whole number', '1.5', 'must be a whole number, such as 42, not "1.5"'],
    ['whole number', 2 ** 60, /^must be a whole number/],
    ['whole number', '1,234,567', /may be 1234567 or a fraction/],
    ['whole number', ['42'], 'must be a whole number, such as 42, not a list'],
    ['whole number', `1${'0'.repeat(20)}`, /^must be a whole number, such as 42, not "1000/],
    ['number', '45,5', 'must be a number, such as 45.5, not "45,5"'],
    ['number', Number.POSITIVE_INFINITY, 'must be a number, such as 45.5, not Infinity'],
    ['number', true, 'must be a number, such as 45.5, not true'],
    ['yes or no', ' nee ', 'must be true or false, not "nee"'],
    ['yes or no', 'sk_live_key', 'must be true or false, not text'],
    ['yes or no', ['ja'], 'must be true or false, not a list'],
    ['moment', none, /not an object$/],
    ['moment', [moment], /^must be a time .*not a list$/],
    ['moment', 0, /not the number 0$/],
    ['moment', 79_999, /not the number 79999: spreadsheets store dates as numbers/],
    ['moment', 100_000, /not the number 100000$/],
    ['moment', ' 46350 ', /number 46350: spreadsheets/],
    ['moment', '0830', /^must be a time such as 2026-11-25T.*not "0830"$/],
    ['moment', '2026-11-25T24:00:00Z', /^must be a time/],
    ['day', null, 'must be a day, such as 2026-11-25, not nothing'],
    ['day', 46_350, /^must be a day.*number 46350: spreadsheets/],
    ['day', '2026-02-30', /^must be a time such as/],
    ['day', '2027-03-01 or later', /^must be a time such as/],
  ] as const)('says what is due: %s %j', (type, value, message) => {
    const read = readValue(type, value, strict);

    expect(read).toBeInstanceOf(ParseFailure);
    expect(showRead(read)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('is a time that the platform reads as something else', () => {
    const loose: TimeReader = { ...strict, moment: () => 'soon' };

    expect(readValue('moment', 'tomorrow', loose)).toBeInstanceOf(ParseFailure);
  });

  it('is a moment without a zone, where no platform says which', () => {
    expect(readValue('moment', '2026-11-25 08:30', utcTimes)).toBeInstanceOf(ParseFailure);
  });
});
