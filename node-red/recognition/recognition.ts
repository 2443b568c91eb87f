import { IANAZone } from 'luxon';
import { dateOrders, decimalMarks, locationKeys } from '../../claire/import/rows/settings';
import { readRows } from '../../claire/import/rows/read-rows';
import type { ReadRow } from '../../claire/import/rows/row-reading';
import type { RowSettings } from '../../claire/import/rows/settings';
import { parts } from '../../claire/import/rows/fields/parts';
import { importField } from '../../claire/import/rows/import-fields';
import { recognise } from '../../claire/import/rows/columns/recognise';
import type { Problem } from '../../claire/errors';
import { isObject, type Json } from '../../claire/json';
import { toSentence } from '../../claire/problems';
import type { ColumnLine } from '../editor/column-lines';
import type {
  Recognition,
  PreviewLocation,
  PreviewRow,
  PreviewSettings,
} from '../editor/recognition';
import { localTimesIn } from '../runtime/local-times';
import { type Language, toLanguage, translate } from './problem-texts/translate';

/** Says which line of the table each column is. */
export const recogniseColumns: Recognition['recogniseColumns'] = (columns, language) => {
  const { columns: known, unused, problems } = recognise(columns);
  return {
    lines: known.map(({ column, path, half }) => ({
      ...{ field: path, type: 'column', value: column },
      ...(half === undefined ? {} : { half }),
    })),
    unused,
    problems: problems.map(({ message }) => translate(message, toLanguage(language))),
  };
};

/** Reads rows as an import reads them; what only a message or a flow has is not looked at. */
export const previewRows: Recognition['previewRows'] = async (rows, lines, settings, locations) => {
  const shown = lines.map((line, index) => toShown(line, String(index)));
  const isKnown = ({ line }: Shown): boolean => isReadable(line, settings, locations);
  const known = shown.filter(isKnown);
  const given = rows.map((row) =>
    Object.fromEntries(known.map((one) => [one.name, readGiven(one, row)])),
  );
  const read = readRows(given, {
    settings: {
      ...readSettings(settings),
      mapping: known.map(({ line: { field: path, half }, name }) => ({ column: name, path, half })),
    },
    times: settings.timeZone === '' ? localTimesIn() : localTimesIn(settings.timeZone, true),
    locations: () => Promise.resolve(locations ?? []),
  });
  const previews: PreviewRow[] = [];
  for await (const findChoice of read) {
    const row = rows[previews.length] ?? {};
    const unread = (line: Shown) => (isKnown(line) ? undefined : showGiven(line, row));
    previews.push(showRow(findChoice, { shown, unread, language: toLanguage(settings.language) }));
  }
  return previews;
};

interface Shown {
  readonly line: ColumnLine;
  /** Of its column in what is read. */
  readonly name: string;
  readonly value: unknown;
}

function toShown(line: ColumnLine, name: string): Shown {
  return { line, name, value: readConstant(line) };
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
}

function showRow(
  { appointment, problems = [], record }: ReadRow,
  { shown, unread, language }: Showing,
): PreviewRow {
  const byField = new Map(problems.map((problem) => [toDotted(problem), problem]));
  const cells = shown.map((one) => {
    const text = unread(one) ?? showValue(findValue(appointment ?? record, one.line.field));
    const problem = unread(one) === undefined ? byField.get(one.line.field) : undefined;
    return problem === undefined
      ? { text }
      : { text, problem: translate(problem.message, language) };
  });
  const fields = new Set(shown.map(({ line }) => line.field));
  const rest = problems.filter((problem) => !fields.has(toDotted(problem)));
  return { cells, problems: rest.map((problem) => toSentence([inLanguage(problem, language)])) };
}

/** Without its row, which the preview names. */
function inLanguage({ path, message, label }: Problem, language: Language): Problem {
  const told = { path, message: translate(message, language) };
  if (label === undefined) return told;
  const dotted = toDotted(told);
  const known = importField(dotted)?.label ?? labelsOfParts.get(dotted);
  return { ...told, label: known?.[language] ?? label };
}

/** A whole car may be missing. */
const labelsOfParts = new Map(Object.entries(parts).map(([part, { label }]) => [part, label]));

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
