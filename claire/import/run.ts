import { maxDepth } from '../http/depth';
import type { CallOptions, Client } from '../client';
import type { Problem } from '../errors';
import { guarded } from '../guarded';
import { type ImportHint, read } from './check';
import { FollowUp, type OutcomeWait } from './confirmation/follow-up';
import { invalid, queued, type Outcome } from './outcome';
import type { ColumnReport } from './rows/read-rows';
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
  readonly source: Source;
  readonly #followUp: FollowUp | undefined;
  readonly #plan: Plan;
  readonly #sender: Sender;
  readonly #parallel: number;
  readonly #buffer: BufferLimit;
  readonly #onAnswered: (rows: number) => void;
  readonly #onHint: (hint: ImportHint) => void;
  readonly #times: TimeReader | undefined;
  readonly #toldHints = new Set<ImportHint['code']>();
  #queue: Batch[] = [];
  #inFlight = 0;

  constructor(
    appointments: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    { parallel = 10, ahead = 10_000, wait, onAnswered, times, onHint, ...options }: ImportOptions,
  ) {
    this.#onAnswered = guarded(onAnswered);
    this.#onHint = guarded(onHint);
    this.#times = times;
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
    this.source = new Source(appointments, {
      mayTake: () => !this.#isFull() && this.#queue.length < this.#parallel,
      take: (appointment) => {
        this.#take(appointment);
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
    this.outcomes.set(index, outcome);
    this.#plan.settled(index);
    this.progress.notify();
  }

  #isFull(): boolean {
    return this.#buffer.isFull(this.outcomes.pendingCount);
  }

  #take(appointment: unknown): void {
    const index = this.outcomes.reserve();
    const checked = read(appointment, this.#times);
    if (checked.problems !== undefined) {
      this.#refuse(index, appointment, checked.problems);
      return;
    }
    const size = estimateSize(checked.appointment);
    if (size === undefined) {
      this.#refuse(index, appointment, [notFiniteProblem]);
      return;
    }
    if (checked.hint !== undefined) this.#tellHint(checked.hint);
    const row = { index, appointment: checked.appointment, size };
    this.#buffer.add(row);
    this.#enqueue(this.#plan.add(row));
  }

  #refuse(index: number, appointment: unknown, problems: readonly Problem[]): void {
    this.settle(index, invalid(appointment, problems));
    this.#onAnswered(1);
  }

  #tellHint(hint: ImportHint): void {
    if (this.#toldHints.has(hint.code)) return;
    this.#toldHints.add(hint.code);
    this.#onHint(hint);
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
