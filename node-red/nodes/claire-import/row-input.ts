import type { ColumnReport, RowSettings } from '../../../claire/import';
import { evaluate } from '../../runtime/evaluate';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { ColumnEntry } from './column-entries';
import type { OtherColumns } from './choices';
import { ColumnTable } from './column-table';
import type { Row } from './rows';

/** The input for the core. */
export interface RowInput {
  readonly rows: Iterable<unknown> | AsyncIterable<unknown>;
  readonly settings: Partial<RowSettings>;
  readonly report: (report: ColumnReport) => ColumnReport;
}

export interface RowInputSettings {
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
