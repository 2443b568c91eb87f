import { estimateSize } from '../../../claire/import/stages';
import { isObject } from '../../../claire/json';
import type { Failure } from '../../runtime/errors';
import { inOwnWords } from '../../runtime/locale';
import { copyReadable } from '../../runtime/guarded-message';
import type { Message, NodeRed } from '../../types/node-red';
import {
  type ColumnReport,
  type CompareStatus,
  OutcomeCounts,
  type OutcomeStatus,
} from '../../../claire/import';
import type { OutcomeError } from '../../../claire/import/outcome';
import type { AnyOutcome, Arrival, OutcomeRows, Row } from './rows';
import type { Action } from '../../runtime/choices';

/** Makes messages of the outcomes of one import, as they come and at its end. */
export interface Output {
  /** How many outcomes have gone out. */
  readonly given: number;
  addOutcome(outcome: AnyOutcome, rows: OutcomeRows, counts: ImportCounts): void;
  /** After the last outcome; with an error, it has failed as a whole. */
  end(counts: ImportCounts, error?: Failure): void;
}

/** One message with all: the last that came, as with core's join, and the appointments beside. */
export class WholeOutput implements Output {
  readonly given = 0;
  readonly #all: { outcome: AnyOutcome; appointment: unknown }[] = [];

  constructor(
    private readonly RED: NodeRed,
    private readonly last: Arrival,
  ) {}

  addOutcome(outcome: AnyOutcome, rows: OutcomeRows): void {
    this.#all.push({ outcome, appointment: showRows(rows) });
  }

  end(counts: ImportCounts): void {
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

interface EachSettings {
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
  given = 0;

  constructor(
    private readonly RED: NodeRed,
    private readonly settings: EachSettings = {},
  ) {}

  addOutcome(outcome: AnyOutcome, rows: OutcomeRows, counts: ImportCounts): void {
    this.#sendWaiting();
    this.#waiting = { outcome, rows, soFar: counts.toInterimFacts() };
  }

  end(counts: ImportCounts, error?: Failure): void {
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
      appointment: showRows(rows),
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
    const index = this.given++;
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

/** As core's join leaves a sequence: for the one around it, where there is one. */
export function leaveSequence(message: Message): Message {
  const joined = copyReadable(message);
  const { parts } = joined;
  delete joined.parts;
  delete joined.complete;
  const isInner = isObject(parts) && parts.parts !== undefined;
  return isInner ? { ...joined, parts: parts.parts } : joined;
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
function showRows({ rows, isGroup }: OutcomeRows): unknown {
  const shown = rows.map((row) => showRow('shown' in row ? row.shown : row.row));
  if (isGroup) return shown;
  return rows.length === 0 ? null : shown[0];
}

/** A row that is nested too deep, holds itself or throws could not be sent on. */
function showRow(row: unknown): unknown {
  try {
    return estimateSize(row) === undefined ? null : row;
  } catch {
    return null;
  }
}

/** An outcome that names settings as the dialog does. */
export function nameSettings(outcome: AnyOutcome): AnyOutcome {
  const { error, warnings } = outcome;
  const rename = <One extends { readonly message: string }>(one: One): One => ({
    ...one,
    message: inOwnWords(one.message),
  });
  const problems = error?.problems?.map(rename);
  return {
    ...outcome,
    ...(error && { error: { ...rename(error), ...(problems && { problems }) } }),
    ...(warnings && { warnings: warnings.map(rename) }),
  };
}

const good: ReadonlySet<OutcomeStatus | CompareStatus> = new Set([
  ...(['queued', 'imported', 'unchanged'] as const),
  ...(['new', 'changed', 'onlyAtClaire'] as const),
]);

/** What goes to the second output too: Claire does not have it, or may not; or it was not compared. */
export function isBad({ status }: AnyOutcome): boolean {
  return !good.has(status);
}

/** What `msg.claire` says of an import or a comparison, so far or as a whole. */
interface Facts {
  readonly operation: (typeof operationIds)[Action];
  readonly counts: Readonly<OutcomeCounts['counts']>;
  /** In words, once the last outcome is there. */
  readonly summary?: string;
  /** Seconds of waiting for each appointment, where it was waited to the end. */
  readonly atMost?: number;
  /** Which column is which field, once all rows are read. */
  readonly columns?: Pick<ColumnReport, 'unused' | 'decisions'> & {
    readonly recognised: ColumnReport['columns'];
  };
}

/** What became of all rows of one import or comparison. */
export class ImportCounts extends OutcomeCounts {
  stopped = false;
  #columns: Facts['columns'];
  #firstFailure: OutcomeError | undefined;
  #answered = false;

  constructor(
    private readonly action: Action,
    private readonly atMost: number | undefined,
  ) {
    // What is confirmed was told of when it was imported.
    super(action !== 'confirm');
  }

  override add(outcome: AnyOutcome): void {
    const { status, error } = outcome;
    super.add(outcome);
    if (status === 'failed') this.#firstFailure ??= error;
    this.#answered ||= isAnswered(status, error);
  }

  addColumns({ columns: recognised, unused, decisions }: ColumnReport): void {
    this.#columns = { recognised, unused, decisions };
  }

  toInterimFacts(): Facts {
    return {
      operation: operationIds[this.action],
      counts: { ...this.counts },
      ...(this.#columns && { columns: this.#columns }),
    };
  }

  toFinalFacts(): Facts {
    const atMost = this.stopped ? undefined : this.atMost;
    const parts = [this.summarize(atMost), inOwnWords(this.describeProblems())];
    const summary = parts.filter((text) => text !== '').join('. ');
    return { ...this.toInterimFacts(), summary, ...(atMost !== undefined && { atMost }) };
  }

  /** An import in which no row could even be sent has failed as a whole, for the first one's reason. */
  findFailureOfAll(): OutcomeError | undefined {
    // What failed before it was to be confirmed is no failure of the confirmation.
    return this.#answered || this.action === 'confirm' ? undefined : this.#firstFailure;
  }
}

/** By Claire itself, which has failed in its own words what it could not import. */
function isAnswered(status: AnyOutcome['status'], error: OutcomeError | undefined): boolean {
  if (status === 'invalid') return false;
  return status !== 'failed' || error?.code === 'CLAIRE_BAD_REQUEST';
}

/** The ids of what a node does, as `msg.claire` tells them. */
const operationIds = {
  import: 'appointment.import',
  compare: 'appointment.compare',
  confirm: 'appointment.confirmImport',
} as const satisfies Record<Action, string>;
