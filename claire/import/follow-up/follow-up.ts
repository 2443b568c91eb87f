import { onAbort } from '../../abort';
import type { CallOptions, Client } from '../../client';
import type { Outcome } from '../outcome';
import type { ConfirmationSource } from '../sending/plan';
import type { Row } from '../sending/row';
import { defaultWait, type OutcomeWait } from '../wait';
import { ResultListener } from './result-listener';
import { Confirmation } from './polling/confirmation';
import { SeenChanges } from './polling/seen-changes';
import { QueueLatency } from './polling/queue-latency';
import { Semaphore } from '../../semaphore';
import { pickKeys, type PendingRow, toPendingRow } from './pending-row';
import { stoppedWaiting } from './unconfirmed';

interface FollowUpDependencies {
  client: Client;
  options: CallOptions;
  wait: OutcomeWait;
}

interface FollowUpListener {
  /** More rows are being sent. */
  isBusy(): boolean;
  settle(index: number, outcome: Outcome): void;
  /** When rows are first asked for, in milliseconds after they came; the usual when left out. */
  firstPollDelay?: number;
}

/** At a time, as many as the pacing lets go. */
const maxConcurrentPolls = 10;

/** Follows rows from where Claire has queued them to their outcome. */
export class FollowUp {
  readonly confirmationSource: ConfirmationSource;
  readonly #confirmation: Confirmation;
  readonly #resultListener: ResultListener | undefined;
  readonly #stop = new AbortController();
  readonly #timeout: number;
  readonly #forgetSignal: () => void;

  constructor(
    private readonly dependencies: FollowUpDependencies,
    private readonly listener: FollowUpListener,
  ) {
    const { client, options, wait } = dependencies;
    this.#timeout = (wait.atMost ?? defaultWait) * 1000;
    this.#confirmation = new Confirmation({
      client,
      options,
      clock: wait.clock,
      timeout: this.#timeout,
      latency: new QueueLatency(listener.firstPollDelay, () => {
        this.#confirmation.wake();
      }),
      semaphore: new Semaphore(maxConcurrentPolls),
      seenChanges: new SeenChanges(),
      signal: this.#stop.signal,
      isBusy: () => listener.isBusy(),
      settle: (row, outcome) => {
        this.#settle(row, outcome);
      },
    });
    this.#resultListener =
      wait.results && new ResultListener(wait.results, wait.clock, this.#handleResults());
    this.confirmationSource = wait.results === undefined ? 'list' : 'event';
    this.#forgetSignal = onAbort(options.signal, () => {
      this.#stop.abort();
      this.#confirmation.stop();
    });
  }

  /** Resolves when rows of this location may be sent. */
  async prepare(locationId: number): Promise<void> {
    const { signal } = this.dependencies.options;
    if (this.#resultListener !== undefined && !signal?.aborted) {
      await untilAborted(this.#resultListener.listen(locationId), signal);
    }
  }

  sending(rows: readonly Row[]): void {
    this.#resultListener?.expect(rows);
  }

  /** Claire has the rows: their outcome will come. */
  queued(rows: readonly Row[], respondedAt: number | undefined): void {
    const now = this.dependencies.wait.clock.monotonic();
    for (const row of rows) {
      const awaitsResult = this.#resultListener?.isListening(row.appointment.location_id) ?? false;
      this.follow(toPendingRow(row, { respondedAt, now, atMost: this.#timeout, awaitsResult }));
    }
  }

  /**
   * The rows were sent, and no good answer came. Where Claire may have them all the same, event 19
   * may still tell; if it does not, `otherwise` is what is known.
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
    if (this.dependencies.options.signal?.aborted) {
      this.#settle(row, stoppedWaiting(row));
      return;
    }
    this.#confirmation.add(row);
    this.#resultListener?.await(row);
  }

  /** Nothing more is being sent. */
  wake(): void {
    this.#confirmation.wake();
  }

  /** Everything has its outcome, or nobody wants to know it. */
  end(): void {
    this.#forgetSignal();
    this.#resultListener?.end();
    this.#stop.abort();
    this.#confirmation.wake();
  }

  #settle(row: PendingRow, outcome: Outcome): void {
    this.#resultListener?.forget(row);
    const isOpen = outcome.status === 'unconfirmed';
    this.listener.settle(row.index, isOpen ? (row.fallback ?? outcome) : outcome);
  }

  #handleResults() {
    return {
      onResult: (row: PendingRow, { status, appointment_id, error }: Outcome): void => {
        this.#confirmation.remove(row);
        const told = { ...(appointment_id && { appointment_id }), ...(error && { error }) };
        this.#settle(row, { ...pickKeys(row), status, ...told });
      },
      onDuplicate: (row: PendingRow, result: Outcome): void => {
        row.ambiguousResult ??= result;
        this.#confirmation.pollFor(row);
      },
    };
  }
}

/** Resolves when the work is done or nobody waits for it any more. Never rejects. */
function untilAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const forget = onAbort(signal, resolve);
    const done = (): void => {
      forget();
      resolve();
    };
    work.then(done, done);
  });
}
