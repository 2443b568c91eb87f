import { onAbort, raceAbort } from '../../abort';
import type { CallOptions, Client } from '../../client';
import type { LocationId } from '../../models';
import type { Clock } from '../../ports';
import { defaultWait } from '../../default-waits';
import type { Outcome } from '../outcome';
import type { Batch, ConfirmationSource } from '../sending/plan';
import type { Acceptance } from '../sending/acceptance';
import type { Row } from '../sending/row';
import { EarlierRows } from './earlier-rows';
import { imported, pickKeys, type PendingRow, stoppedWaiting, toPendingRow } from './pending-row';
import type { Polling } from './poll';
import { Poller } from './poller';
import { type ImportResults, type ResultHandlers, ResultListener } from './result-listener';
import { QueueLatency } from './schedule';
import { SentTexts } from './sent-texts';
import type { ConfirmedRow } from './superseded-rows';

/** How the outcome of a row that Claire has queued becomes known. */
export interface OutcomeWait {
  clock: Clock;
  /** Seconds after an appointment was queued in which its outcome is waited for; 60 when left out. */
  atMost?: number | undefined;
  /** Event 19, where the platform can hear it: Claire is then polled only where no result came. */
  results?: ImportResults | undefined;
}

interface FollowUpDependencies {
  client: Client;
  call: CallOptions;
  wait: OutcomeWait;
}

interface FollowUpListener {
  /** More rows are being sent. */
  isBusy(): boolean;
  settle(index: number, outcome: Outcome): void;
  /** Claire's list shows the row; left out, its outcome is settled. */
  confirm?(confirmed: ConfirmedRow): void;
  /** A batch that had to wait may be sent. */
  waited?(): void;
  /** Milliseconds before rows are first polled for; a second when left out. */
  firstPollDelay?: number;
}

/** Of what was sent and is kept until its outcome: large rows are then read more slowly. */
const maxSentCharacters = 64_000_000;
/** By DMS number, of one run: an import that fails has thousands of rows that no list shows. */
const maxLookUps = 20;

/** Follows rows from where Claire has queued them to their outcome. */
export class FollowUp {
  readonly confirmationSource: ConfirmationSource;
  readonly #poller: Poller;
  readonly #resultListener: ResultListener | undefined;
  readonly #stop = new AbortController();
  readonly #timeout: number;
  readonly #forgetSignal: () => void;
  readonly #texts = new SentTexts();
  readonly #earlierRows: EarlierRows;
  #sentCharacters = 0;
  /** Whether a batch waits, which is looked at again then. */
  #isWaiting = false;

  constructor(
    private readonly dependencies: FollowUpDependencies,
    private readonly listener: FollowUpListener,
  ) {
    const { call, wait } = dependencies;
    this.#earlierRows = new EarlierRows(wait.clock);
    this.#timeout = (wait.atMost ?? defaultWait) * 1000;
    this.#poller = new Poller(this.#polling());
    this.#resultListener =
      wait.results && new ResultListener(wait.results, wait.clock, this.#resultHandlers());
    this.confirmationSource = wait.results === undefined ? 'list' : 'event';
    this.#forgetSignal = onAbort(call.signal, () => {
      this.#stop.abort();
      this.#poller.stop();
    });
  }

  /** Whether the rows that wait are as large as they may be. */
  get isFull(): boolean {
    return this.#sentCharacters >= maxSentCharacters;
  }

  /** Resolves when rows of this location may be sent. */
  async prepare(locationId: LocationId): Promise<void> {
    const { signal } = this.dependencies.call;
    if (this.#resultListener !== undefined && !signal?.aborted) {
      await raceAbort(this.#resultListener.listen(locationId), signal, () => undefined);
    }
  }

  /** Whether a batch must wait, so that its stamps are not those of earlier rows of this import. */
  mustWait(batch: Batch): boolean {
    if (this.#stop.signal.aborted) return false;
    batch.readyAt ??= this.#earlierRows.readyAt(batch.rows);
    const left = batch.readyAt - this.dependencies.wait.clock.monotonic();
    if (left > 0 && !this.#isWaiting) void this.#notifyAfter(left);
    return left > 0;
  }

  sending(rows: readonly Row[]): void {
    this.#resultListener?.expect(rows);
  }

  /** Claire has queued the rows: their outcome will come. */
  queued(rows: readonly Row[], acceptance: Acceptance): void {
    const now = this.dependencies.wait.clock.monotonic();
    for (const row of rows) {
      const awaitsResult = this.#resultListener?.isListening(row.appointment.location_id) ?? false;
      const earlier = this.#earlierRows.find(row.appointment);
      const [atMost, texts] = [this.#timeout, this.#texts];
      this.follow(toPendingRow(row, { ...acceptance, now, atMost, awaitsResult, earlier, texts }));
    }
  }

  /**
   * The request has failed, and Claire may have the rows all the same. Event 19 may still tell;
   * without a result, `fallback` is the outcome.
   */
  lost(rows: readonly Row[], fallback: (row: Row) => Outcome): void {
    const now = this.dependencies.wait.clock.monotonic();
    for (const row of rows) {
      const { location_id } = row.appointment;
      if (this.#resultListener?.isListening(location_id)) {
        const queued = { respondedAt: undefined, now, atMost: this.#timeout, awaitsResult: true };
        this.follow({ ...toPendingRow(row, queued), fallback: fallback(row) });
      } else {
        this.listener.settle(row.index, fallback(row));
      }
    }
  }

  /** Claire does not have the rows. */
  notQueued(rows: readonly Row[]): void {
    for (const { appointment } of rows) this.#resultListener?.forget(appointment);
  }

  follow(row: PendingRow): void {
    this.#sentCharacters += row.sent?.values.length ?? 0;
    if (this.dependencies.call.signal?.aborted) {
      this.#settle(row, stoppedWaiting(row));
      return;
    }
    this.#poller.add(row);
    this.#resultListener?.await(row);
  }

  /** Nothing more is being sent. */
  wake(): void {
    this.#poller.wake();
  }

  /** Stops all polls and listening; no more outcomes are settled. */
  end(): void {
    this.#forgetSignal();
    this.#resultListener?.end();
    this.#stop.abort();
    this.#poller.wake();
  }

  async #notifyAfter(milliseconds: number): Promise<void> {
    this.#isWaiting = true;
    await this.dependencies.wait.clock.sleep(milliseconds, this.#stop.signal);
    this.#isWaiting = false;
    this.listener.waited?.();
  }

  #confirm(confirmed: ConfirmedRow): void {
    const { row, appointmentId, record } = confirmed;
    this.#resultListener?.onFound(row, appointmentId);
    if (this.listener.confirm === undefined) {
      this.#settle(row, imported(row, appointmentId, record));
      return;
    }
    this.#forget(row);
    this.listener.confirm(confirmed);
  }

  #forget(row: PendingRow): void {
    this.#resultListener?.forget(row);
    this.#sentCharacters -= row.sent?.values.length ?? 0;
  }

  #settle(row: PendingRow, outcome: Outcome): void {
    const isUnconfirmed = outcome.status === 'unconfirmed';
    if (isUnconfirmed) this.#resultListener?.onNoResult(row);
    this.#forget(row);
    this.listener.settle(row.index, isUnconfirmed ? (row.fallback ?? outcome) : outcome);
  }

  #polling(): Polling {
    const { client, call, wait } = this.dependencies;
    const wake = (): void => {
      this.wake();
    };
    return {
      client,
      call,
      clock: wait.clock,
      timeout: this.#timeout,
      latency: new QueueLatency(this.listener.firstPollDelay, wake),
      earlierRows: this.#earlierRows,
      lookUps: { left: maxLookUps },
      signal: this.#stop.signal,
      isBusy: () => this.listener.isBusy(),
      settle: (row, outcome) => {
        this.#settle(row, outcome);
      },
      confirm: (confirmed) => {
        this.#confirm(confirmed);
      },
    };
  }

  #resultHandlers(): ResultHandlers {
    return {
      onResult: (row, result) => {
        this.#poller.remove(row);
        if (result.status === 'imported') this.#earlierRows.add(row, undefined);
        this.#settle(row, toOutcome(row, result));
      },
      onAmbiguousResult: (row, result, why) => {
        row.ambiguousResult ??= result;
        // Where the row is not imported by its deadline either, the reason is its own.
        if (why === 'same' && result.status === 'failed')
          row.repeatedReason = toOutcome(row, result);
        this.#poller.pollInstead(row);
      },
    };
  }
}

function toOutcome(row: PendingRow, { status, appointment_id, error }: Outcome): Outcome {
  const details = { ...(appointment_id && { appointment_id }), ...(error && { error }) };
  return { ...pickKeys(row), status, ...details };
}
