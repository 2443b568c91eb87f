import { describeOddText, unwrapText } from '../../../../claire/import/rows/values/read-value';
import { describe, expect, it } from '@jest/globals';
import { holdsLines, isTotals } from '../../../../claire/import/rows/columns/column-rows';
import { fault, quoting } from '../../../../claire/problems';
import { readAll } from './dms-rows';
import { say } from './show-read';

describe('a row that is no data', () => {
  const header = { Afspraaknr: 'Afspraaknr', ' Merk ': 'Merk' };

  it.each([
    [{ Afspraaknr: ' ', ' Merk ': null }, 'it is blank'],
    [header, 'it is the header once more'],
    [{ ...header, Model: '' }, 'it is the header once more'],
    [{ Afspraaknr: 'Afspraaknr' }, 'is required'],
    [{ ...header, Model: 'Golf' }, 'is required'],
  ])('by its cells %j: %s', async (row, reason) => {
    const { told } = await readAll([row]);

    expect(told[0]).toContain(reason);
  });

  it.each([
    [['Totaal', '25.000'], true],
    [[' Grand total ', 5], true],
    [['Subtotals', '', null, undefined, '', '', '', 1], true],
    [['Gesamtsumme', '1.250,00'], true],
    [['Gesamt', 1, 2, 3, 4, 5, 6], false],
    [['Total', ...Array<unknown>(6).fill(undefined)], true],
    [['Total'.padEnd(40), 1], true],
    [['Total'.padEnd(41), 1], false],
    [['Totally other'], false],
    [[5, 6], false],
  ])('holds totals in %j: %s', (cells, holds) => {
    expect(isTotals(cells)).toBe(holds);
  });
});

describe('a cell that holds lines of the file', () => {
  const cells = ['13', '007', '25-11-2026', '8:30', 'Amersfoort', 'VW', 'Golf', 'Jansen'];
  const first = 'Grote beurt, en banden wisselen";8:30;Amersfoort;VW;Golf;Jansen';

  it.each([
    ['by semicolons', `${first}\n${cells.join(';')}`, 8, true],
    ['by tabs', `${first}\n${cells.join('\t')}`, 8, true],
    ['by commas', `${first}\n${cells.join(',')}`, 8, true],
    ['by bars', `${first}\n${cells.join('|')}`, 8, true],
    ['with a carriage return', `${first}\r\n${cells.join(';')}\r\nmore`, 8, true],
    ['with a VIN', `${first}\n1;2;WVWZZZ1KZ6W000001;4;5;6;7;8`, 8, true],
    ['unless they have no date and no VIN', `${first}\n1;2;3;4;5;6;7;8`, 8, false],
    ['unless it is one line', `${first};${cells.join(';')}`, 8, false],
    ['unless it is short', '1\n2;3;25-11-2026;5;6;7;8;9', 8, false],
  ])('%s', (_, value, columns, holds) => {
    expect(holdsLines(value, columns)).toBe(holds);
  });
});

describe('text that cannot be passed on', () => {
  const utf8 = 'was read in another encoding; set the encoding UTF-8 where the file is read';

  it.each([
    ['=SUM(A1:A3)', 'is a formula (=SUM(…)); put its value into the cell'],
    ['=A1', 'is a formula (=…); put its value into the cell'],
    ['=1+1', 'is a formula (=…); put its value into the cell'],
    [
      'Caf\ufffd',
      "'Caf\ufffd' has letters that were lost; set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read",
    ],
    ['CitroÃ«n', `'CitroÃ«n' ${utf8}`],
    ['ï»¿Jan', `'ï»¿Jan' ${utf8}`],
    [
      'd\u0081Hondt',
      "'d\u0081Hondt' has control characters; set the encoding Windows-1252 where the file is read",
    ],
    ['Straße 1', undefined],
    ['Ãlex', undefined],
    ['a = b', undefined],
    ['#REF!', "'#REF!' is an error of a spreadsheet; put a value into the cell"],
    ['# REF', undefined],
    ['==', undefined],
  ])('%s: %s', (text, reason) => {
    const told = describeOddText(text);

    expect(told && say(told)).toBe(reason);
  });

  it.each([
    ['="0042"', '0042'],
    ['=""', ''],
    ['="a"&"b"', '="a"&"b"'],
    ['x="0042"', 'x="0042"'],
    ['="0042', '0042'],
    ['0042', '0042'],
    ["'0042", '0042'],
  ])('but %s is %s', (text, value) => {
    expect(unwrapText(text, { name: 'dms_nr', type: 'text' })).toBe(value);
  });
});

it.each([
  ['25-11-2026 8:30', "'25-11-2026 8:30'"],
  ['1'.repeat(40), `'${'1'.repeat(40)}'`],
  ['1'.repeat(41), 'a text of 41 characters'],
  ['sk4f9c2b7e81', "'sk4f9c2b7e81'"],
  ['sk4f9c2b7e81d', 'a text of 13 characters'],
  ['a'.repeat(25), 'a text of 25 characters'],
  ['', 'an empty value'],
  [12, '12'],
  [[], 'a list'],
  [{}, 'an object'],
])('a value in a message %j is shown as %s', (value, shown) => {
  expect(say(quoting(value, fault('noValue')))).toBe(`${shown} stands for no value`);
});
