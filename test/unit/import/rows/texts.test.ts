import { describeOddText, tidyText } from '../../../../claire/import/rows/values/read-value';
import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { isDayZero, isNoTime, isNoValue } from '../../../../claire/import/rows/values/texts';

describe('a cell that says that there is no value', () => {
  it.each([
    ['a plate', { name: 'reg_number', type: 'text' }],
    ['a day', { name: 'birthday', type: 'day' }],
    ['a moment', { name: 'scheduled_out', type: 'moment' }],
    ['a number', { name: 'current_km', type: 'whole number' }],
    ['yes or no', { name: 'passant', type: 'yes or no' }],
  ] as const)('has a sign or a word, for %s', (_, field) => {
    const signs = ['-', ' - ', '--/--/----', '€ -', '?', '---', '__-__-____', '/'];
    const words =
      'n.v.t. nvt N/A #N/A #N/B NULL (leeg) onbekend k.A. s/o GEEN aucun TBC t.b.c. okänd ukendt';
    for (const text of [...signs, ...words.split(' ')])
      expect([text, isNoValue(field, text)]).toEqual([text, true]);
    for (const text of ['', '7', '-1', '12-', 'nul', 'n', 'x'])
      expect([text, isNoValue(field, text)]).toEqual([text, false]);
  });

  it.each([
    ['a name', { name: 'surname', type: 'text' }],
    ['texts', { name: 'reg_number', type: 'texts' }],
    ['the location', { name: 'location_id', type: 'whole number' }],
  ] as const)('is none for %s', (_, field) => {
    expect(isNoValue(field, '-')).toBe(false);
    expect(isNoValue(field, 'Null')).toBe(false);
  });

  it.each(['EN COMMANDE', 'volgt', 'XXXXX'])('is %s for a VIN: one has a digit', (text) => {
    expect(isNoValue({ name: 'vin', type: 'text' }, text)).toBe(true);
  });

  it.each(['NULL', '(null)', '<NULL>', '\\N'])('is %s of a database, also for a name', (text) => {
    expect(isNoValue({ name: 'surname', type: 'text' }, text)).toBe(true);
  });

  it('has the day 0 of a system, for days and moments alone', () => {
    const texts = [
      ...['00-00-0000', '1899-12-30 00:00:00', '1753-01-01T00:00:00.0000000Z', '0000-00-00'],
      ...['01-01-0001', '1-1-1900', '1900-01-00', '30-12-1899T00:00:00'],
    ];
    for (const text of texts) {
      expect(isDayZero(text)).toBe(true);
      expect(isNoValue({ name: 'birthday', type: 'day' }, text)).toBe(true);
      expect(isNoValue({ name: 'scheduled_in', type: 'moment' }, text)).toBe(true);
      expect(isNoValue({ name: 'current_km', type: 'whole number' }, text)).toBe(false);
    }
    expect(isDayZero('1900-01-02')).toBe(false);
  });

  it('is no time of a day where it is blank, a sign or a word', () => {
    expect(['', '-', '--:--', 'geen'].map(isNoTime)).toEqual([true, true, true, true]);
    expect(['0:00', '00:00:00', 'ochtend'].map(isNoTime)).toEqual([false, false, false]);
  });
});

it('a Windows-1252 file that was read as Latin-1 has its characters again, for each byte that Windows-1252 knows', () => {
  const unknown = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const bytes = Array.from({ length: 32 }, (_, at) => 0x80 + at);
  const known = bytes.filter((byte) => !unknown.includes(byte));
  const decoder = new TextDecoder('windows-1252');

  expect(known.map((byte) => tidyText(String.fromCharCode(byte)))).toEqual(
    known.map((byte) => decoder.decode(Uint8Array.of(byte))),
  );
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
