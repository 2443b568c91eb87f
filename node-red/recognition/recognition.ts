import { IANAZone } from 'luxon';
import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
} from '../../claire/import/rows/settings';
import { describeDecision } from '../../claire/import/rows/decisions';
import { readRows } from '../../claire/import/rows/read-rows';
import type { ColumnReport, ReadRow } from '../../claire/import/rows/row-pipeline';
import type { RowSettings } from '../../claire/import/rows/settings';
import { countAnswers, findAgreement, findForms } from '../../claire/import/rows/sample';
import { describedFields } from '../../claire/import/rows/described-fields';
import { importField } from '../../claire/import/rows/import-fields';
import type { RecognisedColumn } from '../../claire/import/rows/columns/claim';
import { recognise } from '../../claire/import/rows/columns/recognise';
import { isObject, type Json } from '../../claire/json';
import { describeProblem, type Language, type Problem, toSentence } from '../../claire/problems';
import type { ColumnLine } from '../editor/column-lines';
import type {
  Recognition,
  PreviewLocation,
  PreviewRow,
  PreviewSettings,
} from '../editor/recognition';
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
      ...{ field: path, type: 'column', value: column },
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
  const shown = nameLines(lines);
  const isKnown = ({ line }: Shown): boolean => isReadable(line, settings, locations);
  const known = shown.filter(isKnown);
  const named = new Set(lines.flatMap(({ type, value }) => (type === 'column' ? [value] : [])));
  const given = rows.map((row) =>
    Object.fromEntries([
      ...Object.entries(row).filter(
        ([column]) => settings.otherColumns !== 'ignore' && !named.has(column),
      ),
      ...known.map((one) => [one.name, readGiven(one, row)] as const),
    ]),
  );
  let decisions: ColumnReport['decisions'] = [];
  const language = toLanguage(text);
  const read = readRows(given, {
    settings: {
      ...readSettings(settings),
      // Without Claire's locations, nothing is said of the location.
      ...(locations === undefined && { locationBy: 'id' }),
      mapping: known.map(({ line: { field: path, half }, name }) => ({ column: name, path, half })),
    },
    times: settings.timeZone === '' ? localTimesIn() : localTimesIn(settings.timeZone, true),
    locations: () => Promise.resolve(locations ?? []),
    onColumns: (report) => {
      decisions = report.decisions;
    },
  });
  const previews: PreviewRow[] = [];
  const records: unknown[] = [];
  for await (const findChoice of read) {
    const row = rows[previews.length] ?? {};
    records.push(findChoice.appointment ?? findChoice.record);
    const unread = (line: Shown) => (isKnown(line) ? undefined : showGiven(line, row));
    const isLocated = locations !== undefined || settings.locationBy === 'id';
    previews.push(
      showRow(findChoice, { shown, unread, language, isLocated, number: previews.length + 1 }),
    );
  }
  const others = listOthers(lines, records);
  return {
    rows: previews.map((preview, at) => ({
      ...preview,
      cells: [
        ...preview.cells,
        ...others.map((path) => ({ text: showValue(findValue(records[at], path)) })),
      ],
    })),
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

interface Shown {
  readonly line: ColumnLine;
  /** Of its column in what is read. */
  readonly name: string;
  readonly value: unknown;
}

/** By their columns, as messages name them; a column that is the source of two fields is two. */
function nameLines(lines: readonly ColumnLine[]): Shown[] {
  const names = new Set<string>();
  return lines.map((line) => {
    const source = line.type === 'column' ? line.value : `${line.type}: ${line.value}`;
    let name = source;
    for (let number = 2; names.has(name); number += 1) name = `${source} (${String(number)})`;
    names.add(name);
    return { line, name, value: readConstant(line) };
  });
}

function readGiven({ line, value }: Shown, row: Readonly<Record<string, unknown>>): unknown {
  return line.type === 'column' ? row[line.value] : value;
}

const constants: ReadonlySet<string> = new Set(['str', 'num', 'bool', 'json']);

function isReadable(
  { field, type }: ColumnLine,
  { locationBy, timeZone }: PreviewSettings,
  locations: readonly PreviewLocation[] | undefined,
): boolean {
  const isFound = field !== 'location_id' || locationBy === 'id' || locations !== undefined;
  // Of a zone such as `${ZONE}`, only the runtime knows the name.
  const isKnownZone = timeZone === '' || IANAZone.isValidZone(timeZone);
  const isTimed = isKnownZone || importField(field)?.type !== 'moment';
  return (type === 'column' || constants.has(type)) && isFound && isTimed;
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

function readSettings(given: PreviewSettings): Partial<RowSettings> {
  const one = <Choice extends string>(choices: readonly Choice[], value: string) =>
    choices.find((choice) => choice === value);
  return {
    source: 'columns',
    dateOrder: one(dateOrders, given.dateOrder) ?? 'auto',
    dateFormat: given.dateFormat,
    decimals: one(decimalMarks, given.decimals) ?? 'auto',
    locationBy: one(locationKeys, given.locationBy) ?? 'auto',
    badValues: one(badValueChoices, given.badValues) ?? 'warn',
    advertisingOptOuts: one(optOutChoices, given.advertisingOptOuts) ?? 'warn',
  };
}

function showGiven(
  { line: { type, value } }: Shown,
  row: Readonly<Record<string, string>>,
): string {
  return type === 'column' ? (row[value] ?? '') : `${type}: ${value}`;
}

interface Showing {
  readonly shown: readonly Shown[];
  readonly unread: (line: Shown) => string | undefined;
  readonly language: Language;
  /** Whether locations can be looked up. */
  readonly isLocated: boolean;
  readonly number: number;
}

function showRow(
  { appointment, problems = [], warnings = [], record }: ReadRow,
  { shown, unread, language, isLocated, number }: Showing,
): PreviewRow {
  const told = [...problems, ...warnings].filter(({ path }) => isLocated || path !== 'location_id');
  const byField = new Map(told.map((problem) => [toDotted(problem), problem]));
  const cells = shown.map((one) => {
    const text = unread(one) ?? showValue(findValue(appointment ?? record, one.line.field));
    const problem = unread(one) === undefined ? byField.get(one.line.field) : undefined;
    return problem === undefined ? { text } : { text, problem: describeProblem(problem, language) };
  });
  const fields = new Set(shown.map(({ line }) => line.field));
  const rest = told.filter((problem) => !fields.has(toDotted(problem)));
  return {
    number,
    isRefused: problems.some((problem) => told.includes(problem)),
    cells,
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
