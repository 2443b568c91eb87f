import { estimateSize } from '../../../claire/import/stages';
import type { Failure } from '../../runtime/errors';
import { copyReadable } from '../../runtime/guarded-message';
import type { Message, NodeRed } from '../../types/node-red';
import { isBad, type Facts, type OutcomeCounts, type AnyOutcome } from './outcome-counts';
import type { Arrival, OutcomeRows, Row } from './rows';

/** Makes messages of the outcomes of one import, as they come and at its end. */
export interface Output {
  addOutcome(outcome: AnyOutcome, rows: OutcomeRows, counts: OutcomeCounts): void;
  /** After the last outcome; with an error, it has failed as a whole. */
  end(counts: OutcomeCounts, error?: Failure): void;
}

/** One message with all: the last that came, as with core's join, and the appointments beside. */
export class WholeOutput implements Output {
  readonly #all: { outcome: AnyOutcome; appointment: unknown }[] = [];

  constructor(
    private readonly RED: NodeRed,
    private readonly last: Arrival,
  ) {}

  addOutcome(outcome: AnyOutcome, rows: OutcomeRows): void {
    this.#all.push({ outcome, appointment: showRows(rows, outcome) });
  }

  end(counts: OutcomeCounts): void {
    const all = this.#all;
    const makeMessage = (some: typeof all): Message => ({
      ...copyMessage(this.RED, this.last.message),
      payload: some.map(({ outcome }) => outcome),
      appointments: some.map(({ appointment }) => appointment),
      claire: counts.toFinalFacts(),
    });
    const bad = all.filter(({ outcome }) => isBad(outcome));
    this.last.send([makeMessage(all), bad.length > 0 ? makeMessage(bad) : null]);
  }
}

/** The sequence that the messages of one import are, as core's split makes one. */
export interface Sequence {
  readonly id: string;
  /** Left out where it is known only with the last. */
  readonly count?: number;
  /** The sequence that the message which brought the list is of. */
  readonly outer?: unknown;
}

export interface EachSettings {
  /** Left out: each message keeps the place in its own sequence. */
  readonly sequence?: Sequence | undefined;
  /** Whether the last message says that it is the last. */
  readonly isStream?: boolean;
  /** Called after the message of some rows has gone out. */
  readonly sent?: (rows: readonly Row[], error?: Failure) => void;
}

interface Waiting {
  readonly outcome: AnyOutcome;
  readonly rows: OutcomeRows;
  readonly soFar: Facts;
}

/** A message for each outcome. One is held back, as the last of all has the summary. */
export class EachOutput implements Output {
  #waiting: Waiting | undefined;
  #last: Arrival | undefined;
  #sent = 0;

  constructor(
    private readonly RED: NodeRed,
    private readonly settings: EachSettings = {},
  ) {}

  addOutcome(outcome: AnyOutcome, rows: OutcomeRows, counts: OutcomeCounts): void {
    this.#sendWaiting();
    this.#waiting = { outcome, rows, soFar: counts.toInterimFacts() };
  }

  end(counts: OutcomeCounts, error?: Failure): void {
    this.#sendWaiting(counts.toFinalFacts(), error);
  }

  #sendWaiting(whole?: Facts, error?: Failure): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    const { outcome, rows, soFar } = waiting;
    // What only Claire has came with no message: it goes out with the last that came.
    const arrival = (this.#last = rows.rows.at(-1)?.arrival ?? this.#last);
    const isEnd = whole !== undefined;
    const message = {
      ...(arrival && copyMessage(this.RED, arrival.message)),
      payload: outcome,
      appointment: showRows(rows, outcome),
      claire: whole ?? soFar,
      ...this.#place(isEnd),
      // Nothing else tells that a stream is over: as with core's csv, its last message does.
      ...(isEnd && this.settings.isStream === true && { complete: true }),
    };
    arrival?.send([message, isBad(outcome) ? this.RED.util.cloneMessage(message) : null]);
    this.settings.sent?.(rows.rows, error);
  }

  /** As the split node does it, so that a join node can put them together. */
  #place(isEnd: boolean): Partial<Message> {
    const { sequence } = this.settings;
    const index = this.#sent++;
    if (sequence === undefined) return {};
    const { id, count = isEnd ? index + 1 : undefined, outer } = sequence;
    return {
      parts: {
        ...{ id, type: 'array', len: 1, index },
        ...(count !== undefined && { count }),
        ...(outer !== undefined && { parts: outer }),
      },
    };
  }
}

/** Without its payload, which may be a list of thousands, and would be copied as often. */
function copyMessage(RED: NodeRed, message: Message): Message {
  const bare = { ...copyReadable(message), payload: undefined };
  try {
    return RED.util.cloneMessage(bare);
  } catch {
    // Something in it is nested too deep: better the same thing in two messages than no outcome.
    return bare;
  }
}

/** The row of an outcome, or a list where several may be one appointment. */
function showRows({ rows, isGroup }: OutcomeRows, outcome: AnyOutcome): unknown {
  const shown = rows.map((row) => showRow('shown' in row ? row.shown : row.row, outcome));
  if (isGroup) return shown;
  return rows.length === 0 ? null : shown[0];
}

/** A row that is nested too deep, holds itself or throws could not be sent on. */
function showRow(row: unknown, { status }: AnyOutcome): unknown {
  try {
    return status === 'invalid' && estimateSize(row) === undefined ? null : row;
  } catch {
    return null;
  }
}
