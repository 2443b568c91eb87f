import { IANAZone } from 'luxon';
import { describeDecision } from '../../claire/import/rows/decisions';
import { readRows } from '../../claire/import/rows/read-rows';
import type { ColumnReport, ReadRow } from '../../claire/import/rows/reading';
import { countAnswers, findAgreement, findForms } from '../../claire/import/rows/sample';
import { describedFields } from '../../claire/import/rows/described-fields';
import { importField } from '../../claire/import/rows/import-fields';
import { recognise, type RecognisedColumn } from '../../claire/import/rows/columns/recognise';
import { isObject, type Json } from '../../claire/json';
import { describeProblem, type Language, type Problem, toSentence } from '../../claire/problems';
import type { Recognition, PreviewRow } from '../editor/recognition';
import { ColumnTable } from '../nodes/claire-import/column-table';
import { otherColumns, readOneOf, readRowSettings } from '../runtime/choices';
import { type ColumnLine, columnType } from '../runtime/column-lines';
import { localTimesIn, toLanguage } from '../runtime/locale';

/** Says which line of the table each column is, by its name and by what the rows have in it. */
export const recogniseColumns: Recognition['recogniseColumns'] = ({ columns, rows }, text) => {
  const {
    columns: known,
    unused,
    problems,
    warnings,
  } = recognise(columns, {
    formOf: findForms(rows),
    agree: findAgreement(rows),
    countAnswers: countAnswers(rows),
  });
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
  const { locationBy, timeZone = '' } = settings;
  const isLocated = locations !== undefined || locationBy === 'id';
  const shown = lines.map((line) => ({ line, isRead: isReadable(line, isLocated, timeZone) }));
  const table = new ColumnTable(
    lines.filter((_line, at) => shown[at]?.isRead),
    (line) => Promise.resolve(readConstant(line)),
    readOneOf(otherColumns, settings.otherColumns),
  );
  const unread = new Set(shown.flatMap(({ line, isRead }) => (isRead ? [] : [line.value])));
  const given = rows.map((row) => {
    const own = Object.entries(row).filter(([column]) => !unread.has(column));
    return table.projectLater({ row: Object.fromEntries(own) });
  });
  let decisions: ColumnReport['decisions'] = [];
  const read = readRows(await Promise.all(given), {
    settings: {
      ...readRowSettings(settings),
      // Without Claire's locations, nothing is said of the location.
      ...(locations === undefined && { locationBy: 'id' }),
      mapping: table.mapping,
    },
    times: timeZone === '' ? localTimesIn() : localTimesIn(timeZone, true),
    locations: () => Promise.resolve(locations ?? []),
    onColumns: (report) => {
      decisions = report.decisions;
    },
  });
  const all: ReadRow[] = [];
  for await (const row of read) all.push(row);
  const language = toLanguage(text);
  const others = listOthers(
    lines,
    all.map(({ appointment, record }) => appointment ?? record),
  );
  const showing = { shown, others, language, isLocated };
  return {
    rows: all.map((row, at) => showRow(row, { ...showing, given: rows[at] ?? {}, number: at + 1 })),
    others,
    decisions: decisions.map((one) => describeDecision(one, language)),
  };
};

/** What is taken apart, put together, or filled in has no line. */
function listOthers(lines: readonly ColumnLine[], records: readonly unknown[]): string[] {
  const listed = new Set(lines.map(({ field }) => field));
  return describedFields
    .map(({ path }) => path)
    .filter(
      (path) => !listed.has(path) && records.some((one) => showValue(findValue(one, path)) !== ''),
    );
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
  /** The row of the file. */
  readonly given: Readonly<Record<string, string>>;
  readonly number: number;
}

function showRow(
  { appointment, problems = [], warnings = [], record }: ReadRow,
  { shown, others, language, isLocated, given, number }: Showing,
): PreviewRow {
  const told = [...problems, ...warnings].filter(({ path }) => isLocated || path !== 'location_id');
  const byField = new Map(told.map((problem) => [toDotted(problem), problem]));
  const show = (path: string) => showValue(findValue(appointment ?? record, path));
  const cells = shown.map(({ line: { field, type, value }, isRead }) => {
    if (!isRead) return { text: type === columnType ? (given[value] ?? '') : `${type}: ${value}` };
    const problem = byField.get(field);
    const text = show(field);
    return problem === undefined ? { text } : { text, problem: describeProblem(problem, language) };
  });
  const fields = new Set(shown.map(({ line }) => line.field));
  const rest = told.filter((problem) => !fields.has(toDotted(problem)));
  return {
    number,
    isRefused: problems.some((problem) => told.includes(problem)),
    cells: [...cells, ...others.map((path) => ({ text: show(path) }))],
    problems: rest.map((problem) => toSentence([problem], language)),
  };
}

function toDotted({ path }: Problem): string {
  return path.replace(/\[(\d+)\]/g, '.$1');
}

function findValue(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => readStep(inner, name), record);
}

function readStep(inner: unknown, name: string): unknown {
  if (Array.isArray(inner)) return inner[Number(name)];
  const fields: Json = isObject(inner) ? inner : {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
