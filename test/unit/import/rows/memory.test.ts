import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { readRows } from '../../../../claire/import';
import { SeenKeys } from '../../../../claire/import/rows/seen-keys';

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
    // Which keys were there takes 4 MB of them.
    { name: 'a quarter of a million rows', count: 250_000, lines: 1, atMost: 6 },
    { name: 'rows of which two are one appointment', count: 100_000, lines: 2, atMost: 4 },
  ])(
    'does not grow with $name',
    async ({ count, lines, atMost }) => {
      const [first = 0, ...later] = await measure(count, lines);

      expect(later).toHaveLength(9);
      // A row whose number alone was kept would take some 50 bytes, so all of them 12 MB more.
      expect(Math.max(...later) - first).toBeLessThan(atMost);
    },
    300_000,
  );

  it('is that of two tables for the keys that were there, however many', () => {
    const bytes = (): number => {
      // What the first one found is freed in the background.
      collectGarbage();
      collectGarbage();
      return process.memoryUsage().arrayBuffers;
    };
    const before = bytes();
    const keys = new SeenKeys(2 ** 15);

    for (let number = 0; number < 200_000; number += 1) keys.add(`12 A-${String(number)}`);

    // Each of 2 ** 16 slots of 8 bytes.
    expect(bytes() - before).toBeLessThanOrEqual(2 ** 20);
    expect(keys.has('12 A-190000')).toBe(true);
  });
});
