import { IANAZone } from 'luxon';
import type { ImportHint } from '../../claire/import/check';
import { describeDecision } from '../../claire/import/rows/decision';
import { readRows } from '../../claire/import/rows/read-rows';
import type { ColumnReport, ReadRow } from '../../claire/import/rows/reading';
import { lookAtColumns } from '../../claire/import/rows/sample';
import { describedFields } from '../../claire/import/rows/described-fields';
import { importField } from '../../claire/import/rows/import-fields';
import { recognise, type RecognisedColumn } from '../../claire/import/rows/columns/recognise';
import { readPath } from '../../claire/json';
import {
  describe,
  describeProblem,
  type Language,
  type Problem,
  toSentence,
} from '../../claire/problems';
import type { Recognition, PreviewRow } from '../editor/recognition';
import { ColumnTable } from '../nodes/claire-import/column-table';
import { collects, outputs, readOneOf, readRowSettings } from '../runtime/choices';
import { type ColumnLine, columnType } from '../runtime/column-lines';
import { zonedTimes } from '../../claire/times';
import { findOwnZone, toLanguage } from '../runtime/locale';

/** Says which line of the table each column is, by its name and by what the rows have in it. */
export const recogniseColumns: Recognition['recogniseColumns'] = ({ columns, rows }, text) => {
  const { columns: known, unused, problems, warnings } = recognise(columns, lookAtColumns(rows));
  const language = toLanguage(text);
  return {
    lines: known.filter(isAlone).map(({ column, path, half }) => ({
      ...{ field: path, type: columnType, value: column },
      ...(half === undefined ? {} : { half }),
    })),
    known: known.length,
    unused,
    problems: [
      ...problems.map((one) => toSentence([one], language)),
      ...warnings.map((one) => describeProblem(one, language)),
    ],
  };
};

/**
 * A line of the table has one field: what is taken apart or put together, or has several columns,
 * stays beside the table.
 */
function isAlone(
  { piece, path, half }: RecognisedColumn,
  _at: number,
  all: readonly RecognisedColumn[],
): boolean {
  const ofField = all.filter((other) => other.path === path && other.half === half);
  return piece === undefined && ofField.length === 1;
}

/** Reads rows as an import reads them; what only a message or a flow has is not looked at. */
export const previewRows: Recognition['previewRows'] = async (
  rows,
  lines,
  settings,
  locations,
  text,
) => {
  const { locationBy, timeZone = '', accountZone = '', ownZone } = settings;
  const zone = timeZone === '' ? accountZone : timeZone;
  const isLocated = locations !== undefined || locationBy === 'id';
  const shown = lines.map((line) => ({ line, isRead: isReadable(line, isLocated, zone) }));
  const table = new ColumnTable(
    lines.filter((_line, at) => shown[at]?.isRead),
    (line) => Promise.resolve(readConstant(line)),
  );
  const unread = new Set(shown.flatMap(({ line, isRead }) => (isRead ? [] : [line.value])));
  const given = rows.map((row) => {
    const own = Object.entries(row).filter(([column]) => !unread.has(column));
    return table.project({ row: Object.fromEntries(own) });
  });
  const language = toLanguage(text);
  let decisions: ColumnReport['decisions'] = [];
  const hints: string[] = [];
  const read = readRows(await Promise.all(given), {
    settings: {
      ...readRowSettings({ ...settings, groupRows: settings.groupRows === 'true' }),
      jobLines: hasAllRows(settings) ? 'group' : 'ask',
      // Without Claire's locations, nothing is said of the location.
      ...(locations === undefined && { locationBy: 'id' }),
      mapping: table.mapping,
    },
    times: {
      ...zonedTimes(zone || (ownZone ?? findOwnZone()), Date, timeZone !== ''),
      isOwnZone: zone === '' && locations !== undefined,
    },
    locations: () => Promise.resolve(locations ?? []),
    onHint: ({ code, phrases }) => {
      if (shownHints.has(code)) hints.push(...phrases.map((one) => describe(one, language)));
    },
    onColumns: (report) => {
      decisions = report.decisions;
    },
  });
  const all: ReadRow[] = [];
  for await (const row of read) all.push(row);
  const others = listOthers(
    lines,
    all.map(({ appointment, record }) => appointment ?? record),
  );
  const showing = { shown, others, language, isLocated };
  return {
    rows: all.map((row, at) => {
      const numbers = row.rows ?? [at];
      return showRow(row, { ...showing, given: rows[numbers[0] ?? at] ?? {}, numbers });
    }),
    others,
    decisions: [...decisions.map((one) => describeDecision(one, language)), ...hints],
  };
};

/** Whether the import has all rows at once: else it asks where they are jobs of one appointment. */
function hasAllRows({ collect, output }: Readonly<Record<string, string>>): boolean {
  return readOneOf(collects, collect) !== 'stream' && readOneOf(outputs, output) !== 'parts';
}

/** What is odd about columns and values, the dialog tells where they stand. */
const shownHints: ReadonlySet<ImportHint['code']> = new Set([
  ...(['jobLinesGrouped', 'sameAppointment', 'sharedNumber', 'missingColumns'] as const),
  ...(['missingNumbers', 'onlyLocation', 'timeZone'] as const),
]);

/** What is taken apart, put together, or filled in has no line. */
function listOthers(lines: readonly ColumnLine[], records: readonly unknown[]): string[] {
  const listed = new Set(lines.map(({ field }) => field));
  return describedFields
    .map(({ path }) => path)
    .filter((path) => !listed.has(path) && records.some((one) => showValue(one, path) !== ''));
}

const constants: ReadonlySet<string> = new Set(['str', 'num', 'bool', 'json']);

function isReadable({ field, type }: ColumnLine, isLocated: boolean, timeZone: string): boolean {
  const isFound = field !== 'location_id' || isLocated;
  // Of a zone such as `${ZONE}`, only the runtime knows the name.
  const isKnownZone = timeZone === '' || IANAZone.isValidZone(timeZone);
  const isTimed = isKnownZone || importField(field)?.type !== 'moment';
  return (type === columnType || constants.has(type)) && isFound && isTimed;
}

function readConstant({ type, value }: ColumnLine): unknown {
  if (type === 'num') return Number(value);
  if (type === 'bool') return value === 'true';
  if (type !== 'json') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

interface Showing {
  readonly shown: readonly { readonly line: ColumnLine; readonly isRead: boolean }[];
  /** The fields that have no line. */
  readonly others: readonly string[];
  readonly language: Language;
  /** Whether locations can be looked up. */
  readonly isLocated: boolean;
  /** The row of the file, or the first of an appointment's. */
  readonly given: Readonly<Record<string, string>>;
  /** From 0. */
  readonly numbers: readonly number[];
}

function showRow(
  { appointment, problems = [], warnings = [], record }: ReadRow,
  { shown, others, language, isLocated, given, numbers }: Showing,
): PreviewRow {
  const told = [...problems, ...warnings].filter(({ path }) => isLocated || path !== 'location_id');
  const byField = new Map(told.map((problem) => [toDotted(problem), problem]));
  const show = (path: string) => showField(appointment ?? record, path, numbers.length > 1);
  const cells = shown.map(({ line: { field, type, value }, isRead }) => {
    if (!isRead) return { text: type === columnType ? (given[value] ?? '') : `${type}: ${value}` };
    const problem = byField.get(field);
    const text = show(field);
    return problem === undefined ? { text } : { text, problem: describeProblem(problem, language) };
  });
  const fields = new Set(shown.map(({ line }) => line.field));
  const rest = told.filter((problem) => !fields.has(toDotted(problem)));
  return {
    numbers: showNumbers(numbers),
    isRefused: problems.some((problem) => told.includes(problem)),
    cells: [...cells, ...others.map((path) => ({ text: show(path) }))],
    problems: rest.map((problem) => toSentence([problem], language)),
  };
}

/** `2–4` or `2, 5`. */
function showNumbers(numbers: readonly number[]): string {
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  const isSpan = numbers.length > 1 && last - first === numbers.length - 1;
  return isSpan
    ? `${String(first + 1)}–${String(last + 1)}`
    : numbers.map((number) => String(number + 1)).join(', ');
}

/** The first intervention of a row; where rows are one appointment, that of each of them. */
function showField(record: unknown, path: string, isGroup: boolean): string {
  const [, field] = /^interventions\.0\.(.*)$/.exec(path) ?? [];
  const jobs = readPath(record, ['interventions']);
  if (!isGroup || field === undefined || !Array.isArray(jobs)) return showValue(record, path);
  return jobs.map((job: unknown) => showValue(job, field)).join('; ');
}

function toDotted({ path }: Problem): string {
  return path.replace(/\[(\d+)\]/g, '.$1');
}

function showValue(record: unknown, path: string): string {
  const value = readPath(record, path.split('.'));
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
