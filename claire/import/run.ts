import type { Client } from '../client';
import { guarded } from '../guarded';
import type { LocationId } from '../models';
import { ChangedRows } from './compare/changed-rows';
import { FollowUp } from './confirmation/follow-up';
import type { ImportOptions } from './import-options';
import { SupersededRows } from './confirmation/superseded-rows';
import { invalid, notSent, queued, type Outcome, unchanged, withRowNumbers } from './outcome';
import { readWith } from './rows/read-rows';
import type { ReadRow } from './rows/row-reading';
import { BatchLimit } from './sending/batch-limit';
import { Plan, type Batch } from './sending/plan';
import { type Row, estimateSize, notJsonProblem } from './sending/row';
import { Sender, type Receiver } from './sending/send';
import { BufferLimit, emitOutcomes, OrderedOutcomes, Signal, Source, type Work } from './stream';

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

class Run implements Work, Receiver {
  readonly progress = new Signal();
  readonly outcomes = new OrderedOutcomes();
  readonly source: Source<ReadRow>;
  readonly #followUp: FollowUp | undefined;
  readonly #changedRows: ChangedRows | undefined;
  readonly #plan: Plan;
  readonly #superseded: SupersededRows;
  readonly #sender: Sender;
  readonly #batches: BatchLimit;
  readonly #buffer: BufferLimit;
  readonly #onAnswered: (rows: number) => void;
  readonly #isFile: boolean;
  /** The input rows of appointments that are of several. */
  readonly #rows = new Map<number, readonly number[]>();
  #queue: Batch[] = [];
  #inFlight = 0;

  constructor(
    appointments: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    allOptions: ImportOptions,
  ) {
    const { parallel, ahead = 10_000, wait, onlyChanged, ...others } = allOptions;
    const { onAnswered, rows, times, onHint, onColumns, ...options } = others;
    this.#onAnswered = guarded(onAnswered);
    this.#isFile = rows?.source === 'columns';
    this.#batches = new BatchLimit(parallel);
    this.#buffer = new BufferLimit(ahead, wait !== undefined);
    this.#followUp =
      wait &&
      new FollowUp(
        { client, options, wait },
        {
          isBusy: () => this.#inFlight > 0 || this.#isComparing,
          settle: (index, outcome) => {
            this.settle(index, outcome);
          },
          confirm: (confirmed) => {
            this.#superseded.confirm(confirmed);
          },
        },
      );
    this.#changedRows = onlyChanged
      ? new ChangedRows(
          client,
          { ...options, parallel: this.#batches.current },
          this.#handleChangedRows(),
        )
      : undefined;
    this.#plan = new Plan(this.#followUp?.confirmationSource);
    this.#superseded = new SupersededRows(this.#plan, this.#handleSuperseded());
    this.#sender = new Sender(client, options, this);
    const reading = { rows, times, onHint, onColumns };
    this.source = new Source(readWith(appointments, client, reading, options), {
      mayTake: () => !this.#isFull() && this.#queue.length < this.#batches.current,
      take: (row) => {
        this.#take(row);
      },
      end: () => {
        this.#closeAtEnd();
        this.progress.notify();
      },
      changed: () => {
        this.progress.notify();
      },
    });
  }

  advance(): void {
    this.source.read();
    if (this.source.hasEnded || this.#isFull()) this.#changedRows?.start();
    // All later outcomes wait for the oldest row, so its batch is sent as it is.
    if (this.#isFull()) this.#enqueue(this.#plan.closeFrom(this.outcomes.firstPending));
    const isIdle = this.#inFlight === 0 && this.#queue.length === 0 && !this.#isComparing;
    if (isIdle && this.#buffer.isBufferFull()) this.#enqueue(this.#plan.closeOldest());
    this.#send();
  }

  end(): void {
    this.#followUp?.end();
  }

  prepare(locationId: LocationId): Promise<void> | undefined {
    return this.#followUp?.prepare(locationId);
  }

  sending(rows: readonly Row[]): void {
    this.#followUp?.sending(rows);
  }

  queued(rows: readonly Row[], respondedAt: number | undefined): void {
    this.#batches.grow();
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
    this.#batches.fallBack();
    this.#followUp?.notQueued(rows);
  }

  settle(index: number, outcome: Outcome): void {
    const rows = this.#rows.get(index);
    this.#rows.delete(index);
    const told = this.#isFile ? withRowNumbers(outcome, rows ?? [index]) : outcome;
    this.outcomes.set(index, rows === undefined ? told : { ...told, rows });
    this.#superseded.settled(index);
    this.#plan.settled(index);
    this.progress.notify();
  }

  get #isComparing(): boolean {
    return this.#changedRows?.isBusy ?? false;
  }

  #handleChangedRows() {
    return {
      send: (row: Row): void => {
        this.#enqueue(this.#plan.add(row));
      },
      unchanged: (row: Row, appointmentId: number): void => {
        this.#buffer.release({ rows: [row], size: row.size });
        this.#settleUnsent(row.index, unchanged(row.appointment, appointmentId));
      },
      changed: (): void => {
        if (this.source.hasEnded) this.#closeAtEnd();
        if (this.#inFlight === 0) this.#followUp?.wake();
        this.progress.notify();
      },
    };
  }

  #handleSuperseded() {
    return {
      settle: (index: number, outcome: Outcome): void => {
        this.settle(index, outcome);
      },
      send: (batches: readonly Batch[]): void => {
        this.#enqueue(batches);
        this.progress.notify();
      },
    };
  }

  /** No more rows come. */
  #closeAtEnd(): void {
    if (!this.#isComparing) this.#enqueue(this.#plan.closeAll());
  }

  #isFull(): boolean {
    return this.#buffer.isFull(this.outcomes.pendingCount) || (this.#followUp?.isFull ?? false);
  }

  #take({ appointment, problems, error, record, given, rows }: ReadRow): void {
    const index = this.outcomes.reserve();
    if (rows !== undefined) this.#rows.set(index, rows);
    if (appointment === undefined) {
      const outcome = error ? notSent(record, error) : invalid(record, problems ?? []);
      this.#settleUnsent(index, outcome);
      return;
    }
    const size = estimateSize(appointment);
    if (size === undefined) {
      this.#settleUnsent(index, invalid(given, [notJsonProblem]));
      return;
    }
    const row = { index, appointment, size };
    this.#buffer.add(row);
    if (this.#changedRows === undefined) this.#enqueue(this.#plan.add(row));
    else this.#changedRows.add(row);
  }

  #settleUnsent(index: number, outcome: Outcome): void {
    const count = this.#countRows(index);
    this.settle(index, outcome);
    this.#onAnswered(count);
  }

  #countRows(index: number): number {
    return this.#rows.get(index)?.length ?? 1;
  }

  #enqueue(batches: readonly Batch[]): void {
    this.#queue.push(...batches);
  }

  #send(): void {
    while (this.#inFlight < this.#batches.current) {
      const at = this.#queue.findIndex(({ blockedBy: after }) => after === 0);
      const [batch] = at < 0 ? [] : this.#queue.splice(at, 1);
      if (batch === undefined) return;
      void this.#sendOne(batch);
    }
  }

  async #sendOne(batch: Batch): Promise<void> {
    this.#inFlight += 1;
    const count = batch.rows.reduce((sum, { index }) => sum + this.#countRows(index), 0);
    await this.#sender.send(batch);
    this.#inFlight -= 1;
    this.#onAnswered(count);
    this.#buffer.release(batch);
    if (this.#inFlight === 0) this.#followUp?.wake();
    this.progress.notify();
  }
}
