import type { CallOptions, Client } from '../client';
import { defaultWait } from '../waits';
import { LocationId } from '../models';
import { isTime } from '../models/values';
import { Channel, Progress, Outcomes, readInput } from './stages';
import { confirmRows } from './confirm-rows';
import type { OutcomeWait } from './import-results';
import { listAdjacentDays } from './appointment-list';
import { isOutcome, missingKeys, notAnOutcome, type Outcome, type PendingRow } from './outcome';

type Options = CallOptions & { wait: OutcomeWait };

const maxPending = 50_000;
/** Milliseconds in which the outcomes of one location and day are collected. */
const firstPoll = 100;

/**
 * Brings earlier outcomes up to date: looks up those that are `queued` or `unconfirmed`, and yields
 * all others as they are, in their order. Event 19 is not listened for: the results of earlier
 * imports came before.
 */
export async function* confirm(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { wait, ...call }: Options,
): AsyncGenerator<Outcome, void, undefined> {
  const progress = new Progress(wait.clock);
  const outcomes = new Outcomes<Outcome>({ progress, maxHeld: maxPending });
  const source =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const pending = new Channel<PendingRow>(progress);
  yield* outcomes.inOrder(
    [
      readInput(source, pending, outcomes, (item) => admitOutcome(item, outcomes, wait)),
      confirmRows(pending, (row) => [row], { client, call, wait, outcomes, progress, firstPoll }),
    ],
    source,
    call.signal,
  );
}

/** What is to be looked up; all else has its outcome at once. */
function admitOutcome(
  item: unknown,
  outcomes: Outcomes<Outcome>,
  { clock, atMost = defaultWait }: OutcomeWait,
): PendingRow | undefined {
  if (!isOutcome(item)) {
    outcomes.addSettled(notAnOutcome(item));
    return undefined;
  }
  if (item.status !== 'queued' && item.status !== 'unconfirmed') {
    outcomes.addSettled(item);
    return undefined;
  }
  const keys = readKeys(item);
  if (keys === undefined) {
    outcomes.addSettled(missingKeys(item), { rows: item.rows });
    return undefined;
  }
  const { queued_at, rows } = item;
  const waitingSince = clock.monotonic();
  return {
    ...keys,
    entry: { index: outcomes.reserve(0), size: 0, rows, isSettled: false },
    createdAt: undefined,
    acceptedSince: parseTime(queued_at),
    ...{ sent: undefined, differsBefore: false, isLater: false },
    ...{ waitingSince, deadline: waitingSince + Math.max(atMost * 1000, firstPoll) },
    ...{ awaitsResult: false, wasPolled: false },
  };
}

type Keys = Pick<PendingRow, 'location_id' | 'dms_nr' | 'wo_nr' | 'day' | 'otherDays'>;

function readKeys({ location_id, dms_nr, wo_nr, day }: Outcome): Keys | undefined {
  if (!isLocationId(location_id) || !isText(dms_nr)) return undefined;
  const isDay = isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const days = isDay
    ? { day, otherDays: listAdjacentDays(day) }
    : { day: undefined, otherDays: [] };
  return { location_id, dms_nr, wo_nr: isText(wo_nr) ? wo_nr : null, ...days };
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
