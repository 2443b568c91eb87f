import type { CallOptions, Client } from '../client';
import { FollowUp, type OutcomeWait } from './confirmation/follow-up';
import { listAdjacentDays, type PendingRow } from './confirmation/pending-row';
import { LocationId } from '../models';
import { isTime } from '../models/values';
import { defaultWait } from '../default-waits';
import { InputRows } from './input-rows';
import { isOutcome, missingKeys, notAnOutcome, type Outcome } from './outcome';
import { emitOutcomes, OrderedOutcomes, Signal, Source, type Work } from './stream';

type Options = CallOptions & { wait: OutcomeWait };

/**
 * Brings earlier outcomes up to date: looks up those that are `queued` or `unconfirmed`, and yields
 * all others as they are, in their order. Event 19 is not listened for: the results of earlier
 * imports came before.
 */
export async function* confirm(
  outcomes: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: Options,
): AsyncGenerator<Outcome, void, undefined> {
  yield* emitOutcomes(new ConfirmRun(outcomes, client, options));
}

const maxPending = 50_000;
/** Milliseconds in which the outcomes of one location and day are collected. */
const firstPollDelay = 100;

class ConfirmRun implements Work {
  readonly progress = new Signal();
  readonly outcomes = new OrderedOutcomes();
  readonly source: Source<unknown>;
  readonly #followUp: FollowUp;
  /** Those of the import, of an outcome that names them. */
  readonly #inputRows = new InputRows('list');

  constructor(
    items: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    private readonly options: Options,
  ) {
    const { wait, ...call } = options;
    this.#followUp = new FollowUp(
      { client, call, wait: { clock: wait.clock, atMost: wait.atMost } },
      { firstPollDelay, isBusy: () => false, settle: this.#settle },
    );
    this.source = new Source(items, {
      mayTake: () => this.outcomes.pendingCount < maxPending,
      take: (item) => {
        this.#take(item);
      },
      end: () => {
        this.progress.notify();
      },
      changed: () => {
        this.progress.notify();
      },
    });
  }

  advance(): void {
    this.source.read();
  }

  end(): void {
    this.#followUp.end();
  }

  #take(item: unknown): void {
    const index = this.outcomes.reserve();
    if (!isOutcome(item)) this.#settle(index, notAnOutcome(item));
    else if (item.status !== 'queued' && item.status !== 'unconfirmed') this.#settle(index, item);
    else this.#follow(index, item);
  }

  #follow(index: number, outcome: Outcome): void {
    this.#inputRows.add(index, outcome.rows);
    const { clock, atMost = defaultWait } = this.options.wait;
    const now = clock.monotonic();
    const row = restorePendingRow(index, outcome, {
      waitingSince: now,
      deadline: now + atMost * 1000,
    });
    if (row === undefined) this.#settle(index, missingKeys(outcome));
    else this.#followUp.follow(row);
  }

  readonly #settle = (index: number, outcome: Outcome): void => {
    this.outcomes.set(index, this.#inputRows.describe(index, outcome));
    this.progress.notify();
  };
}

function restorePendingRow(
  index: number,
  { location_id, dms_nr, wo_nr, queued_at, day }: Outcome,
  times: Pick<PendingRow, 'waitingSince' | 'deadline'>,
): PendingRow | undefined {
  if (!isLocationId(location_id) || !isText(dms_nr)) return undefined;
  const isDay = isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return {
    index,
    location_id,
    dms_nr,
    wo_nr: isText(wo_nr) ? wo_nr : null,
    createdAt: undefined,
    day: isDay ? day : undefined,
    otherDays: isDay ? listAdjacentDays(day) : [],
    acceptedAt: parseTime(queued_at),
    acceptedSince: parseTime(queued_at),
    ...times,
    awaitsResult: false,
    wasPolled: false,
  };
}

/** Outcomes come from files and from other nodes: their types are not reliable. */
function isLocationId(value: unknown): value is LocationId {
  return LocationId.safeParse(value).success;
}

/** JavaScript parses nearly any text, and a time that is too early would prove any import. */
function parseTime(value: unknown): number | undefined {
  return isText(value) && isTime(value) ? Date.parse(value) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
