import type { CallOptions, Client } from '../client';
import { listAdjacentDays } from './follow-up/days';
import { FollowUp } from './follow-up/follow-up';
import type { PendingRow } from './follow-up/pending-row';
import { isTime } from '../models/values';
import { isOutcome, missingKeys, notAnOutcome, type Outcome } from './outcome';
import { Signal } from './stream/signal';
import { OrderedOutcomes, emitOutcomes, type Work } from './stream/ordered';
import { Source } from './stream/source';
import { defaultWait, type OutcomeWait } from './wait';

type Options = CallOptions & { wait: OutcomeWait };

/**
 * Brings earlier outcomes up to date: those that are `queued` or `unconfirmed` are looked up, all
 * others come back as they are. One outcome for each, in their order. Results of event 19 are not
 * listened for: those of earlier imports came before.
 */
export async function* confirm(
  outcomes: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: Options,
): AsyncGenerator<Outcome, void, undefined> {
  yield* emitOutcomes(new Confirming(outcomes, client, options));
}

const maxPending = 50_000;
/** Milliseconds in which the outcomes of one location and day come together. */
const firstPollDelay = 100;

class Confirming implements Work {
  readonly progress = new Signal();
  readonly outcomes = new OrderedOutcomes();
  readonly source: Source;
  readonly #followUp: FollowUp;

  constructor(
    items: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    private readonly options: Options,
  ) {
    const { wait, ...call } = options;
    this.#followUp = new FollowUp(
      { client, options: call, wait: { clock: wait.clock, atMost: wait.atMost } },
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
    const index = this.outcomes.addPlace();
    if (!isOutcome(item)) this.#settle(index, notAnOutcome(item));
    else if (item.status !== 'queued' && item.status !== 'unconfirmed') this.#settle(index, item);
    else this.#follow(index, item);
  }

  #follow(index: number, outcome: Outcome): void {
    const { clock, atMost = defaultWait } = this.options.wait;
    const now = clock.monotonic();
    const row = toPendingRow(index, outcome, { since: now, deadline: now + atMost * 1000 });
    if (row === undefined) this.#settle(index, missingKeys(outcome));
    else this.#followUp.follow(row);
  }

  readonly #settle = (index: number, outcome: Outcome): void => {
    this.outcomes.set(index, outcome);
    this.progress.notify();
  };
}

function toPendingRow(
  index: number,
  { location_id, dms_nr, wo_nr, queued_at, day }: Outcome,
  times: Pick<PendingRow, 'since' | 'deadline'>,
): PendingRow | undefined {
  if (!isId(location_id) || !isText(dms_nr)) return undefined;
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
    ...times,
    awaitsResult: false,
    wasPolled: false,
  };
}

/** Outcomes travel through files and other people's nodes: their types say little. */
function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** JavaScript reads nearly anything as some moment, and what is too early would prove any import. */
function parseTime(value: unknown): number | undefined {
  return isText(value) && isTime(value) ? Date.parse(value) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
