import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../steps/inputs';
import type { OnStop } from './claire';

const day = 24 * 3600 * 1000;

/** Its path, in a folder of its own that goes when the demo stops. */
export function writeTomorrowsFile(onStop: OnStop): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-demo-'));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'tomorrow.csv');
  writeFileSync(file, tomorrowsFile());
  return file;
}

/** The Dutch sample file, but for tomorrow, or the working day after, and with mistakes. */
export function tomorrowsFile(now = Date.now()): string {
  const { header, rows } = readDutchFile();
  const columns = header.split(';');
  const wanted = findWorkingDay(now + day);
  const lines = rows.map((row, index) => {
    const [date = ''] = /(?<=^(?:[^;]*;){3})\d\d-\d\d-\d{4}/.exec(row) ?? [];
    const cells = moveDates(row, (wanted - readDate(date)) / day).split(';');
    for (const [name, cell] of Object.entries(findMistake(index))) {
      cells[columns.indexOf(name)] = cell;
    }
    return cells.join(';');
  });
  return [header, ...lines, ''].join('\n');
}

/** The lines of the Dutch sample file. Semicolons in quotes stand behind all columns that change here. */
export function readDutchFile(): { header: string; rows: readonly string[] } {
  const text = readFileSync(path.join(root, 'examples', 'data', 'dutch-dms.csv'), 'utf8');
  const [header = '', ...rows] = text.trimEnd().split('\n');
  return { header, rows };
}

/** The row with each of its dates so many days later. */
export function moveDates(row: string, days: number): string {
  return row.replaceAll(/(?<=;)\d\d-\d\d-\d{4}(?=[ ;])/g, (date) => {
    const [year, month, dayOfMonth] = new Date(readDate(date) + days * day)
      .toISOString()
      .slice(0, 10)
      .split('-');
    return [dayOfMonth, month, year].join('-');
  });
}

/** Reads `25-11-2026`, in milliseconds as if the workshop's clock showed UTC. */
function readDate(date: string): number {
  return Date.parse(date.split('-').toReversed().join('-'));
}

function findWorkingDay(from: number): number {
  const date = Math.floor(from / day) * day;
  return [0, 6].includes(new Date(date).getUTCDay()) ? findWorkingDay(date + day) : date;
}

/** What is wrong in real files: a VIN that was not typed, a day that does not exist, … */
const mistakes: readonly Readonly<Record<string, string>>[] = [
  // Claire reads the DMS of this one itself, and refuses rows for it.
  { Vestiging: 'Utrecht' },
  { Chassisnummer: '' },
  { Datum: '30-02-2027 08:00' },
  { Achternaam: '', 'Achternaam eigenaar': '', Bedrijfsnaam: '', Leasemaatschappij: '' },
];

/** Every 25th row has one, the first where it is seen at once. */
function findMistake(index: number): Readonly<Record<string, string>> {
  const mistake = mistakes[Math.floor(index / 25) % mistakes.length];
  return index % 25 === 2 && mistake !== undefined ? mistake : {};
}
