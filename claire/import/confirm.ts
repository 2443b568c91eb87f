import type { CallOptions, Client } from '../client';
import { addDays } from '../days';
import { defaultWait } from '../waits';
import { isObject, isTime } from '../json';
import { LocationId } from '../models';
import { Channel, Progress, Outcomes, readInput } from './stages';
import { confirmRows } from './confirm-rows';
import type { OutcomeWait } from './import-results';
import {
  isOutcome,
  missingKeys,
  notAnOutcome,
  type Outcome,
  type OutcomeError,
  type PendingRow,
} from './outcome';

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
  const outcomes = new Outcomes<Outcome>({ progress, maxRows: maxPending });
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
  const outcome = readOutcome(item);
  const { status, queued_at, rows, warnings } = outcome;
  if (status !== 'queued' && status !== 'unconfirmed') {
    outcomes.addSettled(outcome);
    return undefined;
  }
  const keys = readKeys(outcome);
  if (keys === undefined) {
    outcomes.addSettled(missingKeys(outcome), { rows });
    return undefined;
  }
  const held = { size: 0, rows, warnings };
  const waitingSince = clock.monotonic();
  return {
    ...keys,
    entry: { index: outcomes.reserve(held), ...held, isSettled: false },
    createdAt: undefined,
    acceptedSince: parseTime(queued_at),
    ...{ sent: undefined, differsBefore: false, isLater: false },
    ...{ waitingSince, deadline: waitingSince + Math.max(atMost * 1000, firstPoll) },
    ...{ awaitsResult: false, wasPolled: false },
  };
}

/** Files and databases keep a field without a value too, and lists as text: these say nothing. */
function readOutcome(item: unknown): Outcome {
  try {
    if (!isOutcome(item)) return notAnOutcome(item);
    const { error, warnings, differences, rows, ...keys } = item;
    const isBad =
      keys.status === 'invalid' || keys.status === 'refused' || keys.status === 'failed';
    return {
      ...keys,
      ...(isError(error) ? { error } : isBad && { error: unknownReason(error) }),
      ...(areRecords(warnings) && { warnings }),
      ...(areRecords(differences) && { differences }),
      ...(Array.isArray(rows) && { rows }),
    };
  } catch {
    // A getter may throw: it must not cost the other rows their outcomes.
    return notAnOutcome(undefined);
  }
}

function isError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { code, message, problems = [] } = value;
  return isText(code) && isText(message) && areRecords(problems);
}

/** A bad outcome has an error, on which flows rely. */
function unknownReason(error: unknown): OutcomeError {
  const message = isText(error) ? error : 'The outcome gives no reason';
  return { code: 'CLAIRE_BAD_REQUEST', message };
}

function areRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}

type Keys = Pick<PendingRow, 'location_id' | 'dms_nr' | 'wo_nr' | 'day' | 'otherDays'>;

function readKeys({ location_id, dms_nr, wo_nr, day }: Outcome): Keys | undefined {
  if (!isLocationId(location_id) || !isText(dms_nr)) return undefined;
  const isDay = isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  // The time is not known, so it may have been near midnight.
  const days = isDay
    ? { day, otherDays: [addDays(day, -1), addDays(day, 1)] }
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
