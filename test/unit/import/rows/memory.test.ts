import { expect, it } from '@jest/globals';
import { howMuch } from '../../../how-much';
import { readRows } from '../../../../claire/import';
import { growth, measureLeft } from '../left-memory';

/** So many lines are one appointment. */
function* rows(count: number, lines: number) {
  for (let number = 0; number < count; number += 1) {
    const appointment = String(Math.floor(number / lines));
    yield {
      Afspraaknr: `A-${appointment}`,
      Werkordernr: `W-${appointment}`,
      Aangemaakt: '2026-11-20T09:00:00Z',
      Datum: '2026-11-25T08:30:00Z',
      Vestiging: '12',
      Chassisnummer: 'WVWZZZ1KZ6W000001',
      Voertuignummer: '0005',
      Merk: 'Volkswagen',
      Model: 'Golf',
      Klantnr: '0001',
      Achternaam: 'Jansen',
      Omschrijving: `Beurt ${String(number)}`,
    };
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
