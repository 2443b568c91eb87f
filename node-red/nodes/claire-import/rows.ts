import type { ColumnReport, CompareOutcome, Outcome, RowSettings } from '../../../claire/import';
import { describeThrown, SetupError } from '../../runtime/errors';
import type { ColumnLine } from '../../runtime/column-lines';
import { evaluate } from '../../runtime/config';
import type { Done, Message, NodeRed, RuntimeNode, Send } from '../../types/node-red';
import { ColumnTable } from './column-table';
import type { Action } from '../../runtime/choices';

/** A message as it came in, with what has to be done about it. */
export interface Arrival {
  readonly message: Message;
  readonly send: Send;
  readonly done: Done;
}

/** One row, and the message that brought it. */
export interface Row {
  readonly arrival: Arrival;
  readonly row: unknown;
  /** Shown beside its outcome, where that is not the row itself. */
  readonly shown?: unknown;
}

export type AnyOutcome = Outcome | CompareOutcome;

/** The subject of an outcome. */
export interface OutcomeRows {
  readonly rows: readonly Row[];
  /** Whether any number of rows may be one appointment. */
  readonly isGroup: boolean;
}

/** Gives each row to its outcome, once. */
export function createRowFinder(take: (number: number) => Row | undefined, action: Action) {
  let next = 0;
  return ({ status, rows }: AnyOutcome): OutcomeRows => {
    if (status === 'onlyAtClaire') return { rows: [], isGroup: false };
    const isGroup = action !== 'confirm' && rows !== undefined;
    const numbers = isGroup ? rows : [next++];
    return { rows: numbers.flatMap((number) => take(number) ?? []), isGroup };
  };
}

/** More would hold Node-RED up for seconds; a Proxy may call itself a list of any length. */
const maxRows = 1_000_000;

/** The rows of one message: its list, or the one that it is. Throws a `SetupError` where it has none. */
export function listRows(arrival: Arrival, action: Action): Row[] {
  const { payload, appointments } = arrival.message;
  if (typeof payload !== 'object' || payload === null) throw noList(payload, action);
  if (!Array.isArray(payload)) return [singleRow(arrival, action)];
  if (payload.length > maxRows) throw tooManyRows(payload.length);
  // A hole in it is a row too, of nothing.
  const list: unknown[] = Array.from(payload);
  const shown: unknown[] = Array.isArray(appointments) ? appointments : [];
  if (action !== 'confirm' || shown.length !== list.length)
    return list.map((row) => ({ arrival, row }));
  return list.map((row, at) => ({ arrival, row, shown: shown[at] }));
}

/** Beside an earlier outcome stands the appointment, as an import left it. */
export function singleRow(arrival: Arrival, action: Action): Row {
  try {
    const { payload: row, appointment: shown } = arrival.message;
    return action === 'confirm' && shown !== undefined ? { arrival, row, shown } : { arrival, row };
  } catch (thrown) {
    // As a getter may throw: it must not cost the other messages their outcomes.
    const reason = describeThrown(thrown) ?? 'no reason given';
    return { arrival, row: new Error(`The payload cannot be read: ${reason}`), shown: null };
  }
}

function tooManyRows(count: number): SetupError {
  const problem = { path: 'payload', message: 'has too many rows' };
  return new SetupError('tooManyRows', { count }, problem);
}

function noList(payload: unknown, action: Action): SetupError {
  const what = payload === null ? 'null' : typeof payload;
  const problem = { path: 'payload', message: 'has to be a list' };
  if (what === 'string' && action !== 'confirm') return new SetupError('textAsRows', {}, problem);
  return new SetupError(nothingTo[action], { what }, problem);
}

const nothingTo: Readonly<Record<Action, string>> = {
  import: 'nothingToImport',
  compare: 'nothingToCompare',
  confirm: 'nothingToConfirm',
};

/** What has come of a stream and has no outcome yet, in order. */
export class AsyncQueue implements AsyncIterable<Arrival> {
  readonly #open = new Map<number, Arrival>();
  #pushed = 0;
  #read = 0;
  #ended = false;
  /** Whether all that belongs together has come. */
  isWhole = false;
  /** Whether nothing reads it any more. */
  isClosed = false;
  #wake: () => void = () => undefined;
  onPush: (rows: number) => void = () => undefined;

  /** How many have no outcome. */
  get size(): number {
    return this.#open.size;
  }

  push(arrival: Arrival): void {
    this.#open.set(this.#pushed++, arrival);
    this.onPush(1);
    this.#wake();
  }

  end(isWhole: boolean): void {
    this.#ended = true;
    this.isWhole = isWhole;
    this.#wake();
  }

  /** One whose outcome is there, by its number from 0. */
  take(number: number): Arrival | undefined {
    const arrival = this.#open.get(number);
    this.#open.delete(number);
    return arrival;
  }

  /** Returns what has no outcome; more would have none either. */
  close(): Arrival[] {
    this.isClosed = true;
    const rest = [...this.#open.values()];
    this.#open.clear();
    return rest;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Arrival, void, undefined> {
    for (;;) {
      while (this.#read < this.#pushed) {
        const arrival = this.#open.get(this.#read++);
        if (arrival !== undefined) yield arrival;
      }
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/** The input for the core. */
interface RowInput {
  readonly rows: readonly unknown[] | AsyncIterable<unknown>;
  readonly settings: Partial<RowSettings>;
  readonly report: (report: ColumnReport) => ColumnReport;
}

interface RowInputSettings {
  readonly rows: Partial<RowSettings>;
  readonly columns: readonly ColumnLine[];
}

/** The rows as they came; with a table, its values before the row's own columns. */
export function prepareInput(
  RED: NodeRed,
  node: RuntimeNode,
  rows: Row[] | AsyncIterable<Row>,
  { rows: settings, columns }: RowInputSettings,
): RowInput {
  if (columns.length === 0) {
    const plain = Array.isArray(rows) ? rows.map(({ row }) => row) : map(rows, ({ row }) => row);
    return { rows: plain, settings, report: (report) => report };
  }
  const evaluateEntry = (entry: ColumnLine, row: Row) => evaluateFor(RED, node, entry, row);
  const table = new ColumnTable<Row>(columns, evaluateEntry);
  return {
    rows: map(rows, (row) => table.project(row)),
    settings: { ...settings, mapping: table.mapping },
    report: (report) => table.report(report),
  };
}

/** The row stands beside what its message has: `msg.row`, or `row.Kenteken` in JSONata. */
async function evaluateFor(
  RED: NodeRed,
  node: RuntimeNode,
  entry: ColumnLine,
  { row, arrival: { message } }: Row,
): Promise<unknown> {
  const value = await evaluate(RED, node, entry, { ...message, row });
  // Node-RED's own now is a number of milliseconds, which looks like a number of a spreadsheet.
  return entry.type === 'date' && typeof value === 'number' ? new Date(value) : value;
}

async function* map<From>(
  rows: readonly From[] | AsyncIterable<From>,
  change: (row: From) => unknown,
): AsyncGenerator {
  for await (const row of rows) yield await change(row);
}
