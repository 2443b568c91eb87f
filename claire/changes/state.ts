import { z } from 'zod/v4';
import { isObject } from '../json';
import {
  decodeSeen,
  encodeSeen,
  fieldsSignature,
  readSeconds,
  type SeenAppointment,
  withoutFields,
} from './appointment';
import { type FoundOnDay, type ListedDay, readNow, type Windows } from './list-days';

const currentVersion = 1;

/**
 * Seconds between Claire's stamp of an appointment and when its lists have it: an import stamps all of
 * its rows and then saves them, and several machines have several clocks.
 */
export const savingTime = 30;

const Count = z.int().nonnegative();

/** Failed polls in a row, the code of the last alarm or nothing, and polls with other codes since. */
const FailureCount = z.tuple([Count, z.string(), Count]).readonly();
export type FailureCount = z.output<typeof FailureCount>;
export type FailureCounts = Readonly<Record<string, FailureCount>>;

const Id = z.string().regex(/^\d+$/);

/** `polledAt`, `appointments`, `since` and `latestStamp` of a `KnownList`, with null for undefined. */
const StoredList = z.tuple([
  Count.nullable(),
  z.record(Id, z.string()),
  Count.nullable(),
  z.number().nullable(),
]);
type StoredList = z.output<typeof StoredList>;

/** The state between polls: plain JSON. See docs/decisions/0018-the-state-of-changes.md. */
const ChangesState = z.object({
  version: z.literal(currentVersion),
  /** Which fields were hashed. */
  fields: z.string(),
  /** Failed polls in a row, of the whole and of each part. */
  failures: z.record(z.string(), FailureCount).catch({}),
  /** Polls in a row that could not read what is on no list any more, by id. */
  unread: z.record(Id, Count).catch({}),
  /** When each location was last listed, in seconds by the monotonic clock of a process. */
  seenAt: z.record(Id, Count).catch({}),
  /** Number of appointments, to recognise a state of which a part was lost. */
  count: z.number(),
  /** The keys are the location and the day. */
  lists: z.record(Id, z.record(z.string(), StoredList)),
});
export type ChangesState = z.output<typeof ChangesState>;

export interface KnownList {
  /** Seconds since 1970 by the `Date` of the answer; undefined for a list that no poll has got yet. */
  polledAt: number | undefined;
  /**
   * The latest stamp of any appointment by then, as the clock of `Date` may be another one than that
   * of the stamps; 0 where there was none, undefined for a list that no poll has got yet.
   */
  latestStamp?: number | undefined;
  /** Such a list has the last poll before its day came. */
  since?: number | undefined;
  /** Encoded, by id. */
  appointments: ReadonlyMap<number, string>;
}

export type KnownDays = ReadonlyMap<string, KnownList>;

/** The keys are the location and the day. */
export type KnownLists = ReadonlyMap<number, KnownDays>;

export interface Memory {
  lists: KnownLists;
  failures: FailureCounts;
  unread: ReadonlyMap<number, number>;
  seenAt: ReadonlyMap<number, number>;
  /** `first`: nothing was stored yet. */
  origin: 'stored' | 'first' | 'unreadable' | 'newer';
}

export function readState(stored: unknown): Memory {
  if (stored === undefined || stored === null) return forget('first');
  const version = isObject(stored) ? stored.version : undefined;
  if (typeof version === 'number' && version > currentVersion) return forget('newer');
  const { data } = ChangesState.safeParse(stored);
  const lists = data && readLists(data);
  if (lists === undefined || countAll(lists) !== data?.count) return forget('unreadable');
  const { failures, unread, seenAt } = data;
  return {
    ...{ lists, failures, origin: 'stored' },
    ...{ unread: byNumber(unread), seenAt: byNumber(seenAt) },
  };
}

export function writeState({
  lists,
  failures,
  unread,
  seenAt,
}: Omit<Memory, 'origin'>): ChangesState {
  const stored = [...lists].map(([location, days]) => [location, writeDays(days)] as const);
  return {
    version: currentVersion,
    fields: fieldsSignature,
    failures,
    unread: Object.fromEntries(unread),
    seenAt: Object.fromEntries(seenAt),
    count: countAll(lists),
    lists: Object.fromEntries(stored),
  };
}

function forget(origin: Memory['origin']): Memory {
  return { lists: new Map(), failures: {}, unread: new Map(), seenAt: new Map(), origin };
}

function writeDays(days: KnownDays): ChangesState['lists'][string] {
  return Object.fromEntries([...days].map(([day, list]) => [day, writeList(list)] as const));
}

function writeList({ polledAt, appointments, since, latestStamp }: KnownList): StoredList {
  const stored = Object.fromEntries(appointments);
  return [polledAt ?? null, stored, since ?? null, latestStamp ?? null];
}

function readLists({ lists, fields }: ChangesState): KnownLists {
  const readDays = (days: Record<string, StoredList>) =>
    new Map(Object.entries(days).map(([day, list]) => [day, readList(list, fields)]));
  return new Map([...byNumber(lists)].map(([location, days]) => [location, readDays(days)]));
}

function readList([polledAt, stored, since, latestStamp]: StoredList, fields: string): KnownList {
  const appointments = byNumber(stored);
  // Another release hashed other fields: what it says of them means nothing here.
  if (fields !== fieldsSignature)
    for (const [id, text] of appointments) appointments.set(id, withoutFields(text));
  return {
    ...{ polledAt: polledAt ?? undefined, since: since ?? undefined },
    ...{ latestStamp: latestStamp ?? undefined, appointments },
  };
}

function byNumber<Value>(record: Readonly<Record<string, Value>>): Map<number, Value> {
  return new Map(Object.entries(record).map(([id, value]) => [Number(id), value]));
}

function countAll(lists: KnownLists): number {
  let count = 0;
  for (const days of lists.values()) {
    for (const { appointments } of days.values()) count += appointments.size;
  }
  return count;
}

export interface KnownAppointment {
  locationId: number;
  seen: SeenAppointment;
}

interface StoredAppointment {
  locationId: number;
  day: string;
  text: string;
}

export class KnownAppointments {
  readonly all = new Map<number, StoredAppointment>();
  /** Of any appointment, as the polls have seen it. */
  latestStamp = 0;
  readonly #lists: KnownLists;
  #latestPoll: number | undefined;
  readonly #latestPolls = new Map<number, number>();

  constructor(lists: KnownLists) {
    this.#lists = lists;
    for (const [locationId, days] of lists) {
      for (const [day, list] of days) this.#addList(locationId, day, list);
    }
  }

  /** `undefined` for one that was never seen, or whose text cannot be read. */
  get(id: number): KnownAppointment | undefined {
    const stored = this.all.get(id);
    const seen = stored && decodeSeen(stored.text);
    return stored && seen && { locationId: stored.locationId, seen };
  }

  list(locationId: number, day: string): KnownList | undefined {
    return this.#lists.get(locationId)?.get(day);
  }

  /** The last poll that could have shown an appointment of this day; undefined if there is none. */
  lastPoll(locationId: number, day: string): number | undefined {
    const { polledAt, since } = this.list(locationId, day) ?? {};
    return polledAt ?? since ?? this.#latestPolls.get(locationId) ?? this.#latestPoll;
  }

  /** Since when an appointment may have moved between the days without being seen on any. */
  oldestPoll(locationId: number, day: string): number | undefined {
    const polls = [...(this.#lists.get(locationId)?.values() ?? [])].map(
      ({ polledAt = Infinity }) => polledAt,
    );
    const last = this.lastPoll(locationId, day);
    return last && Math.min(last, ...polls);
  }

  #addList(locationId: number, day: string, list: KnownList): void {
    const { polledAt = 0, latestStamp = 0, appointments } = list;
    for (const [id, text] of appointments) this.all.set(id, { locationId, day, text });
    this.latestStamp = Math.max(this.latestStamp, latestStamp);
    if (polledAt === 0) return;
    this.#latestPoll = Math.max(this.#latestPoll ?? 0, polledAt);
    const latest = Math.max(this.#latestPolls.get(locationId) ?? 0, polledAt);
    this.#latestPolls.set(locationId, latest);
  }
}

export interface Polled {
  known: KnownAppointments;
  /** All appointments of the window by id, listed or looked up. */
  found: ReadonlyMap<number, FoundOnDay>;
  /** Appointments on no day of the window any more, with what Claire has of them. */
  gone: ReadonlyMap<number, FoundOnDay | undefined>;
  listed: readonly ListedDay[];
}

type OpenList = KnownList & { appointments: Map<number, string> };

/** What the next poll compares with: the days of the windows, and nothing else. */
export function rememberAll(polled: Polled & { windows: Windows; now: number }): KnownLists {
  const { known, found, gone } = polled;
  const lists = openLists(polled);
  for (const [id, { locationId, day, text }] of known.all) {
    if (found.has(id) || gone.has(id)) continue;
    lists.get(locationId)?.get(day)?.appointments.set(id, text);
  }
  for (const [id, one] of found) {
    const text = keepKnown(one, known.all.get(id)?.text);
    lists.get(one.locationId)?.get(one.day)?.appointments.set(id, text);
  }
  return lists;
}

/** An answer without the history, or without a status, must not make the next one look new. */
function keepKnown(found: FoundOnDay, before: string | undefined): string {
  const seen = before === undefined || before === found.text ? undefined : decodeSeen(before);
  if (seen === undefined) return found.text;
  const now = readNow(found);
  const lastEntry = Math.max(seen.lastEntry, now.lastEntry);
  return encodeSeen({ ...now, lastEntry, status: now.status === 0 ? seen.status : now.status });
}

function openLists({
  known,
  listed,
  windows,
  now,
}: Polled & {
  windows: Windows;
  /** Seconds since 1970 by the clock of this machine. */
  now: number;
}) {
  const lists = new Map<number, Map<string, OpenList>>();
  for (const [locationId, days] of windows) {
    const open = days.map((day): [string, OpenList] => {
      const { polledAt, latestStamp } = known.list(locationId, day) ?? {};
      const since = polledAt === undefined ? known.lastPoll(locationId, day) : undefined;
      return [day, { polledAt, since, latestStamp, appointments: new Map() }];
    });
    lists.set(locationId, new Map(open));
  }
  for (const answer of listed) {
    const list = lists.get(answer.locationId)?.get(answer.day);
    if (list === undefined) continue;
    const limit = Math.min(answer.askedAt ?? now, now) + savingTime;
    list.latestStamp = findLatestStamp(answer, known.latestStamp, limit);
    // Where no answer has a date, Claire's clock is at least at the latest stamp that it shows.
    const stamped = Math.max(list.polledAt ?? 0, Math.floor(list.latestStamp)) || undefined;
    list.polledAt = answer.askedAt ?? stamped;
  }
  return lists;
}

/**
 * Up to the limit: after one stamp of a clock that is ahead nothing would be new. Where all are
 * later than it, the limit is of a clock that is late.
 */
function findLatestStamp({ records }: ListedDay, before: number, limit: number): number {
  let [latest, likely] = [0, 0];
  const stamps = records
    .filter(isObject)
    .flatMap(({ created_on: created, updated_on: updated }) => [created, updated].map(readSeconds));
  for (const stamp of [before, ...stamps]) {
    latest = Math.max(latest, stamp ?? 0);
    if (stamp !== undefined && stamp <= limit) likely = Math.max(likely, stamp);
  }
  return likely || latest;
}
