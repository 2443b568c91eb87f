import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { zonedTimes } from '../../../claire/times';
import { type Row, readCsv } from './read-files';
import { all } from './appointments';
import { queueingClaire } from './queueing-claire';

const folder = path.join(__dirname, '../../bad-files');
const settings = {
  ...({ source: 'columns', dateOrder: 'dayFirst', decimals: 'comma' } as const),
  ...({ locationBy: 'name', badValues: 'refuse' } as const),
};

const locations = ['Amersfoort', 'Hilversum', 'Zeist'].map((name, at) => ({ id: 11 + at, name }));

/** What comes of each row, `sent` or why not, and what Claire has then. */
async function importRows(rows: readonly Row[]) {
  const claire = queueingClaire({ locations });
  const times = zonedTimes('Europe/Amsterdam', Date);
  const outcomes = await all(run(rows, claire, { rows: settings, times }));
  const told = outcomes.map(({ status, error }) =>
    status === 'queued' ? sent : (error?.message ?? status).replace('cannot be imported: ', ''),
  );
  return { told, queue: claire.queue };
}

const read = (name: string) => readFileSync(path.join(folder, name));

const sent = 'sent';
const day = 'Time of the Appointment (column Datum)';

describe('a file of a dealer’s system that is bad', () => {
  it.each<[string, readonly (string | RegExp)[]]>([
    ['wrong-separator.csv', repeat(5, /^Row \d .*separated by tabs \(.*\): set that separator/)],
    ['empty.csv', []],
    ['header-only.csv', []],
    ['header-twice.csv', [sent, sent, /^Row 3 it is the header once more/, sent, sent, sent]],
    ['totals-at-the-end.csv', [...repeat(5, sent), /^Row 6 it is a line of totals/]],
    [
      'dates-of-two-orders.csv',
      [sent, `Row 2 ${day}: '11-30-2026 09:15' has the month first, and row 1`, sent],
    ],
    [
      '29-february.csv',
      [
        ...[sent, `Row 2 ${day}: '29-02-2027 08:30' is no date: February 2027 has 28 days`],
        ...[/^Row 3 .*\(column APK-datum\): '29-02-2027' is no date/, sent],
      ],
    ],
    ['year-0026.csv', [sent, `Row 2 ${day}: '30-11-0026 08:30' has the year 0026`]],
    [
      'past-midnight.csv',
      [
        ...[sent, `Row 2 ${day}: '30-11-2026 24:00' has the time 24:00; write it as`],
        `Row 3 ${day}: '30-11-2026 25:10' has the time 25:10; write it as`,
      ],
    ],
    ['negative-kilometres.csv', [sent, /^Row 2 Mileage \(column Km-stand\): -12500 is below 0/]],
    ['exponents.csv', [sent, /'1\.2e3'.*shortened/, /'1,25E\+05'.*shortened/, /'1e2'.*shortened/]],
    ['formulas.csv', [sent, /Achternaam.* formula \(=HYPERLINK/, /Km-stand.* formula/, sent]],
    ['names-of-objects.csv', repeat(5, sent)],
    ['mojibake.csv', [sent, ...repeat(3, /was read in another encoding; set the encoding UTF-8/)]],
    [
      'byte-order-mark-before-windows-1252.csv',
      [sent, ...repeat(3, /has letters that were lost; set the encoding Windows-1252/)],
    ],
  ])('%s has one outcome for each row, and sends what was understood', async (name, expected) => {
    const { told, queue } = await importRows(readCsv(read(name).toString(), ';'));

    expect(told).toEqual(expected.map(toMatcher));
    expect(queue).toHaveLength(expected.filter((one) => one === sent).length);
  });

  it('of ten thousand columns goes in by those that are known', async () => {
    const more = Array.from({ length: 10_000 }, (_, at) => [`Vrij veld ${String(at)}`, 'x']);
    const [good = {}] = readCsv(read('totals-at-the-end.csv').toString(), ';');

    const { told } = await importRows([{ ...good, ...Object.fromEntries(more) }]);

    expect(told).toEqual([sent]);
  });
});

function repeat<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}

function toMatcher(expected: string | RegExp): unknown {
  if (expected === sent) return sent;
  return typeof expected === 'string'
    ? expect.stringContaining(expected)
    : expect.stringMatching(expected);
}
