import type { ColumnMapping, ColumnReport, RowSettings } from '../../../claire/import';
import { showColumn } from '../../../claire/import/rows/columns/column-name';
import { fieldLabel } from '../../../claire/import/rows/described-fields';
import { isObject, type Json } from '../../../claire/json';
import { describeThrown } from '../../runtime/errors';
import { readText, type TypedValue, evaluate } from '../../runtime/config';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { OtherColumns } from '../../runtime/choices';
import type { Row } from './rows';

/** Works out a typed input for one row. */
type Evaluate<Row> = (entry: ColumnEntry, row: Row) => Promise<unknown>;

/** Later columns without a line in the table are not listed one by one. */
const maxUnused = 1000;

interface Line {
  readonly entry: ColumnEntry;
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
    entries: readonly ColumnEntry[],
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

function isColumn({ type }: ColumnEntry): boolean {
  return type === 'column';
}

function toMapping(entry: ColumnEntry, column = nameSource(entry)): ColumnMapping {
  const { field: path, half } = entry;
  return half === undefined ? { column, path } : { column, path, half };
}

/** `Datum`, `msg.location`, `jsonata: row.Order & "-1"`. */
function nameSource({ type, value }: ColumnEntry): string {
  if (type === 'column') return value;
  return places.has(type) ? `${type}.${value}` : `${type}: ${value}`;
}

const places: ReadonlySet<string> = new Set(['msg', 'flow', 'global']);

/** A column that is the source of two fields is two columns to the core. */
function nameLines(entries: readonly ColumnEntry[]): Line[] {
  const names = new Set<string>();
  return entries.map((entry) => {
    const source = nameSource(entry);
    let name = source;
    for (let number = 2; names.has(name); number += 1) name = `${source} (${String(number)})`;
    names.add(name);
    return { entry, name };
  });
}

function findConflict(entries: readonly ColumnEntry[]): string | undefined {
  const sources = new Map<string, ColumnEntry>();
  for (const entry of entries) {
    const key = `${entry.field} ${entry.half ?? ''}`;
    const other = sources.get(key);
    if (other !== undefined) {
      const names = [other, entry].map((one) => `"${showColumn(nameSource(one))}"`).join(' and ');
      return `The columns ${names} are both ${fieldLabel(entry.field)}: leave one out of the table`;
    }
    sources.set(key, entry);
  }
  return undefined;
}

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

/** The input for the core. */
interface RowInput {
  readonly rows: Iterable<unknown> | AsyncIterable<unknown>;
  readonly settings: Partial<RowSettings>;
  readonly report: (report: ColumnReport) => ColumnReport;
}

interface RowInputSettings {
  readonly rows: Partial<RowSettings>;
  readonly columns: readonly ColumnEntry[];
  readonly otherColumns: OtherColumns;
}

/** The rows as they came; with a table, its values before the row's own columns. */
export function prepareInput(
  RED: NodeRed,
  node: RuntimeNode,
  rows: Iterable<Row> | AsyncIterable<Row>,
  { rows: settings, columns, otherColumns }: RowInputSettings,
): RowInput {
  if (columns.length === 0)
    return { rows: map(rows, ({ row }) => row), settings, report: (report) => report };
  const evaluateEntry = (entry: ColumnEntry, row: Row) => evaluateFor(RED, node, entry, row);
  const table = new ColumnTable<Row>(columns, evaluateEntry, otherColumns);
  return {
    rows: table.isPlain
      ? map(rows, (row) => table.project(row))
      : mapLater(rows, (row) => table.projectLater(row)),
    settings: { ...settings, mapping: table.mapping },
    report: (report) => table.report(report),
  };
}

/** The row stands beside what its message has: `msg.row`, or `row.Kenteken` in JSONata. */
async function evaluateFor(
  RED: NodeRed,
  node: RuntimeNode,
  entry: ColumnEntry,
  { row, arrival: { message } }: Row,
): Promise<unknown> {
  const value = await evaluate(RED, node, entry, { ...message, row });
  // Node-RED's own now is a number of milliseconds, which looks like a number of a spreadsheet.
  return entry.type === 'date' && typeof value === 'number' ? new Date(value) : value;
}

function map<From>(
  rows: Iterable<From> | AsyncIterable<From>,
  change: (row: From) => unknown,
): Iterable<unknown> | AsyncIterable<unknown> {
  return Symbol.asyncIterator in rows ? mapLater(rows, change) : mapNow(rows, change);
}

function* mapNow<From>(rows: Iterable<From>, change: (row: From) => unknown): Generator {
  for (const row of rows) yield change(row);
}

async function* mapLater<From>(
  rows: Iterable<From> | AsyncIterable<From>,
  change: (row: From) => unknown,
): AsyncGenerator {
  for await (const row of rows) yield await change(row);
}
