import type { ColumnMapping, ColumnReport } from '../../../claire/import';
import { fieldLabel, showColumn } from '../../../claire/import/rows/described-fields';
import { isObject, type Json } from '../../../claire/json';
import { describeThrown } from '../../runtime/errors';
import { type ColumnLine, columnType, findTwice, readLines } from '../../runtime/column-lines';

/** Works out a typed input for one row. */
type Evaluate<Row> = (entry: ColumnLine, row: Row) => Promise<unknown>;

interface Line {
  readonly entry: ColumnLine;
  /** The name of its column in what the core gets: the row's own, or `msg.location`. */
  readonly name: string;
}

/** The table of a node, for one import: its lines come first. */
export class ColumnTable<Row extends { readonly row: unknown }> {
  readonly mapping: readonly ColumnMapping[];
  readonly #lines: readonly Line[];
  readonly #conflict: string | undefined;

  constructor(
    entries: readonly ColumnLine[],
    private readonly evaluate: Evaluate<Row>,
  ) {
    this.#lines = nameLines(entries);
    this.mapping = this.#lines.map(({ entry, name }) => ({
      ...toMapping(entry, name),
      ...(isTyped(entry) && { isTyped: true }),
      ...(!isColumn(entry) && { isSet: true }),
    }));
    this.#conflict = findConflict(entries);
  }

  /** The row with what the table adds to it, or why it cannot be read. Never rejects. */
  async project(given: Row): Promise<unknown> {
    const { row } = given;
    if (this.#conflict !== undefined) return new Error(this.#conflict);
    if (!isObject(row) || row instanceof Error || ArrayBuffer.isView(row)) return row;
    const problems: string[] = [];
    try {
      const columns = Object.entries(row);
      for (const { entry, name } of this.#lines) {
        if (!isColumn(entry)) {
          const value = await this.evaluate(entry, given).catch((thrown: unknown) => {
            problems.push(describeFailure(entry, name, thrown));
          });
          columns.push([name, value]);
        } else if (name !== entry.value) columns.push(...readAgain(row, entry.value, name));
      }
      return problems.length > 0 ? new Error(problems.join('; ')) : Object.fromEntries(columns);
    } catch (thrown) {
      // As a getter may throw: it must not cost the other rows their outcomes.
      return new Error(`cannot be read: ${describeThrown(thrown) ?? 'no reason given'}`);
    }
  }

  /** In the names of the table. */
  report({ columns, ...report }: ColumnReport): ColumnReport {
    const sources = new Map(this.#lines.map(({ entry, name }) => [name, nameSource(entry)]));
    return {
      ...report,
      columns: columns.map((mapping) => ({
        ...mapping,
        column: sources.get(mapping.column) ?? mapping.column,
      })),
    };
  }
}

function describeFailure({ field }: ColumnLine, name: string, thrown: unknown): string {
  const reason = describeThrown(thrown) ?? 'no reason given';
  return `${fieldLabel(field)} (column ${showColumn(name)}): cannot be evaluated: ${reason}`;
}

function isColumn({ type }: ColumnLine): boolean {
  return type === columnType;
}

/** Whether it is the same for all rows. */
function isTyped(entry: ColumnLine): boolean {
  return !isColumn(entry) && !places.has(entry.type) && entry.type !== 'jsonata';
}

function toMapping(entry: ColumnLine, column: string): ColumnMapping {
  const { field: path, half } = entry;
  return half === undefined ? { column, path } : { column, path, half };
}

/** `Datum`, `msg.location`, `jsonata: row.Order & "-1"`. */
function nameSource({ type, value }: ColumnLine): string {
  if (type === columnType) return value;
  return places.has(type) ? `${type}.${value}` : `${type}: ${value}`;
}

const places: ReadonlySet<string> = new Set(['msg', 'flow', 'global']);

/** A file may have a byte order mark before its first column. */
function readAgain(row: Json, column: string, name: string): [string, unknown][] {
  const own = [column, ...Object.keys(row)].find(
    (one) => Object.hasOwn(row, one) && one.trim() === column.trim(),
  );
  return own === undefined ? [] : [[name, row[own]]];
}

/** A column that is the source of two fields is two columns to the core. */
function nameLines(entries: readonly ColumnLine[]): Line[] {
  const names = new Set<string>();
  return entries.map((entry) => {
    const source = nameSource(entry);
    let name = source;
    for (let number = 2; names.has(name); number += 1) name = `${source} (${String(number)})`;
    names.add(name);
    return { entry, name };
  });
}

function findConflict(lines: readonly ColumnLine[]): string | undefined {
  const twice = findTwice(lines);
  const [line] = twice;
  if (line === undefined) return undefined;
  const names = twice.map((one) => `"${showColumn(nameSource(one))}"`).join(' and ');
  return `The columns ${names} are both ${fieldLabel(line.field)}: leave one out of the table`;
}

/** The table as the dialog saves it; a line without a field or a source is none. */
export function readColumns(saved: unknown): ColumnLine[] {
  const isFilled = (line: ColumnLine) =>
    line.field !== '' && !(isColumn(line) && line.value === '');
  return Array.isArray(saved) ? readLines(saved).filter(isFilled) : [];
}
