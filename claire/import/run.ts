import type { Client } from '../client';
import { guarded } from '../guarded';
import type { LocationId } from '../models';
import { ChangedRows } from './compare/changed-rows';
import { FollowUp } from './confirmation/follow-up';
import type { ImportOptions } from './import-options';
import { type ConfirmedRow, SupersededRows } from './confirmation/superseded-rows';
import { InputRows } from './input-rows';
import { invalid, notSent, queued, type Outcome, unchanged } from './outcome';
import { readWith } from './rows/read-rows';
import type { ReadRow } from './rows/row-reading';
import { type Acceptance, toAcceptedSince } from './sending/acceptance';
import { BatchQueue } from './sending/batch-queue';
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
  readonly #inputRows: InputRows;
  readonly #buffer: BufferLimit;
  readonly #changedRows: ChangedRows | undefined;
  readonly #plan: Plan;
  readonly #batches: BatchQueue;
  readonly #sender: Sender;
  readonly #followUp: FollowUp | undefined;
  readonly #superseded: SupersededRows;
  readonly #onAnswered: (rows: number) => void;

  constructor(
    appointments: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    options: ImportOptions,
  ) {
    const { parallel, ahead = 10_000, wait, onlyChanged, onAnswered, ...others } = options;
    const { rows, times, onHint, onColumns, ...call } = others;
    this.#onAnswered = guarded(onAnswered);
    this.#inputRows = new InputRows(rows?.source === 'columns' ? 'file' : 'list');
    this.#buffer = new BufferLimit(ahead, wait === undefined ? 'nothing' : 'keys');
    this.#followUp = wait && new FollowUp({ client, call, wait }, this.#followUpListener());
    this.#plan = new Plan(this.#followUp?.confirmationSource);
    this.#superseded = new SupersededRows(this.#plan, this.#supersededListener());
    this.#sender = new Sender(client, call, this);
    this.#batches = new BatchQueue(parallel, this.#batchSender());
    this.#changedRows = onlyChanged
      ? new ChangedRows(client, call, this.#batches.limit, this.#changedRowsReader())
      : undefined;
    const reading = { rows, times, onHint, onColumns };
    this.source = new Source(readWith(appointments, client, reading, call), this.#rowReader());
  }

  advance(): void {
    this.source.read();
    if (this.source.hasEnded || this.#isFull()) this.#changedRows?.start();
    // All later outcomes wait for the oldest row, so its batch is sent as it is.
    if (this.#isFull()) this.#batches.add(this.#plan.closeWith(this.outcomes.firstPending));
    const isIdle = this.#batches.isEmpty && !this.#isComparing;
    if (isIdle && this.#buffer.isBufferFull()) this.#batches.add(this.#plan.closeOldest());
    this.#batches.send();
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

  queued(rows: readonly Row[], acceptance: Acceptance): void {
    this.#batches.onAccepted();
    if (this.#followUp === undefined) {
      for (const { index, appointment } of rows) {
        this.settle(index, queued(appointment, toAcceptedSince(acceptance)));
      }
      return;
    }
    for (const { index } of rows) this.#plan.queued(index);
    this.#followUp.queued(rows, acceptance);
  }

  lost(rows: readonly Row[], fallback: (row: Row) => Outcome): void {
    if (this.#followUp !== undefined) this.#followUp.lost(rows, fallback);
    else for (const row of rows) this.settle(row.index, fallback(row));
  }

  notQueued(rows: readonly Row[]): void {
    this.#batches.onRejected();
    this.#followUp?.notQueued(rows);
  }

  settle(index: number, outcome: Outcome): void {
    this.outcomes.set(index, this.#inputRows.describe(index, outcome));
    this.#superseded.settled(index);
    this.#plan.settled(index);
    this.progress.notify();
  }

  get #isComparing(): boolean {
    return this.#changedRows?.isBusy ?? false;
  }

  #isFull(): boolean {
    return this.#buffer.isFull(this.outcomes.pendingCount) || (this.#followUp?.isFull ?? false);
  }

  #rowReader() {
    return {
      mayTake: (): boolean => !this.#isFull() && !this.#batches.isFull,
      take: (row: ReadRow): void => {
        this.#take(row);
      },
      end: (): void => {
        this.#closeAtEnd();
        this.progress.notify();
      },
      changed: (): void => {
        this.progress.notify();
      },
    };
  }

  #changedRowsReader() {
    return {
      send: (row: Row): void => {
        this.#batches.add(this.#plan.add(row));
      },
      unchanged: (row: Row, appointmentId: number): void => {
        this.#buffer.release({ rows: [row], size: row.size });
        this.#settleUnsent(row.index, unchanged(row.appointment, appointmentId));
      },
      changed: (): void => {
        if (this.source.hasEnded) this.#closeAtEnd();
        this.#wakeWhenIdle();
      },
    };
  }

  #batchSender() {
    return {
      mustWait: (batch: Batch): boolean => this.#followUp?.mustWait(batch) ?? false,
      send: async (batch: Batch): Promise<void> => {
        // Grouped rows are known until their outcome only.
        const count = this.#countRows(batch);
        await this.#sender.send(batch);
        this.#onAnswered(count);
        this.#buffer.release(batch);
      },
      changed: (): void => {
        this.#wakeWhenIdle();
      },
    };
  }

  #followUpListener() {
    return {
      isBusy: (): boolean => this.#batches.isSending || this.#isComparing,
      settle: (index: number, outcome: Outcome): void => {
        this.settle(index, outcome);
      },
      confirm: (confirmed: ConfirmedRow): void => {
        this.#superseded.confirm(confirmed);
      },
      waited: (): void => {
        this.progress.notify();
      },
    };
  }

  #supersededListener() {
    return {
      settle: (index: number, outcome: Outcome): void => {
        this.settle(index, outcome);
      },
      send: (batches: readonly Batch[]): void => {
        this.#batches.add(batches);
        this.progress.notify();
      },
    };
  }

  #take({ appointment, problems, error, record, given, rows, warnings }: ReadRow): void {
    const index = this.outcomes.reserve();
    this.#inputRows.add(index, rows, warnings);
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
    if (this.#changedRows === undefined) this.#batches.add(this.#plan.add(row));
    else this.#changedRows.add(row);
  }

  #settleUnsent(index: number, outcome: Outcome): void {
    const count = this.#inputRows.count(index);
    this.settle(index, outcome);
    this.#onAnswered(count);
  }

  /** No more rows come. */
  #closeAtEnd(): void {
    if (!this.#isComparing) this.#batches.add(this.#plan.closeAll());
  }

  #wakeWhenIdle(): void {
    if (!this.#batches.isSending) this.#followUp?.wake();
    this.progress.notify();
  }

  #countRows({ rows }: Batch): number {
    return rows.reduce((sum, { index }) => sum + this.#inputRows.count(index), 0);
  }
}
