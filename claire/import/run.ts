import { maxDepth } from '../http/depth';
import type { CallOptions, Client } from '../client';
import type { Problem } from '../errors';
import { guarded } from '../guarded';
import { read } from './check';
import { FollowUp } from './follow-up/follow-up';
import type { ImportHint } from './hint';
import { invalid, queued, type Outcome } from './outcome';
import type { TimeReader } from './rows/times';
import { Plan, type Batch } from './sending/plan';
import { BufferLimit } from './sending/buffer-limit';
import { type Row, estimateSize } from './sending/row';
import { Sender, type Receiver } from './sending/send';
import { Signal } from './stream/signal';
import { OrderedOutcomes, emitOutcomes, type Work } from './stream/ordered';
import { Source } from './stream/source';
import type { OutcomeWait } from './wait';

export interface ImportOptions extends CallOptions {
  /** Batches in flight; 10 when left out. The client's pacing may allow fewer. */
  parallel?: number | undefined;
  /**
   * Appointments that are held at most, so that any number can stream through; 10,000 when left
   * out. Of those that were sent and wait for their outcome, only the names are held, of five times
   * as many.
   */
  ahead?: number | undefined;
  /** Left out: nothing is waited for, and a row that was sent is `queued`. */
  wait?: OutcomeWait | undefined;
  /** Called with how many more have been sent, or need not be: only their outcome is open. */
  onAnswered?: ((rows: number) => void) | undefined;
  /** How times without a zone are read, and dates; left out: as UTC. */
  times?: TimeReader | undefined;
  /** Called once for each kind of hint, with the first row that it is about. */
  onHint?: ((hint: ImportHint) => void) | undefined;
}

/**
 * Imports appointments, from a list or a stream, and gives exactly one outcome for each, in the
 * order in which they came. Rejects only when `appointments` itself does, after the outcomes of all
 * that came before. A cancelled run sends no further batch, and still gives every outcome.
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
  readonly #hinted = new Set<ImportHint['code']>();
  #waiting: Batch[] = [];
  #sending = 0;

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
          isBusy: () => this.#sending > 0,
          settle: (index, outcome) => {
            this.settle(index, outcome);
          },
        },
      );
    this.#plan = new Plan(this.#followUp?.confirmationSource);
    this.#sender = new Sender(client, options, this);
    this.source = new Source(appointments, {
      mayTake: () => !this.#isFull() && this.#waiting.length < this.#parallel,
      take: (appointment) => {
        this.#take(appointment);
      },
      end: () => {
        this.#queue(this.#plan.closeAll());
        this.progress.notify();
      },
      changed: () => {
        this.progress.notify();
      },
    });
  }

  advance(): void {
    this.source.read();
    // The oldest row holds everybody up: its batch has to go as it is.
    if (this.#isFull()) this.#queue(this.#plan.closeFrom(this.outcomes.firstPending));
    const isIdle = this.#sending === 0 && this.#waiting.length === 0;
    if (isIdle && this.#buffer.holdsAll()) this.#queue(this.#plan.closeOldest());
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
    const index = this.outcomes.addPlace();
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
    this.#queue(this.#plan.add(row));
  }

  #refuse(index: number, appointment: unknown, problems: readonly Problem[]): void {
    this.settle(index, invalid(appointment, problems));
    this.#onAnswered(1);
  }

  #tellHint(hint: ImportHint): void {
    if (this.#hinted.has(hint.code)) return;
    this.#hinted.add(hint.code);
    this.#onHint(hint);
  }

  #queue(batches: readonly Batch[]): void {
    this.#waiting.push(...batches);
  }

  #send(): void {
    while (this.#sending < this.#parallel) {
      const at = this.#waiting.findIndex(({ after }) => after === 0);
      const [batch] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (batch === undefined) return;
      void this.#sendOne(batch);
    }
  }

  async #sendOne(batch: Batch): Promise<void> {
    this.#sending += 1;
    await this.#sender.send(batch);
    this.#sending -= 1;
    this.#onAnswered(batch.rows.length);
    this.#buffer.release(batch);
    if (this.#sending === 0) this.#followUp?.wake();
    this.progress.notify();
  }
}
