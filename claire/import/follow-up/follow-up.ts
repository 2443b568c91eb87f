import { onAbort } from '../../abort';
import type { CallOptions, Client } from '../../client';
import type { Outcome } from '../outcome';
import type { Witness } from '../sending/plan';
import type { Row } from '../sending/row';
import { usualWait, type OutcomeWait } from '../wait';
import { Hearing } from './hearing';
import { Confirmation } from './looking/confirmation';
import { Proofs } from './looking/proofs';
import { Tempo } from './looking/tempo';
import { Slots } from './looking/slots';
import { namesOf, type Open, openOf } from './open';
import { stoppedWaiting } from './unconfirmed';

interface Platform {
  client: Client;
  options: CallOptions;
  wait: OutcomeWait;
}

interface Caller {
  /** More rows are being sent. */
  isBusy(): boolean;
  settle(index: number, outcome: Outcome): void;
  /** When rows are first asked for, in milliseconds after they came; the usual when left out. */
  firstLook?: number;
}

/** At a time, as many as the pacing lets go. */
const mostLooks = 10;

/** Follows rows from where Claire has queued them to their outcome. */
export class FollowUp {
  readonly witness: Witness;
  readonly #confirmation: Confirmation;
  readonly #hearing: Hearing | undefined;
  readonly #stop = new AbortController();
  readonly #atMost: number;
  readonly #forgetSignal: () => void;

  constructor(
    private readonly platform: Platform,
    private readonly caller: Caller,
  ) {
    const { client, options, wait } = platform;
    this.#atMost = (wait.atMost ?? usualWait) * 1000;
    this.#confirmation = new Confirmation({
      client,
      options,
      clock: wait.clock,
      atMost: this.#atMost,
      tempo: new Tempo(caller.firstLook, () => {
        this.#confirmation.wake();
      }),
      slots: new Slots(mostLooks),
      proofs: new Proofs(),
      signal: this.#stop.signal,
      isBusy: () => caller.isBusy(),
      settle: (row, outcome) => {
        this.#settle(row, outcome);
      },
    });
    this.#hearing = wait.results && new Hearing(wait.results, wait.clock, this.#heard());
    this.witness = wait.results === undefined ? 'look' : 'result';
    this.#forgetSignal = onAbort(options.signal, () => {
      this.#stop.abort();
      this.#confirmation.stop();
    });
  }

  /** Resolves when rows of this location may be sent. */
  async prepare(locationId: number): Promise<void> {
    const { signal } = this.platform.options;
    if (this.#hearing !== undefined && !signal?.aborted) {
      await orAborted(this.#hearing.listen(locationId), signal);
    }
  }

  sending(rows: readonly Row[]): void {
    this.#hearing?.expect(rows);
  }

  /** Claire has the rows: their outcome will come. */
  queued(rows: readonly Row[], answeredAt: number | undefined): void {
    const now = this.platform.wait.clock.monotonic();
    for (const row of rows) {
      const awaitsResult = this.#hearing?.hears(row.appointment.location_id) ?? false;
      this.follow(openOf(row, { answeredAt, now, atMost: this.#atMost, awaitsResult }));
    }
  }

  /**
   * The rows were sent, and no good answer came. Where Claire may have them all the same, event 19
   * may still tell; if it does not, `otherwise` is what is known.
   */
  lost(rows: readonly Row[], otherwise: (row: Row) => Outcome): void {
    const now = this.platform.wait.clock.monotonic();
    for (const row of rows) {
      const { location_id } = row.appointment;
      if (this.#hearing?.hears(location_id)) {
        const queued = { answeredAt: undefined, now, atMost: this.#atMost, awaitsResult: true };
        this.follow({ ...openOf(row, queued), otherwise: otherwise(row) });
      } else {
        this.caller.settle(row.index, otherwise(row));
      }
    }
  }

  /** Claire does not have the rows. */
  notQueued(rows: readonly Row[]): void {
    for (const { appointment } of rows) this.#hearing?.forget(appointment);
  }

  follow(row: Open): void {
    if (this.platform.options.signal?.aborted) {
      this.#settle(row, stoppedWaiting(row));
      return;
    }
    this.#confirmation.add(row);
    this.#hearing?.await(row);
  }

  /** Nothing more is being sent. */
  wake(): void {
    this.#confirmation.wake();
  }

  /** Everything has its outcome, or nobody wants to know it. */
  end(): void {
    this.#forgetSignal();
    this.#hearing?.end();
    this.#stop.abort();
    this.#confirmation.wake();
  }

  #settle(row: Open, outcome: Outcome): void {
    this.#hearing?.forget(row);
    const isOpen = outcome.status === 'unconfirmed';
    this.caller.settle(row.index, isOpen ? (row.otherwise ?? outcome) : outcome);
  }

  #heard() {
    return {
      tell: (row: Open, { status, appointment_id, error }: Outcome): void => {
        this.#confirmation.remove(row);
        const told = { ...(appointment_id && { appointment_id }), ...(error && { error }) };
        this.#settle(row, { ...namesOf(row), status, ...told });
      },
      doubt: (row: Open, result: Outcome): void => {
        row.doubtful ??= result;
        this.#confirmation.askFor(row);
      },
    };
  }
}

/** Resolves when the work is done or nobody waits for it any more. Never rejects. */
function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const forget = onAbort(signal, resolve);
    const done = (): void => {
      forget();
      resolve();
    };
    work.then(done, done);
  });
}
