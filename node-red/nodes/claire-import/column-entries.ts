import { isObject } from '../../../claire/json';
import { readText } from '../../runtime/config';
import type { TypedValue } from '../../runtime/evaluate';

/** A line of the table: where the value of a field comes from. */
export interface ColumnEntry extends TypedValue {
  /** The path of a field: `wo_nr`, `interventions.1.title`. */
  readonly field: string;
  /** `column`, or a kind of typed input. */
  readonly type: string;
  readonly value: string;
  /** Of a moment that stands in two columns. */
  readonly half?: 'date' | 'time';
}

/** Reads the table as the dialog saves it; a line without a field or a source is none. */
export function readColumns(saved: unknown): ColumnEntry[] {
  return Array.isArray(saved) ? saved.filter(isObject).flatMap(readEntry) : [];
}

function readEntry(saved: Readonly<Record<string, unknown>>): ColumnEntry[] {
  const [field, type] = [readText(saved.field), readText(saved.type)];
  const value = readValue(saved.value);
  if (field === '' || type === '' || (type === 'column' && value === '')) return [];
  const { half } = saved;
  return [{ field, type, value, ...((half === 'date' || half === 'time') && { half }) }];
}

/** A column may have blanks around its name, and JSON that was written by hand `true` for "true". */
function readValue(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : readText(value);
}
