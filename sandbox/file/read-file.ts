import { IANAZone } from 'luxon';
import { type ColumnReport, type ReadRow, readRows } from '../../claire/import';
import type { ImportHint } from '../../claire/import/check';
import { describeDecision } from '../../claire/import/rows/decision';
import { fieldLabel } from '../../claire/import/rows/described-fields';
import { isObject } from '../../claire/json';
import { describe, type Language, type Problem, toSentence } from '../../claire/problems';
import { decodeText, findEncoding, findSeparator, readCsv } from '../../node-red/editor/csv';
import { readRowSettings } from '../../node-red/runtime/choices';
import { zonedTimes } from '../../claire/times';
import { ControlRefusal } from '../texts/refusal';
import type { LocationFields } from '../records/location';

/** So many rows tell how a file is written, and hold nobody up. */
const maxRows = 1000;
const maxColumns = 500;
/** In characters. */
const maxHeader = 100_000;
const shownRows = 5;
const shownProblems = 20;

export interface FileInput {
  /** The beginning of the file. */
  readonly bytes: Uint8Array;
  /** Whether the file goes on. */
  readonly isCut: boolean;
  /** By their names in Node-RED, as texts. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly locations: readonly LocationFields[];
  readonly language: Language;
}

/** Fields that somebody sets for all rows: they stand before what the file has. */
const setFields = { location: 'location_id', createdAt: 'dms_created_at' } as const;

/** What the nodes make of a file; nothing of it is kept. */
export async function readFile(input: FileInput) {
  const { bytes, settings, locations, language } = input;
  const text = decodeFile(input);
  const columns = readHeader(text);
  const { rows: given } = readCsv(text, maxRows + 1);
  if (given.length === 0) throw new ControlRefusal(400, 'file.noRows', {});
  const { timeZone = '', groupRows } = settings;
  if (timeZone !== '' && !IANAZone.isValidZone(timeZone)) {
    throw new ControlRefusal(400, 'file.noZone', { name: timeZone });
  }
  const set = Object.entries(setFields).flatMap(([name, path]) => {
    const value = settings[name] ?? '';
    return value === '' ? [] : [[path, value] as const];
  });
  const own = Object.fromEntries(set);
  const reports: ColumnReport[] = [];
  const hints: ImportHint[] = [];
  const read = readRows(
    given.slice(0, maxRows).map((row) => ({ ...row, ...own })),
    {
      settings: {
        ...readRowSettings({ ...settings, groupRows: groupRows === 'on' }),
        jobLines: 'group',
        mapping: set.map(([path]) => ({ column: path, path, isTyped: true })),
      },
      times: zonedTimes(timeZone || ownZone(), Date, timeZone !== ''),
      locations: () => Promise.resolve(locations),
      onHint: (hint) => hints.push(hint),
      onColumns: (report) => reports.push(report),
    },
  );
  const rows: ReadRow[] = [];
  for await (const row of read) rows.push(row);
  const [report] = reports;
  const told = new Set<unknown>(
    rows.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code)),
  );
  const bad = rows.filter(({ problems }) => problems !== undefined);
  return {
    encoding: findEncoding(bytes),
    separator: findSeparator(text),
    isCut: input.isCut || given.length > maxRows,
    columnCount: columns.length,
    rowCount: rows.length,
    badCount: bad.length,
    columns: (report?.columns ?? [])
      .filter(({ column }) => !(column in own))
      .map(({ column, path, half }) => ({ column, field: fieldLabel(path, language.name), half })),
    unused: report?.unused ?? [],
    found: (report?.decisions ?? []).map((one) => describeDecision(one, language)),
    hints: hints
      .filter(({ code }) => !told.has(code))
      .map(({ phrases }) => phrases.map((one) => describe(one, language)).join('. ')),
    problems: countProblems(rows, ({ problems }) => problems, language),
    warnings: countProblems(rows, ({ warnings }) => warnings, language),
    ...showRows(rows.slice(0, shownRows), language),
  };
}

/** As n8n and Node-RED on this machine would have it. */
function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function decodeFile({ bytes, isCut }: FileInput): string {
  if (isSpreadsheet(bytes)) throw new ControlRefusal(400, 'file.spreadsheet', {});
  const text = decodeText(bytes);
  if (!isText(text)) throw new ControlRefusal(400, 'file.noText', {});
  // The last line of what was read may be cut.
  return isCut && text.includes('\n') ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

/** A workbook is a ZIP file, and an old one a file of OLE. */
function isSpreadsheet([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0x50 && second === 0x4b && third === 3) ||
    (first === 0xd0 && second === 0xcf && third === 0x11)
  );
}

/** Zeros are those of UTF-16 that was read as another encoding, of which the import tells. */
function isText(text: string): boolean {
  return !Array.from(text.slice(0, 2000)).some(
    (sign) => (sign > '\0' && sign < '\t') || (sign > '\r' && sign < ' '),
  );
}

function readHeader(text: string): readonly string[] {
  const { columns } = readCsv(text.slice(0, maxHeader), 0);
  if (columns.length === 0) throw new ControlRefusal(400, 'file.empty', {});
  if (columns.length <= maxColumns) return columns;
  const counts = { count: columns.length, max: maxColumns };
  throw new ControlRefusal(400, 'file.tooManyColumns', counts);
}

/** Each once, with the number of its rows and the first of them; the most frequent ones first. */
function countProblems(
  rows: readonly ReadRow[],
  list: (row: ReadRow) => readonly Problem[] | undefined,
  language: Language,
) {
  const counts = new Map<string, { problem: string; row: number; count: number }>();
  for (const [at, row] of rows.entries()) {
    for (const one of list(row) ?? []) {
      const problem = toSentence([one], language);
      const known = counts.get(problem) ?? { problem, row: one.row ?? at + 1, count: 0 };
      counts.set(problem, { ...known, count: known.count + 1 });
    }
  }
  const all = [...counts.values()].sort((one, other) => other.count - one.count);
  return { shown: all.slice(0, shownProblems), more: Math.max(0, all.length - shownProblems) };
}

/** A line for each field that one of them has, in the order of the appointment. */
function showRows(rows: readonly ReadRow[], language: Language) {
  const all = rows.map((row) => new Map(listValues(row.appointment ?? row.record)));
  const paths = new Set(all.flatMap((values) => [...values.keys()]));
  return {
    rows: rows.map(({ problems, rows: numbers }, at) => ({
      number: (numbers?.[0] ?? at) + 1,
      isRefused: problems !== undefined,
    })),
    fields: [...paths].map((path) => ({
      field: fieldLabel(path, language.name),
      values: all.map((values) => values.get(path) ?? ''),
    })),
  };
}

/** `interventions[0].title`, `car.vin`: each value at its path. */
function listValues(value: unknown, path = ''): [path: string, value: string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => listValues(one, `${path}[${String(at)}]`));
  }
  if (!isObject(value)) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, one]) =>
    listValues(one, path === '' ? name : `${path}.${name}`),
  );
}
