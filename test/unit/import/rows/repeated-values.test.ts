import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { describeOddText, isNoValue } from '../../../../claire/import/rows/values/texts';
import { SettingsValues } from '../../../../claire/import/rows/values/settings-values';
import { completeSettings } from '../../../../claire/import/rows/decisions';
import type { ValueField } from '../../../../claire/import/rows/values/read-value';
import { createTimeReader } from '../../../../nodes/Claire/actions/moments';
import { dutch } from './dms-rows';

const digits = fc.integer({ min: 0, max: 40 }).map(String);
const year = fc.constantFrom('2026', '26', '1899', '2199', '0001', '20266');
const mark = fc.constantFrom('-', '/', '.', ' ');
const clock = fc
  .tuple(digits, digits)
  .map(([hours, minutes]) => `${hours}:${minutes.padStart(2, '0')}`);
const date = fc
  .tuple(digits, digits, year, mark)
  .map(([day, month, of, between]) => [day, month, of].join(between));
const moment = fc.oneof(
  date,
  fc
    .tuple(date, clock, fc.constantFrom('', ' ', 'Z', '+01', ' uur'))
    .map((parts) => parts.join(' ').trim()),
  fc.constantFrom(
    '29-03-2026 2:30',
    '25-10-2026 2:30',
    '1 dec. 2026',
    '20261125T0830',
    '2026-11-25',
  ),
  fc.string({ maxLength: 20 }),
);
const number = fc.oneof(
  digits,
  fc.double().map(String),
  fc
    .tuple(digits, fc.constantFrom('.500', ',50', ' km', ' mijl', ',-', 'e+3'))
    .map((parts) => parts.join('')),
);
const fields: readonly ValueField[] = [
  { name: 'time_car_app', type: 'moment' },
  { name: 'apk_date_dms', type: 'day' },
  { name: 'current_km', type: 'whole number' },
  { name: 'price', type: 'number' },
];

function values(zone: string): SettingsValues {
  return new SettingsValues(createTimeReader(zone), { ...completeSettings({}), ...dutch });
}

describe('any values of a run', () => {
  it('are read as if each were the first, in the zone of the run', () => {
    const zones = fc.constantFrom('Europe/Amsterdam', 'America/New_York');
    const texts = fc.array(fc.tuple(fc.oneof(moment, number), fc.constantFrom(...fields), zones), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (given) => {
        const runs = new Map<string, SettingsValues>();
        for (const [text, field, zone] of [...given, ...given]) {
          const run = runs.get(zone) ?? values(zone);
          runs.set(zone, run);
          // What a column has shown of its dates is to count: each has a column of its own.
          const place = () => ({ column: text, row: 4 });
          expect(run.read(field, text, place)).toEqual(values(zone).read(field, text, place));
        }
      }),
    );
  });
});

describe('any text', () => {
  const ascii = fc.string({ unit: 'binary-ascii' });
  const odd = fc.constantFrom('\ufffd', 'Ã©', 'â€', 'â‚¬', 'ï»¿');

  it('of plain letters is not odd, unless it is a formula or an error', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(describeOddText(`x${text}`)).toBeUndefined();
      }),
    );
  });

  it('with lost letters is odd, wherever they stand', () => {
    fc.assert(
      fc.property(ascii, odd, fc.string(), (before, lost, after) => {
        expect(describeOddText(before + lost + after)).toBeDefined();
      }),
    );
  });

  it('with a digit is a value, but for the first day of a system', () => {
    const numbered = fc.tuple(ascii, fc.nat(9), ascii).map((parts) => parts.join(''));
    fc.assert(
      fc.property(numbered, (text) => {
        expect(isNoValue({ name: 'wo_nr', type: 'text' }, text)).toBe(false);
        expect(isNoValue({ name: 'price', type: 'number' }, text)).toBe(false);
      }),
    );
  });
});
