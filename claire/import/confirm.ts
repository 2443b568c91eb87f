import type { CallOptions, Client } from '../client';
import { neighboursOf } from './follow-up/days';
import { FollowUp } from './follow-up/follow-up';
import type { Open } from './follow-up/open';
import { isTime } from '../models/values';
import { isOutcome, noNames, notAnOutcome, type Outcome } from './outcome';
import { Bell } from './stream/bell';
import { Ordered, outcomesOf, type Work } from './stream/ordered';
import { Source } from './stream/source';
import { usualWait, type OutcomeWait } from './wait';

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
  yield* outcomesOf(new Confirming(outcomes, client, options));
}

const mostInside = 50_000;
/** Milliseconds in which the outcomes of one location and day come together. */
const firstLook = 100;

class Confirming implements Work {
  readonly bell = new Bell();
  readonly outcomes = new Ordered();
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
      { firstLook, isBusy: () => false, settle: this.#settle },
    );
    this.source = new Source(items, {
      mayTake: () => this.outcomes.inside < mostInside,
      take: (item) => {
        this.#take(item);
      },
      end: () => {
        this.bell.ring();
      },
      changed: () => {
        this.bell.ring();
      },
    });
  }

  goOn(): void {
    this.source.read();
  }

  end(): void {
    this.#followUp.end();
  }

  #take(item: unknown): void {
    const index = this.outcomes.next();
    if (!isOutcome(item)) this.#settle(index, notAnOutcome(item));
    else if (item.status !== 'queued' && item.status !== 'unconfirmed') this.#settle(index, item);
    else this.#follow(index, item);
  }

  #follow(index: number, outcome: Outcome): void {
    const { clock, atMost = usualWait } = this.options.wait;
    const now = clock.monotonic();
    const row = openAgain(index, outcome, { since: now, deadline: now + atMost * 1000 });
    if (row === undefined) this.#settle(index, noNames(outcome));
    else this.#followUp.follow(row);
  }

  readonly #settle = (index: number, outcome: Outcome): void => {
    this.outcomes.put(index, outcome);
    this.bell.ring();
  };
}

function openAgain(
  index: number,
  { location_id, dms_nr, wo_nr, queued_at, day }: Outcome,
  times: Pick<Open, 'since' | 'deadline'>,
): Open | undefined {
  if (!isId(location_id) || !isText(dms_nr)) return undefined;
  const isDay = isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return {
    index,
    location_id,
    dms_nr,
    wo_nr: isText(wo_nr) ? wo_nr : null,
    createdAt: undefined,
    day: isDay ? day : undefined,
    otherDays: isDay ? neighboursOf(day) : [],
    takenAt: momentOf(queued_at),
    ...times,
    awaitsResult: false,
    asked: false,
  };
}

/** Outcomes travel through files and other people's nodes: their types say little. */
function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** JavaScript reads nearly anything as some moment, and what is too early would prove any import. */
function momentOf(value: unknown): number | undefined {
  return isText(value) && isTime(value) ? Date.parse(value) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
