import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { netherlands } from '../sample-files/countries/netherlands';
import { type Columns, csvLines } from '../sample-files/csv';
import { dutchColumns } from '../sample-files/files/dutch';
import { dutch } from '../sample-files/sample-files';
import { makeVisits } from '../sample-files/visit';
import type { OnStop } from './claire';

type Row = Readonly<Record<string, string>>;

const day = 24 * 3600 * 1000;

/** Its path, in a folder of its own that goes when the demo stops. */
export function writeTomorrowsFile(onStop: OnStop): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-demo-'));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'tomorrow.csv');
  writeFileSync(file, tomorrowsFile());
  return file;
}

/** The Dutch sample file as it comes, but for tomorrow, or the working day after, and with mistakes. */
export function tomorrowsFile(now = Date.now()): string {
  const firstDay = new Date(now + day).toISOString().slice(0, 10);
  const visits = makeVisits(netherlands, { count: dutch.appointments, firstDay, days: 1 });
  const rows = [...visits].map((visit, index) =>
    spoilt(
      index,
      Object.fromEntries(Object.entries(dutchColumns).map(([name, value]) => [name, value(visit)])),
    ),
  );
  return [...csvLines(columns, rows, { separator: ';', lineEnd: '\n' })].join('');
}

const columns: Columns<Row, string> = Object.fromEntries(
  Object.keys(dutchColumns).map((name) => [name, (row: Row) => row[name] ?? '']),
);

/** What is wrong in real files: a VIN that was not typed, a day that does not exist, … */
const mistakes: readonly Row[] = [
  { Chassisnummer: '' },
  { Datum: '30-02-2027 08:00' },
  { Achternaam: '', 'Achternaam eigenaar': '', Bedrijfsnaam: '', Leasemaatschappij: '' },
  // Claire reads the DMS of this one itself, and refuses rows for it.
  { Vestiging: 'Utrecht' },
];

/** Every 25th row has one. */
function spoilt(index: number, row: Row): Row {
  return index % 25 === 12
    ? { ...row, ...mistakes[Math.floor(index / 25) % mistakes.length] }
    : row;
}
