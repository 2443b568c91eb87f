import { isObject, type Json } from '../../claire/json';
import { readText } from './texts';

/** A line of the table of columns as it is saved. */
export interface ColumnLine {
  /** The path of a field: `wo_nr`, `interventions.1.title`. */
  readonly field: string;
  /** `column`, or a kind of typed input. */
  readonly type: string;
  readonly value: string;
  /** Of a moment that stands in two columns. */
  readonly half?: 'date' | 'time';
}

/** The kind of a value that is the row's own column. */
export const columnType = 'column';

/** What a line can hold beside a column. */
export const otherTypes = [
  ...['str', 'num', 'bool', 'json', 'date', 'env'],
  ...['msg', 'flow', 'global', 'jsonata'],
];

/** Reads lines as the dialog saves them, or the mapping of n8n's node; nothing where it is neither. */
export function readLines(given: unknown): ColumnLine[] {
  if (Array.isArray(given)) return given.filter(isObject).flatMap(readLine);
  if (!isObject(given)) return [];
  const fields = isObject(given.value) ? given.value : given;
  return Object.entries(fields).flatMap(readMapped);
}

function readLine({ field, path, type, value, column, half }: Json): ColumnLine[] {
  const line = {
    field: readText(field ?? path),
    type: readText(type) === '' ? columnType : readText(type),
    value: readValue(value ?? column),
  };
  if (line.field === '' && line.value === '') return [];
  return half === 'date' || half === 'time' ? [{ ...line, half }] : [line];
}

/** JSON that was written by hand may have `true` for "true". */
function readValue(value: unknown): string {
  return typeof value === 'boolean' ? String(value) : readText(value);
}

/** As n8n writes an expression that is one column: `={{ $json["Order"] }}`, `={{ $json.Order }}`. */
const n8nColumn =
  /^=\s*\{\{\s*\$json(?:\.([\p{L}_$][\p{L}\p{N}_$]*)|\[(["'])(.*)\2\])\s*\}\}\s*$/su;

function readMapped([field, value]: [string, unknown]): ColumnLine[] {
  const text = readValue(value);
  if (text === '') return [];
  const [, name, , quoted] = n8nColumn.exec(text) ?? [];
  const column = name ?? quoted?.replace(/\\(.)/gs, '$1');
  return [
    column === undefined
      ? { field, type: 'str', value: text }
      : { field, type: columnType, value: column },
  ];
}

/** Two lines that give the same field; a date and a time of it are one. */
export function findTwice(lines: readonly ColumnLine[]): ColumnLine | undefined {
  const seen = new Set<string>();
  return lines.find(({ field, half = '' }) => {
    const key = `${field} ${half}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
