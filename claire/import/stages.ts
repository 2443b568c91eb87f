import type { CallOptions, Client } from '../client';
import type { Clock } from '../ports';
import type { Problem } from '../errors';
import { guarded, onAbort } from '../waits';
import { maxDepth } from '../http/request';
import type { ImportAppointment } from '../models';
import { phrase, toProblem } from '../problems';
import type { ReadRow } from './rows/reading';

/** Wakes the stages of one pipeline, each of which then looks whether it can go on. */
export class Progress {
  /** Requests under way that may bring more rows to send; polls are none. */
  working = 0;
  #change: Promise<void> | undefined;
  #resolve: (() => void) | undefined;
  #alarm: { at: number; cancel: AbortController } | undefined;
  readonly #stopping = new AbortController();

  constructor(private readonly clock?: Clock) {}

  /** Nothing more is sent or waited for: each stage settles what it holds. */
  get stop(): AbortSignal {
    return this.#stopping.signal;
  }

  notify(): void {
    const resolve = this.#resolve;
    this.#change = undefined;
    this.#resolve = undefined;
    resolve?.();
  }

  /** Resolves when something has changed; then the same waiter waits again if it must. */
  change(): Promise<void> {
    return (this.#change ??= new Promise((resolve) => {
      this.#resolve = resolve;
    }));
  }

  /** What to wait for until that is so; `undefined` where it is. */
  until(isSo: () => boolean): Promise<void> | undefined {
    return isSo() ? undefined : this.#waitUntil(isSo);
  }

  /** Lets that moment of the monotonic clock be a change; one alarm serves all, the earliest. */
  changeAt(time: number): void {
    if (this.clock === undefined || this.stop.aborted || time === Number.POSITIVE_INFINITY) return;
    if (this.#alarm !== undefined && this.#alarm.at <= time) return;
    this.#alarm?.cancel.abort();
    this.#alarm = { at: time, cancel: new AbortController() };
    void this.#ring(this.clock, this.#alarm);
  }

  end(): void {
    this.#stopping.abort();
    this.#alarm?.cancel.abort();
    this.notify();
  }

  async #waitUntil(isSo: () => boolean): Promise<void> {
    while (!isSo()) await this.change();
  }

  async #ring(clock: Clock, alarm: { at: number; cancel: AbortController }): Promise<void> {
    const left = Math.max(0, alarm.at - clock.monotonic());
    await clock.sleep(left, alarm.cancel.signal);
    if (this.#alarm !== alarm) return;
    this.#alarm = undefined;
    this.notify();
  }
}

/** A bounded queue between two stages: a full one makes the stage before it wait. */
export class Channel<Item> {
  readonly #items: Item[] = [];
  #isClosed = false;

  constructor(
    private readonly progress: Progress,
    private readonly capacity = 100,
  ) {}

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  get hasEnded(): boolean {
    return this.#isClosed && this.isEmpty;
  }

  /** Keeps the item; returns what to wait for before the next one, `undefined` where there is room. */
  put(item: Item): Promise<void> | undefined {
    this.#items.push(item);
    this.progress.notify();
    return this.progress.until(() => !this.#isFull);
  }

  take(): Item | undefined {
    const wasFull = this.#isFull;
    const item = this.#items.shift();
    if (wasFull) this.progress.notify();
    return item;
  }

  /** The next item once it is there; `undefined` when no more come. */
  async next(): Promise<Item | undefined> {
    await this.progress.until(() => !this.isEmpty || this.#isClosed);
    return this.take();
  }

  close(): void {
    this.#isClosed = true;
    this.progress.notify();
  }

  get #isFull(): boolean {
    return this.#items.length >= this.capacity;
  }
}

/** A row by its place among all that were read. */
export interface Numbered {
  readonly index: number;
  /** About the characters of its JSON; 0 where it needs no memory to speak of. */
  readonly size: number;
  /** The input rows that it is of, from 0, where several may be one appointment. */
  readonly rows?: readonly number[] | undefined;
  /** Values that were left out, and what else is odd about it. */
  readonly warnings?: readonly Problem[] | undefined;
  /** Whether Claire has answered for it, or is not asked at all. */
  isAnswered?: boolean;
  isSettled: boolean;
}

interface Settings<Entry, Result> {
  readonly progress: Progress;
  /** How many rows may be read whose outcome was not taken. */
  readonly maxRows: number;
  /** Completes an outcome by what is known of its row. */
  readonly describe?: (outcome: Result, entry: Numbered) => Result;
  readonly onAnswered?: ((rows: number) => void) | undefined;
  /** What rows hold as long as Claire has not answered, or as they have no outcome. */
  readonly keys?: {
    answered(entries: readonly Entry[]): void;
    settled(entry: Entry, outcome: Result): void;
  };
}

/** All rows without an outcome have so many together, as rows may be large. */
const maxCharacters = 64_000_000;

/**
 * What is true of each row of a pipeline: it gets a number when it is read and one outcome, and the
 * outcomes leave in the order of the numbers. How many rows are held here is all that bounds memory.
 */
export class Outcomes<Result extends object, Entry extends Numbered = Numbered> {
  readonly #known = new Map<number, { readonly outcome: Result; readonly rows: number }>();
  readonly #onAnswered: (rows: number) => void;
  #reserved = 0;
  #taken = 0;
  /** Rows of the input, of which several may be one appointment. */
  #open = 0;
  #characters = 0;
  #failure: { error: unknown } | undefined;
  hasEnded = false;
  /** Whether nobody reads the outcomes any more. */
  isGivenUp = false;

  constructor(private readonly settings: Settings<Entry, Result>) {
    this.#onAnswered = guarded(settings.onAnswered);
  }

  /** The row that all later ones wait for. */
  get first(): number {
    return this.#taken;
  }

  get isFull(): boolean {
    return this.#open >= this.settings.maxRows || this.#characters >= maxCharacters;
  }

  /** Whether reading waits for rows whose outcome is not known: what is held back has to go on. */
  get isStuck(): boolean {
    return this.isFull && !this.#known.has(this.#taken);
  }

  /** What to wait for before the next row is read; `undefined` where there is room. */
  room(): Promise<void> | undefined {
    return this.settings.progress.until(() => !this.isFull || this.isGivenUp);
  }

  /** The number of one more row. */
  reserve(entry: Pick<Numbered, 'size' | 'rows'>): number {
    this.#open += countRows(entry);
    this.#characters += entry.size;
    return this.#reserved++;
  }

  /** A row that goes no further. */
  addSettled(outcome: Result, told: Pick<Numbered, 'rows' | 'warnings'> = {}): void {
    const held = { ...told, size: 0 };
    this.#onAnswered(countRows(held));
    this.#set({ ...held, index: this.reserve(held), isSettled: true }, outcome);
  }

  /** Claire has answered for these rows, whose outcomes are not known yet. */
  answered(entries: readonly Entry[]): void {
    for (const entry of entries) entry.isAnswered = true;
    this.settings.keys?.answered(entries);
    this.#onAnswered(entries.reduce((sum, entry) => sum + countRows(entry), 0));
  }

  /** Gives the row its outcome, if it has none. */
  settle(entry: Entry, outcome: Result): void {
    if (entry.isSettled) return;
    entry.isSettled = true;
    if (entry.isAnswered !== true) this.#onAnswered(countRows(entry));
    this.#characters -= entry.size;
    this.settings.keys?.settled(entry, outcome);
    this.#set(entry, outcome);
  }

  /** No more rows come, because of an error where one is given. */
  end(failure?: { error: unknown }): void {
    this.hasEnded = true;
    this.#failure ??= failure;
    this.settings.progress.notify();
  }

  /**
   * Yields each outcome as soon as its turn comes; then throws what the source threw. The stages stop,
   * and the source is closed, when the signal aborts or nobody reads on.
   */
  async *inOrder(
    stages: readonly Promise<void>[],
    source?: Source<unknown>,
    signal?: AbortSignal,
  ): AsyncGenerator<Result, void, undefined> {
    const { progress } = this.settings;
    const unsubscribe = onAbort(signal, () => {
      progress.end();
    });
    let broken: { error: unknown } | undefined;
    Promise.all(stages).catch((error: unknown) => {
      broken = { error };
      progress.notify();
    });
    try {
      for (;;) {
        const known = this.#known.get(this.#taken);
        if (known !== undefined) {
          yield known.outcome;
          this.#known.delete(this.#taken);
          this.#open -= known.rows;
          this.#taken += 1;
          progress.notify();
        } else if (broken !== undefined) throw broken.error;
        else if (this.hasEnded && this.#taken === this.#reserved) break;
        else await progress.change();
      }
    } finally {
      unsubscribe();
      this.isGivenUp = true;
      if (source !== undefined && !this.hasEnded) stopReading(source);
      progress.end();
    }
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #set(entry: Numbered, outcome: Result): void {
    const { describe, progress } = this.settings;
    const described = describe === undefined ? outcome : describe(outcome, entry);
    const { rows, warnings } = entry;
    const told = warnings === undefined ? described : { ...described, warnings };
    const whole = rows === undefined ? told : { ...told, rows };
    this.#known.set(entry.index, { outcome: whole, rows: countRows(entry) });
    progress.notify();
  }
}

function countRows({ rows }: Pick<Numbered, 'rows'>): number {
  return rows?.length ?? 1;
}

type Source<Item> = Iterator<Item> | AsyncIterator<Item>;

/** Reads a list or a stream, no faster than there is room for its outcomes and in the channel. */
export async function readInput<Item, Taken>(
  source: Source<Item>,
  channel: Channel<Taken>,
  outcomes: Pick<Outcomes<never>, 'end' | 'isGivenUp' | 'room'>,
  admit: (item: Item) => Taken | undefined,
): Promise<void> {
  let failure: { error: unknown } | undefined;
  try {
    for (;;) {
      const room = outcomes.room();
      if (room !== undefined) await room;
      // Its source has not ended: whoever reads the outcomes no more closes it.
      if (outcomes.isGivenUp) return;
      const coming = source.next();
      // A list is read without a wait for each row.
      const next = 'then' in coming ? await coming : coming;
      if (next.done === true) break;
      const taken = admit(next.value);
      const full = taken === undefined ? undefined : channel.put(taken);
      if (full !== undefined) await full;
    }
  } catch (error) {
    failure = { error };
  } finally {
    channel.close();
  }
  outcomes.end(failure);
}

/** Closes what was not read to its end. */
function stopReading(source: Source<unknown>): void {
  try {
    void Promise.resolve(source.return?.()).catch(() => undefined);
  } catch {
    // The reader has left: an error while closing concerns nothing that it still does.
  }
}

/** A checked appointment, as all stages see it. */
export interface Row extends Numbered {
  readonly appointment: ImportAppointment;
  /** Whether Claire was seen to have something else before, or nothing, on its day. */
  differsBefore: boolean;
  /** Whether an earlier row of the same appointment was imported in this run. */
  isLater: boolean;
}

/** What the stages share that ask Claire. */
export interface Stage<Result extends object> {
  readonly client: Client;
  readonly call: CallOptions;
  readonly outcomes: Outcomes<Result, Row>;
  readonly progress: Progress;
}

/** Has the number alone, as Claire's list may not tell when the DMS made the appointment. */
export function appointmentKey({ appointment: { location_id, dms_nr } }: Row): string {
  return `${String(location_id)} ${dms_nr.trim()}`;
}

export function workOrderKey({ appointment: { location_id, wo_nr } }: Row): string {
  return `${String(location_id)}: ${wo_nr}`;
}

/** What was read as a row with its number; one that cannot be sent has its outcome at once. */
export function admitRow<Result extends object>(
  read: ReadRow,
  outcomes: Outcomes<Result, Row>,
  toOutcome: (read: ReadRow, problems: readonly Problem[]) => Result,
): Row | undefined {
  const { appointment, problems = [notJsonProblem], rows, warnings } = read;
  const size = appointment && estimateSize(appointment);
  if (appointment !== undefined && size !== undefined) {
    const index = outcomes.reserve({ size, rows });
    const state = { isSettled: false, differsBefore: false, isLater: false };
    return { index, appointment, size, rows, warnings, ...state };
  }
  outcomes.addSettled(toOutcome(read, problems), { rows, warnings });
  return undefined;
}

const notJsonProblem = toProblem(phrase('notJson', { levels: maxDepth }), '');

const punctuation = 4;
/** A row with more is larger than any limit. */
const maxValues = 100_000;

/**
 * Estimates the characters of the value's JSON; writing it would cost as much as sending it.
 * Undefined when it is nested too deep to be written or copied, or holds itself.
 */
export function estimateSize(given: unknown): number | undefined {
  const seen = { values: 0, isTooDeep: false };
  const estimate = (value: unknown, depth: number): number => {
    if (typeof value === 'string') return value.length + punctuation;
    if (typeof value !== 'object' || value === null) return 2 * punctuation;
    seen.isTooDeep ||= depth > maxDepth;
    if (seen.isTooDeep) return 0;
    const isList = Array.isArray(value);
    let size = punctuation;
    seen.values += 1;
    for (const key of Object.keys(value)) {
      if (seen.values > maxValues) break;
      seen.values += 1;
      const inner: unknown = Reflect.get(value, key);
      size += (isList ? 0 : key.length) + punctuation + estimate(inner, depth + 1);
    }
    return size;
  };
  const size = estimate(given, 0);
  if (seen.isTooDeep) return undefined;
  return seen.values > maxValues ? Number.MAX_SAFE_INTEGER : size;
}
