import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { lookAtColumns } from '../../../../claire/import/rows/sample';
import { dmsRow, dutch, readAll } from './dms-rows';

const many = (count: number, name: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => name(at));

/** The same name, written otherwise: no language reads the marks behind it. */
const again = (name: string) => (at: number) =>
  `${name} ${at.toString(4).replace(/\d/g, (digit) => '-_.;'[Number(digit)] ?? '')}`;

const headers: readonly (readonly [string, (at: number) => string])[] = [
  ...['Datum', 'Tijd', 'Beginn', 'Abgabe', 'Ankunft', 'Booked Time', 'Klantnr', 'Mag SMS'].map(
    (name) => [name, again(name)] as const,
  ),
  ['days and times', (at) => again(at % 2 === 0 ? 'Datum' : 'Tijd')(at)],
  ['a better day behind each', (at) => again(at % 2 === 0 ? 'Datum' : 'Termin')(at)],
  ['arrivals beside days', (at) => again(at % 2 === 0 ? 'Termin' : 'Ankunft')(at)],
  ['jobs', (at) => `Omschrijving ${String(at)}`],
];

/** How often the values of columns are asked about. */
function countQuestions(columns: readonly string[]): number {
  const rows = [1, 2].map((day) =>
    Object.fromEntries(
      columns.map((name, at) => [name, `${String(day)}-11-2026${at % 2 ? ' 8:30' : ''}`]),
    ),
  );
  const sample = lookAtColumns(rows);
  let count = 0;
  const counted =
    <Answer>(ask: (column: string) => Answer) =>
    (column: string): Answer => {
      count += 1;
      return ask(column);
    };
  const { formOf, numberingOf } = sample;
  recognise(columns, { ...sample, formOf: counted(formOf), numberingOf: counted(numberingOf) });
  return count;
}

it.each(headers)('the values of each column of %s are asked about a few times', (_, name) => {
  expect(countQuestions(many(400, name))).toBeLessThan(400 * 25);
});

describe('a header that is absurd', () => {
  const told = /^The header has \d+ columns with \d+ characters .* one row for each appointment$/;

  it.each([
    ['more columns than a spreadsheet has', many(16_385, (at) => `x${String(at)}`)],
    ['long names', many(3_000, (at) => `${String(at)} `.padEnd(150, 'naam '))],
  ])('with %s is refused, and says so', (_, columns) => {
    const { columns: used, problems } = recognise(['Kenteken', ...columns]);

    expect(used).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'hugeHeader', message: expect.stringMatching(told) }),
    ]);
  });

  it('is not one with the columns without a name of a spreadsheet', () => {
    const unnamed = many(16_383, (at) => `__EMPTY_${String(at)}`);
    expect(recognise(['Kenteken', ...unnamed]).problems).toEqual([]);
  });

  it.each(['columns', 'appointments'] as const)(
    'costs the rows of %s that have it before a cell of theirs is looked at, and no others',
    async (source) => {
      const more = many(16_400, (at) => `x${String(at)}`).map((name) => [name, 'x'] as const);
      const looked: unknown[] = [];
      const get = (row: object, name: PropertyKey): unknown => {
        looked.push(name);
        return Reflect.get(row, name);
      };
      const huge = new Proxy(dmsRow(Object.fromEntries(more)), { get });
      const rows = [dmsRow(), huge, dmsRow({ Afspraaknr: '0013' })];

      const { told: outcomes } = await readAll(rows, { settings: { ...dutch, source } });

      expect(outcomes[1]).toMatch(/The header has \d+ columns/);
      expect(looked).toEqual([]);
      if (source === 'columns') expect([outcomes[0], outcomes[2]]).toEqual(['sent', 'sent']);
    },
  );
});

it('a header of ten thousand columns and its first rows give way to all else', async () => {
  let [asked, turns] = [0, 0];
  const sleep = () => Promise.resolve(void (turns += 1));
  const clock = { monotonic: () => (asked += 1), sleep };
  const more = many(10_000, (at) => `Veld ${String(at)}`).map((name) => [name, 'x'] as const);
  const rows = many(3, String).map((Afspraaknr) =>
    dmsRow({ ...Object.fromEntries(more), Afspraaknr }),
  );
  const { told } = await readAll(rows, { settings: { source: 'columns' }, clock });
  expect(told).toEqual(['sent', 'sent', 'sent']);
  // Where the clock is a millisecond further at each column and row.
  expect(turns).toBeGreaterThan(10_000 / 25);
});
