import { forgetAppointment } from '../accounts';
import {
  type CountedFailures,
  countFailures,
  type FailedPart,
  lookUps,
  type PollFailure,
  type Recovery,
  wholePoll,
} from './alarms';
import type { CallOptions, Client } from '../client';
import { ClaireError } from '../errors';
import { isObject } from '../json';
import type { Clock } from '../ports';
import { type Change, changeKinds, type DatedChange } from './change';
import type { ChangesSettings } from './changes-settings';
import { findMissing, type Missing } from './find-missing';
import { indexById } from './found';
import { hashText } from '../hash';
import { KnownAppointments } from './known-appointments';
import { readWholeNumber } from './listed-appointment';
import { type ListedDay, listDaysOfAll, type Windows } from './list-days';
import { describeOrigin, listNotices, listRefused, type Notice } from './notice';
import { PollCalls } from './poll-calls';
import { rememberAll } from './remember';
import { type ChangesState, type KnownDays, type Memory, readState, writeState } from './state';
import { listChanges } from './list-changes';
import { type Calendar, listDays } from './window';

export interface PollDependencies {
  client: Client;
  clock: Clock;
  calendar: Calendar;
  /** `maxWait` is for other tries: a poll never waits for the rate limit. */
  options?: CallOptions | undefined;
}

export interface PollResult {
  /** In the order in which they happened at Claire. Tell them first, then store the state. */
  changes: Change[];
  state: ChangesState;
  /** Of the poll as a whole, or of its parts. */
  failures: PollFailure[];
  /** What works again after an alarm. */
  recovered: Recovery[];
  /** Why the poll, or its rest, skipped its turn: requests of the hour run short. */
  skipped?: ClaireError;
  notices: Notice[];
  requests: number;
}

/**
 * Compares the appointments of the window with those of the last poll. `stored` is the state that it
 * gave, or whatever is left of it. Rejects only after an abort, and then nothing is to be stored.
 */
export async function poll(
  { client, clock, calendar, options = {} }: PollDependencies,
  settings: ChangesSettings,
  stored: unknown,
): Promise<PollResult> {
  const memory = readState(stored);
  const known = new KnownAppointments(memory.lists);
  const calls = new PollCalls(client, clock, options);
  const locations = await chooseLocations(calls, settings);
  const windows = toWindows(locations ?? [], settings, calendar);
  const listed = await listDaysOfAll(calls, windows);
  const found = indexById(listed);
  // The times of polls a minute apart have factors in common, and would begin with the same again.
  const turn = hashText(String(clock.monotonic())) >>> 0;
  const { unread } = memory;
  const missing = await findMissing(calls, {
    known,
    listed,
    found,
    windows,
    calendar,
    turn,
    unread,
  });
  for (const [id, one] of missing.found) found.set(id, one);
  const polled = { known, found, gone: missing.gone, listed };
  const changes = listChanges(polled);
  for (const { change } of changes) forgetAppointment(change.appointmentId);
  const retained = retainedWindows(settings, memory, { windows, calendar });
  const lists = rememberAll({ ...polled, windows: retained });
  const { failures, recovered, counts } = judge(calls, settings, memory, listed);
  return {
    changes: chooseChanges(changes, settings),
    state: writeState(lists, counts, missing.unread),
    ...{ failures, recovered },
    ...(failures.length === 0 && calls.skipped !== undefined ? { skipped: calls.skipped } : {}),
    notices: collectNotices(memory, missing, calls, settings),
    requests: calls.requests,
  };
}

export async function chooseLocations(
  calls: PollCalls,
  { locationIds }: ChangesSettings,
): Promise<readonly number[] | undefined> {
  if (locationIds.length > 0) return [...new Set(locationIds)];
  const records = await calls.listLocations();
  const ids = records?.flatMap((record) =>
    isObject(record) ? (readWholeNumber(record.id) ?? []) : [],
  );
  if (ids?.length === 0) calls.failure ??= noLocations();
  return ids;
}

function noLocations(): ClaireError {
  return new ClaireError('CLAIRE_NOT_FOUND', {
    message: 'Claire shows no location to this API key',
    advice: 'Ask Claire support which locations the key is for.',
  });
}

function toWindows(
  locations: readonly number[],
  { daysBack, daysAhead }: ChangesSettings,
  calendar: Calendar,
): Windows {
  return new Map(
    locations.map((location) => [
      location,
      listDays(calendar.today(location), daysBack, daysAhead),
    ]),
  );
}

/** A location that the key has lost may come back; one that the user took out is forgotten. */
function retainedWindows(
  settings: ChangesSettings,
  { lists }: Memory,
  { windows, calendar }: { windows: Windows; calendar: Calendar },
): Windows {
  const lost = settings.locationIds.length > 0 ? [] : [...lists.keys()];
  const all = new Map([...toWindows(lost, settings, calendar), ...windows]);
  for (const [location, days] of all) {
    all.set(location, [...days, ...listLaterDays(lists.get(location), days)]);
  }
  return all;
}

/** A machine without a battery starts in the past: it must not forget the days of its right time. */
function listLaterDays(known: KnownDays | undefined, days: readonly string[]): string[] {
  const last = days.at(-1) ?? '';
  return [...(known?.keys() ?? [])].filter((day) => day > last);
}

export function chooseChanges(
  changes: readonly DatedChange[],
  { changes: kinds, includeAppointment }: ChangesSettings,
): Change[] {
  const wanted = new Set(kinds.length === 0 ? changeKinds : kinds);
  return changes
    .filter(({ change }) => wanted.has(change.change))
    .map(({ change, record }) =>
      includeAppointment ? { ...change, appointment: record } : change,
    );
}

function collectNotices(
  { origin }: Memory,
  missing: Missing,
  { refused }: PollCalls,
  { locationIds }: ChangesSettings,
): Notice[] {
  // A location that the user chose is a failure instead.
  const lost = locationIds.length > 0 ? [] : listRefused(refused);
  return [...describeOrigin(origin), ...lost, ...listNotices(missing)];
}

function judge(
  calls: PollCalls,
  settings: ChangesSettings,
  { failures }: Memory,
  listed: readonly ListedDay[],
): CountedFailures {
  const seen = new Set(listed.map(({ locationId }) => String(locationId)));
  const isSkipped = calls.skipped !== undefined;
  return countFailures(failures, findFailed(calls, settings, listed), (name) => {
    if (name === wholePoll) return listed.length > 0 || !isSkipped;
    return name === lookUps ? !isSkipped && !calls.isStopped : seen.has(name);
  });
}

/** A key may see fewer locations than Claire lists: with all of them chosen, that is no failure. */
function findFailed(
  { failure, failed, refused, lookUpFailure }: PollCalls,
  { locationIds }: ChangesSettings,
  listed: readonly ListedDay[],
): ReadonlyMap<string, FailedPart> {
  const isExpected = locationIds.length === 0 && listed.length > 0;
  const locations = new Map([...failed, ...(isExpected ? [] : refused)]);
  const [first] = locations.values();
  const whole = failure ?? (listed.length === 0 ? first : undefined);
  if (whole !== undefined) return new Map([[wholePoll, { error: whole }]]);
  const parts = new Map<string, FailedPart>();
  for (const [locationId, error] of locations) {
    parts.set(String(locationId), { error, part: 'location', locationId });
  }
  if (lookUpFailure !== undefined) parts.set(lookUps, { error: lookUpFailure, part: 'lookUps' });
  return parts;
}
