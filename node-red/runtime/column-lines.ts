import { isObject, type Json } from '../../claire/json';

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

/** Reads lines as the dialog saves them, or the mapping of n8n's node; nothing where it is neither. */
export function readLines(given: unknown): ColumnLine[] {
  if (Array.isArray(given)) return given.filter(isObject).flatMap(readLine);
  if (!isObject(given)) return [];
  const fields = isObject(given.value) ? given.value : given;
  return Object.entries(fields).flatMap(readMapped);
}

function readLine({ field, path, type, value, column, half }: Json): ColumnLine[] {
  const line = {
    field: readLineText(field ?? path),
    type: readLineText(type) === '' ? columnType : readLineText(type),
    value: readLineText(value ?? column),
  };
  if (line.field === '' && line.value === '') return [];
  return half === 'date' || half === 'time' ? [{ ...line, half }] : [line];
}

/** JSON that was written by hand may have a number or `true`; a column may have blanks around its name. */
function readLineText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

/** As n8n writes an expression that is one column: `={{ $json["Order"] }}`, `={{ $json.Order }}`. */
const n8nColumn =
  /^=\s*\{\{\s*\$json(?:\.([\p{L}_$][\p{L}\p{N}_$]*)|\[(["'])(.*)\2\])\s*\}\}\s*$/su;

function readMapped([field, value]: [string, unknown]): ColumnLine[] {
  const text = readLineText(value);
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
export function findTwice(lines: readonly ColumnLine[]): ColumnLine[] {
  const known = new Map<string, ColumnLine>();
  for (const line of lines) {
    const key = `${line.field} ${line.half ?? ''}`;
    const other = known.get(key);
    if (other !== undefined) return [other, line];
    known.set(key, line);
  }
  return [];
}
