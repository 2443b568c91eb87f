import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../../how-much';
import { readRows } from '../../../../claire/import';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

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

/** Megabytes that are left after a garbage collection, at ten moments of the reading. */
async function measure(count: number, lines: number): Promise<number[]> {
  const reading = {
    settings: { source: 'columns', locationBy: 'id', groupRows: lines > 1 } as const,
    locations: () => Promise.resolve([]),
  };
  const used: number[] = [];
  let read = 0;
  for await (const { appointment, problems } of readRows(rows(count, lines), reading)) {
    if (appointment === undefined) throw new Error(JSON.stringify(problems));
    read += lines;
    if (read % (count / 10) !== 0) continue;
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    used.push((heapUsed + arrayBuffers) / 2 ** 20);
  }
  return used;
}

describe('the memory of reading rows', () => {
  it.each([
    // Which of the latest 10,000 appointments were there takes 1 MB for each of two or three tables.
    { name: 'the rows', count: howMuch(40_000, 250_000), lines: 1, atMost: howMuch(2.7, 1.4) },
    {
      name: 'rows of which two are one appointment',
      count: howMuch(40_000, 100_000),
      lines: 2,
      atMost: howMuch(3.3, 2.5),
    },
  ])(
    'does not grow with $name',
    async ({ count, lines, atMost }) => {
      const [first = 0, ...later] = await measure(count, lines);

      expect(later).toHaveLength(9);
      // A row whose number alone was kept would take some 50 bytes, so 40,000 of them 2 MB more, 250,000 12.
      // What grows does so to the end; what the engine itself keeps for a while does not.
      expect(Math.min(...later.slice(-3)) - first).toBeLessThan(atMost);
    },
    300_000,
  );
});
