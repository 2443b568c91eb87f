import type { ColumnMapping, ColumnReport } from '../../../claire/import';
import { fieldLabel, showColumn } from '../../../claire/import/rows/described-fields';
import { isObject, type Json } from '../../../claire/json';
import { describeThrown } from '../../runtime/errors';
import { type ColumnLine, columnType, findTwice, readLines } from '../../runtime/column-lines';
import type { OtherColumns } from '../../runtime/choices';

/** Works out a typed input for one row. */
type Evaluate<Row> = (entry: ColumnLine, row: Row) => Promise<unknown>;

/** Later columns without a line in the table are not listed one by one. */
const maxUnused = 1000;

interface Line {
  readonly entry: ColumnLine;
  /** The name of its column in what the core gets: the row's own, or `msg.location`. */
  readonly name: string;
}

/** The table of a node, for one import: its lines come first. */
export class ColumnTable<Row extends { readonly row: unknown }> {
  /** Whether rows need no more than their own columns. */
  readonly isPlain: boolean;
  readonly mapping: readonly ColumnMapping[];
  readonly #lines: readonly Line[];
  readonly #named: ReadonlySet<string>;
  readonly #unused = new Set<string>();
  readonly #conflict: string | undefined;

  constructor(
    entries: readonly ColumnLine[],
    private readonly evaluate: Evaluate<Row>,
    private readonly others: OtherColumns,
  ) {
    this.#lines = nameLines(entries);
    this.isPlain = entries.every(isColumn);
    this.mapping = this.#lines.map(({ entry, name }) => toMapping(entry, name));
    this.#named = new Set(entries.filter(isColumn).map(({ value }) => value));
    this.#conflict = findConflict(entries);
  }

  /** The row with the columns that count, or why it cannot be read. */
  project(given: Row): unknown {
    try {
      return this.#project(given);
    } catch (thrown) {
      // As a getter may throw: it must not cost the other rows their outcomes.
      return new Error(`cannot be read: ${describeThrown(thrown) ?? 'no reason given'}`);
    }
  }

  #project({ row }: Row): unknown {
    if (this.#conflict !== undefined) return new Error(this.#conflict);
    if (!isObject(row) || row instanceof Error) return row;
    const columns = this.others === 'recognise' ? this.#listOthers(row) : [];
    if (this.others === 'ignore') this.#noteUnused(row);
    for (const { entry, name } of this.#lines) {
      if (isColumn(entry) && Object.hasOwn(row, entry.value))
        columns.push([name, row[entry.value]]);
    }
    return Object.fromEntries(columns);
  }

  /** As `project`, where values come from elsewhere too. Never rejects. */
  async projectLater(given: Row): Promise<unknown> {
    const columns = this.project(given);
    if (!isObject(columns) || columns instanceof Error || !isObject(given.row)) return columns;
    const problems: string[] = [];
    const others: [string, unknown][] = [];
    for (const { entry, name } of this.#lines) {
      if (isColumn(entry)) continue;
      try {
        others.push([name, await this.evaluate(entry, given)]);
      } catch (thrown) {
        const reason = describeThrown(thrown) ?? 'no reason given';
        problems.push(
          `${fieldLabel(entry.field)} (column ${showColumn(name)}): cannot be evaluated: ${reason}`,
        );
      }
    }
    if (problems.length > 0) return new Error(problems.join('; '));
    return Object.fromEntries([...Object.entries(columns), ...others]);
  }

  /** In the names of the table, with the columns that it does not name. */
  report({ columns, ...report }: ColumnReport): ColumnReport {
    const sources = new Map(this.#lines.map(({ entry, name }) => [name, toMapping(entry)]));
    return {
      ...report,
      columns: columns.map((mapping) => sources.get(mapping.column) ?? mapping),
      unused: this.others === 'recognise' ? report.unused : [...this.#unused].map(showColumn),
    };
  }

  #listOthers(row: Json): [string, unknown][] {
    return Object.entries(row).filter(([column]) => !this.#named.has(column));
  }

  #noteUnused(row: Json): void {
    for (const column in row) {
      if (this.#named.has(column) || this.#unused.has(column)) continue;
      if (this.#unused.size < maxUnused) this.#unused.add(column);
    }
  }
}

function isColumn({ type }: ColumnLine): boolean {
  return type === columnType;
}

function toMapping(entry: ColumnLine, column = nameSource(entry)): ColumnMapping {
  const { field: path, half } = entry;
  return half === undefined ? { column, path } : { column, path, half };
}

/** `Datum`, `msg.location`, `jsonata: row.Order & "-1"`. */
function nameSource({ type, value }: ColumnLine): string {
  if (type === columnType) return value;
  return places.has(type) ? `${type}.${value}` : `${type}: ${value}`;
}

const places: ReadonlySet<string> = new Set(['msg', 'flow', 'global']);

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
