import { expect, it } from '@jest/globals';
import { howMuch } from '../../../how-much';
import { readRows } from '../../../../claire/import';
import { growth, measureLeft } from '../left-memory';
import { dmsRow } from './dms-rows';

/** So many lines are one appointment. */
function* rows(count: number, lines: number) {
  for (let number = 0; number < count; number += 1) {
    const appointment = `A-${String(Math.floor(number / lines))}`;
    const fields = { Vestiging: '12', Omschrijving: `Beurt ${String(number)}` };
    yield dmsRow({ ...fields, Afspraaknr: appointment, Werkordernr: appointment });
  }
}

async function* read(count: number, lines: number) {
  const settings = { source: 'columns', locationBy: 'id', groupRows: lines > 1 } as const;
  const reading = { settings, locations: () => Promise.resolve([]) };
  for await (const row of readRows(rows(count, lines), reading)) {
    if (row.appointment === undefined) throw new Error(JSON.stringify(row.problems));
    yield row;
  }
}

it.each([
  // Which of the latest 10,000 appointments were there takes 1 MB, in groups another.
  { name: 'the rows', count: howMuch(40_000, 250_000), lines: 1, atMost: howMuch(2, 1.4) },
  {
    name: 'rows of which two are one appointment',
    count: howMuch(40_000, 100_000),
    lines: 2,
    atMost: howMuch(2.7, 2.5),
  },
])(
  'the memory of reading rows does not grow with $name',
  async ({ count, lines, atMost }) => {
    const left = await measureLeft(read(count, lines), count / lines);

    expect(left).toHaveLength(10);
    // A row whose number alone was kept would take some 50 bytes, so 40,000 of them 2 MB more, 250,000 12.
    expect(growth(left)).toBeLessThan(atMost);
  },
  300_000,
);
