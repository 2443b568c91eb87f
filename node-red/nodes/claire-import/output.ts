import type { Outcome } from '../../../claire/import';
import { estimateSize } from '../../../claire/import/sending/row';
import type { Failure } from '../../runtime/errors';
import type { Done, Message, NodeRed, Send } from '../../types/node-red';
import { isBad, type Facts, type OutcomeCounts } from './outcome-counts';

/** A message as it came in, with what has to be done about it. */
export interface Arrival {
  readonly message: Message;
  readonly send: Send;
  readonly done: Done;
}

/** One appointment, the message that brought it, and its place there. */
export interface Row {
  readonly arrival: Arrival;
  readonly row: unknown;
  readonly index: number;
  readonly count: number;
  /** What the outcomes of one message have in common; none where a message brought one row. */
  readonly group?: string;
}

/** What is made of the outcomes of one import, as they come and at its end. */
export interface Output {
  one(outcome: Outcome, tally: OutcomeCounts): void;
  /** After the last outcome; with an error, it has failed as a whole. */
  end(tally: OutcomeCounts, error?: Failure): void;
}

/** One message with all: the last that came, as with core's join, and the appointments beside. */
export class WholeOutput implements Output {
  readonly #outcomes: Outcome[] = [];

  constructor(
    private readonly RED: NodeRed,
    private readonly rows: readonly Row[],
    private readonly last: Arrival,
  ) {}

  one(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  end(tally: OutcomeCounts): void {
    const all = this.#outcomes.map((outcome, index) => ({
      outcome,
      row: shownRow(this.rows[index]?.row, outcome),
    }));
    const messageOf = (some: typeof all): Message => ({
      ...copyMessage(this.RED, this.last.message),
      payload: some.map(({ outcome }) => outcome),
      appointments: some.map(({ row }) => row),
      claire: tally.whole(),
    });
    const bad = all.filter(({ outcome }) => isBad(outcome));
    this.last.send([messageOf(all), bad.length > 0 ? messageOf(bad) : null]);
  }
}

interface Waiting {
  readonly row: Row;
  readonly outcome: Outcome;
  readonly soFar: Facts;
}

export interface StreamEnd {
  /** Called after the message of each row has gone out. */
  readonly sent: (row: Row, error?: Failure) => void;
}

/** A message for each outcome. One is held back, as the last of all has the summary. */
export class EachOutput implements Output {
  #waiting: Waiting | undefined;

  constructor(
    private readonly RED: NodeRed,
    private readonly nextRow: () => Row | undefined,
    private readonly stream?: StreamEnd,
  ) {}

  one(outcome: Outcome, tally: OutcomeCounts): void {
    const row = this.nextRow();
    if (row === undefined) return;
    this.#sendWaiting();
    this.#waiting = { row, outcome, soFar: tally.soFar() };
  }

  end(tally: OutcomeCounts, error?: Failure): void {
    this.#sendWaiting(tally.whole(), error);
  }

  #sendWaiting(whole?: Facts, error?: Failure): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    const { row, outcome, soFar } = waiting;
    // Nothing else tells that a stream is over: as with core's csv, its last message does.
    const isEnd = whole !== undefined && this.stream !== undefined;
    const facts = { claire: whole ?? soFar, ...(isEnd && { complete: true }) };
    emitOne(this.RED, row, outcome, facts);
    this.stream?.sent(row, error);
  }
}

/** The message that brought the row, with its outcome for a payload and the row itself beside it. */
function emitOne(RED: NodeRed, row: Row, outcome: Outcome, facts: Partial<Message>): void {
  const { arrival, index, count, group: id } = row;
  const message = copyMessage(RED, arrival.message);
  Object.assign(message, { payload: outcome, appointment: shownRow(row.row, outcome) }, facts);
  // As the split node does it, so that a join node can put them together.
  if (id !== undefined) {
    message.parts = { id, type: 'array', len: 1, count, index, ...outer(arrival.message) };
  }
  const bad = isBad(outcome) ? RED.util.cloneMessage(message) : null;
  arrival.send([message, bad]);
}

/** Without its payload, which may be a list of thousands, and would be copied as often. */
function copyMessage(RED: NodeRed, message: Message): Message {
  const bare = { ...message, payload: undefined };
  try {
    return RED.util.cloneMessage(bare);
  } catch {
    // Something in it is nested too deep: better the same thing in two messages than no outcome.
    return bare;
  }
}

/** A row that is nested too deep, or holds itself, could not be sent on. */
function shownRow(row: unknown, { status }: Outcome): unknown {
  return status === 'invalid' && estimateSize(row) === undefined ? null : row;
}

function outer({ parts }: Message): object {
  return parts === undefined ? {} : { parts };
}
