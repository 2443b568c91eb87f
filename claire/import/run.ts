import { maxDepth } from '../http/depth';
import type { CallOptions, Client } from '../client';
import type { Problem } from '../errors';
import { guarded } from '../guarded';
import { operations } from '../resources';
import type { ImportHint } from './check';
import { FollowUp, type OutcomeWait } from './confirmation/follow-up';
import { invalid, notSent, queued, type Outcome } from './outcome';
import { readRows } from './rows/read-rows';
import type { ColumnReport, ReadRow } from './rows/row-reading';
import type { RowSettings } from './rows/settings';
import type { TimeReader } from './rows/values';
import { Plan, type Batch } from './sending/plan';
import { type Row, estimateSize } from './sending/row';
import { Sender, type Receiver } from './sending/send';
import { BufferLimit, emitOutcomes, OrderedOutcomes, Signal, Source, type Work } from './stream';

export interface ImportOptions extends CallOptions {
  /** Batches in flight; 10 when left out. The client's pacing may allow fewer. */
  parallel?: number | undefined;
  /**
   * How many appointments are kept in memory, so that any number can stream through; 10,000 when
   * left out. Of those that wait for their outcome, only the keys are kept, of five times as many.
   */
  ahead?: number | undefined;
  /** Left out: a row that was sent is `queued`, and nothing more becomes known. */
  wait?: OutcomeWait | undefined;
  /** Called with how many more rows have been sent, or are not sent at all. */
  onAnswered?: ((rows: number) => void) | undefined;
  /** Reads times without a zone, and dates; left out: as UTC. */
  times?: TimeReader | undefined;
  /** Called once for each kind of hint. */
  onHint?: ((hint: ImportHint) => void) | undefined;
  /** How the rows are written; left out: in Claire's own form. */
  rows?: Partial<RowSettings> | undefined;
  /** Called once, when all rows are read. */
  onColumns?: ((report: ColumnReport) => void) | undefined;
}

/**
 * Imports appointments from a list or a stream, and yields exactly one outcome for each, in their
 * order. Rejects only when `appointments` itself does, after the outcomes of all appointments before.
 * A cancelled run sends no further batch, and still yields every outcome.
 */
export async function* run(
  appointments: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: ImportOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  yield* emitOutcomes(new Run(appointments, client, options));
}

const notFiniteProblem: Problem = {
  path: '',
  message: `cannot be written as JSON: it holds itself, or is nested more than ${String(maxDepth)} levels deep`,
};

class Run implements Work, Receiver {
  readonly progress = new Signal();
  readonly outcomes = new OrderedOutcomes();
  readonly source: Source<ReadRow>;
  readonly #followUp: FollowUp | undefined;
  readonly #plan: Plan;
  readonly #sender: Sender;
  readonly #parallel: number;
  readonly #buffer: BufferLimit;
  readonly #onAnswered: (rows: number) => void;
  /** The input rows of appointments that are of several. */
  readonly #rows = new Map<number, readonly number[]>();
  #queue: Batch[] = [];
  #inFlight = 0;

  constructor(
    appointments: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    allOptions: ImportOptions,
  ) {
    const { parallel = 10, ahead = 10_000, wait, onAnswered, ...rest } = allOptions;
    const { times, onHint, rows: settings, onColumns, ...options } = rest;
    this.#onAnswered = guarded(onAnswered);
    this.#parallel = parallel;
    this.#buffer = new BufferLimit(ahead, wait !== undefined);
    this.#followUp =
      wait &&
      new FollowUp(
        { client, options, wait },
        {
          isBusy: () => this.#inFlight > 0,
          settle: (index, outcome) => {
            this.settle(index, outcome);
          },
        },
      );
    this.#plan = new Plan(this.#followUp?.confirmationSource);
    this.#sender = new Sender(client, options, this);
    const locations = async () =>
      (await client.call(operations.location.list, {}, options)).data ?? [];
    const reading = { settings, times, locations, onHint, onColumns };
    this.source = new Source(readRows(appointments, reading), {
      mayTake: () => !this.#isFull() && this.#queue.length < this.#parallel,
      take: (row) => {
        this.#take(row);
      },
      end: () => {
        this.#enqueue(this.#plan.closeAll());
        this.progress.notify();
      },
      changed: () => {
        this.progress.notify();
      },
    });
  }

  advance(): void {
    this.source.read();
    // All later outcomes wait for the oldest row, so its batch is sent as it is.
    if (this.#isFull()) this.#enqueue(this.#plan.closeFrom(this.outcomes.firstPending));
    const isIdle = this.#inFlight === 0 && this.#queue.length === 0;
    if (isIdle && this.#buffer.isBufferFull()) this.#enqueue(this.#plan.closeOldest());
    this.#send();
  }

  end(): void {
    this.#followUp?.end();
  }

  prepare(locationId: number): Promise<void> | undefined {
    return this.#followUp?.prepare(locationId);
  }

  sending(rows: readonly Row[]): void {
    this.#followUp?.sending(rows);
  }

  queued(rows: readonly Row[], respondedAt: number | undefined): void {
    if (this.#followUp === undefined) {
      for (const { index, appointment } of rows) {
        this.settle(index, queued(appointment, respondedAt));
      }
      return;
    }
    for (const { index } of rows) this.#plan.queued(index);
    this.#followUp.queued(rows, respondedAt);
  }

  lost(rows: readonly Row[], fallback: (row: Row) => Outcome): void {
    if (this.#followUp !== undefined) this.#followUp.lost(rows, fallback);
    else for (const row of rows) this.settle(row.index, fallback(row));
  }

  notQueued(rows: readonly Row[]): void {
    this.#followUp?.notQueued(rows);
  }

  settle(index: number, outcome: Outcome): void {
    const rows = this.#rows.get(index);
    this.#rows.delete(index);
    this.outcomes.set(index, rows === undefined ? outcome : { ...outcome, rows });
    this.#plan.settled(index);
    this.progress.notify();
  }

  #isFull(): boolean {
    return this.#buffer.isFull(this.outcomes.pendingCount);
  }

  #take({ appointment, problems, error, record, given, rows }: ReadRow): void {
    const index = this.outcomes.reserve();
    if (rows !== undefined) this.#rows.set(index, rows);
    if (appointment === undefined) {
      const outcome = error ? notSent(record, error) : invalid(record, problems ?? []);
      this.#refuse(index, outcome);
      return;
    }
    const size = estimateSize(appointment);
    if (size === undefined) {
      this.#refuse(index, invalid(given, [notFiniteProblem]));
      return;
    }
    const row = { index, appointment, size };
    this.#buffer.add(row);
    this.#enqueue(this.#plan.add(row));
  }

  #refuse(index: number, outcome: Outcome): void {
    this.settle(index, outcome);
    this.#onAnswered(1);
  }

  #enqueue(batches: readonly Batch[]): void {
    this.#queue.push(...batches);
  }

  #send(): void {
    while (this.#inFlight < this.#parallel) {
      const at = this.#queue.findIndex(({ blockedBy: after }) => after === 0);
      const [batch] = at < 0 ? [] : this.#queue.splice(at, 1);
      if (batch === undefined) return;
      void this.#sendOne(batch);
    }
  }

  async #sendOne(batch: Batch): Promise<void> {
    this.#inFlight += 1;
    await this.#sender.send(batch);
    this.#inFlight -= 1;
    this.#onAnswered(batch.rows.length);
    this.#buffer.release(batch);
    if (this.#inFlight === 0) this.#followUp?.wake();
    this.progress.notify();
  }
}
