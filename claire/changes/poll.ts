import { type CallOptions, type Client, forgetAppointment } from '../client';
import { ClaireError } from '../errors';
import { hashText, isObject, readWholeNumber } from '../json';
import type { Clock } from '../ports';
import { type Change, type DatedChange, describeCreated, listChanges } from './compare';
import { findMissing } from './find-missing';
import {
  type FoundAppointment,
  indexById,
  listDaysOfAll,
  readUpdatedAt,
  readWhole,
  toFound,
  type Windows,
  PollCalls,
} from './list-days';
import {
  countFailedParts,
  listNotices,
  type Notice,
  type PollFailure,
  type Recovery,
} from './reports';
import {
  type ChangesState,
  KnownAppointments,
  type Memory,
  readState,
  rememberAll,
  rememberLeft,
  writeState,
} from './state';
import { type Calendar, changeKinds, type ChangesSettings, listDays } from './window';

export interface PollDependencies {
  client: Client;
  clock: Clock;
  calendar: Calendar;
  /** `maxWait` is for other tries: a poll never waits for the rate limit. */
  options?: CallOptions | undefined;
}

export interface PollResult {
  /** They are in the order in which they happened at Claire. Tell them first, then store the state. */
  changes: Change[];
  state: ChangesState;
  /** They concern the poll as a whole, or its parts. */
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
  const known = new KnownAppointments(memory.lists, memory.left);
  const calls = new PollCalls(client, options);
  const locations = await chooseLocations(calls, settings);
  const windows = toWindows(locations ?? [], settings, calendar);
  // The times of polls a minute apart have factors in common, and would begin with the same again.
  const turn = hashText(String(clock.monotonic())) >>> 0;
  const listed = await listDaysOfAll(calls, windows, turn);
  const found = indexById(listed);
  const lookUpWindows = withLaterDays(windows, memory, settings);
  const seen = { known, listed, found, windows: lookUpWindows, calendar };
  const missing = await findMissing(calls, { ...seen, turn, unread: memory.unread });
  for (const [id, one] of missing.found) found.set(id, one);
  for (const all of [found, missing.gone]) {
    for (const [id, one] of all) if (one !== undefined && known.isLaterThan(one)) all.delete(id);
  }
  const polled = { known, found, gone: missing.gone, listed };
  const changes = listChanges(polled);
  for (const { change } of changes) forgetAppointment(change.appointmentId);
  const kept = keptWindows(settings, memory, { windows, calendar });
  // Compared with Claire's stamps.
  const lists = rememberAll({ ...polled, windows: kept, now: clock.now() / 1000 });
  const now = Math.floor(clock.monotonic() / 1000);
  const come = { listed, now, locations: locations ?? Object.keys(memory.seenAt).map(Number) };
  const { told: failures, recovered, ...counted } = countFailedParts(calls, settings, memory, come);
  return {
    changes: chooseChanges(changes, settings),
    state: writeState({
      ...{ lists, ...counted, daysAhead: settings.daysAhead },
      unread: Object.fromEntries(missing.unread),
      left: rememberLeft(polled),
    }),
    ...{ failures, recovered },
    ...(failures.length === 0 && calls.skipped !== undefined ? { skipped: calls.skipped } : {}),
    notices: listNotices(memory, missing, calls, settings),
    requests: calls.requests,
  };
}

async function chooseLocations(
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
function keptWindows(
  settings: ChangesSettings,
  memory: Memory,
  { windows, calendar }: { windows: Windows; calendar: Calendar },
): Windows {
  const lost = settings.locationIds.length > 0 ? [] : Object.keys(memory.lists).map(Number);
  const all = new Map([...toWindows(lost, settings, calendar), ...windows]);
  return withLaterDays(all, memory, settings);
}

/**
 * A machine without a battery starts in the past: it must not forget later days, nor call an
 * appointment gone that moves to one. Days that the user took out are forgotten, else their old
 * appointments would be new for ever.
 */
function withLaterDays(
  windows: Windows,
  { lists, daysAhead = 0 }: Memory,
  settings: ChangesSettings,
): Windows {
  if (daysAhead > settings.daysAhead) return windows;
  return new Map(
    [...windows].map(([location, days]) => {
      const last = days.at(-1) ?? '';
      const known = Object.keys(lists[location] ?? {});
      return [location, [...days, ...known.filter((day) => day > last)]];
    }),
  );
}

function chooseChanges(
  changes: readonly DatedChange[],
  { changes: kinds, includeAppointment }: ChangesSettings,
): Change[] {
  const wanted = new Set(kinds.length === 0 ? changeKinds : kinds);
  return changes
    .filter(({ change }) => wanted.has(change.change))
    .map(({ change, record }) =>
      // A search of the same minute has the lists too, and a flow may change what it gets.
      structuredClone(includeAppointment ? { ...change, appointment: record } : change),
    );
}

/**
 * A real change of today, to show what a poll puts out: the last status, or the creation, of the
 * appointment that Claire changed last. Undefined if there is no appointment today. Stores nothing;
 * rejects with a `ClaireError`.
 */
export async function findRecentChange(
  { client, calendar, options = {} }: PollDependencies,
  settings: ChangesSettings,
): Promise<Change | undefined> {
  const calls = new PollCalls(client, options);
  const locations = await chooseLocations(calls, settings);
  for (const location of locations ?? []) {
    if (calls.isStopped) break;
    const answer = await calls.list(location, calendar.today(location));
    if (answer === 'failed') calls.countFailure();
    if (typeof answer === 'string') continue;
    const latest = findLatest(answer.records, location);
    if (latest !== undefined) return toExample(latest, settings);
  }
  const isAll = settings.locationIds.length === 0;
  const [refusal] = calls.refused.values();
  const [failed] = calls.failed.values();
  const error: ClaireError | undefined =
    calls.failure ?? failed ?? calls.skipped ?? (isAll ? undefined : refusal);
  if (error !== undefined) throw error;
  return undefined;
}

function findLatest(records: readonly unknown[], locationId: number): FoundAppointment | undefined {
  const list = { locationId, day: '' };
  const all = records.flatMap((record) => toFound(record, list) ?? []);
  const [latest] = all.sort((one, other) => readUpdatedAt(other) - readUpdatedAt(one));
  return latest && readWhole(latest);
}

function toExample(found: FoundAppointment, settings: ChangesSettings): Change | undefined {
  const all = describeCreated(found);
  const chosen = chooseChanges(all, settings);
  return (chosen.length > 0 ? chosen : chooseChanges(all, { ...settings, changes: [] })).at(-1);
}
