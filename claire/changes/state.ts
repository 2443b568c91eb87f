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
import { type FoundOnDay, type ListedDay, readNow, readUpdatedAt, type Windows } from './list-days';

const currentVersion = 1;

/**
 * Seconds between Claire's stamp of an appointment and when its lists have it: an import stamps all of
 * its rows and then saves them, and several machines have several clocks.
 */
export const savingTime = 30;

const Count = z.int().nonnegative();

/** More are not remembered. */
const maxLeft = 100;

/** Failed polls in a row, the code of the last alarm or nothing, and polls with other codes since. */
const FailureCount = z.tuple([Count, z.string(), Count]).readonly();
export type FailureCount = z.output<typeof FailureCount>;
export type FailureCounts = Readonly<Record<string, FailureCount>>;

/** A damaged record has a number below 0, and must not make the whole state unreadable. */
const Id = z.string().regex(/^-?\d+$/);

const KnownList = z.object({
  /** Seconds since 1970 by the `Date` of the answer; undefined for a list that no poll has got yet. */
  polledAt: Count.optional(),
  /**
   * The latest stamp of any appointment by then, as the clock of `Date` may be another one than that
   * of the stamps; 0 where there was none, undefined for a list that no poll has got yet.
   */
  stamp: z.number().optional(),
  /** The one before, if there was any: a poll can miss an appointment that moves while it runs. */
  stampBefore: z.number().optional(),
  /** Such a list has the last poll before its day came. */
  since: Count.optional(),
  /** Encoded, by id. */
  seen: z.record(Id, z.string()),
});
export type KnownList = z.output<typeof KnownList>;

/** The state between polls: plain JSON. See docs/decisions/0018-the-state-of-changes.md. */
const ChangesState = z.object({
  version: z.literal(currentVersion),
  /** Which fields were hashed. */
  fields: z.string(),
  /** Failed polls in a row, of the whole and of each part. */
  failures: z.record(z.string(), FailureCount).catch({}),
  /** Polls in a row that could not read an unlisted appointment, by id. */
  unread: z.record(Id, Count).catch({}),
  /** When each location was last listed, in seconds by the monotonic clock of a process. */
  seenAt: z.record(Id, Count).catch({}),
  /** The latest that went out of the window, and are not new if they come back. */
  left: z.array(z.int()).catch([]),
  /** The days ahead that were polled. */
  daysAhead: Count.optional().catch(undefined),
  /** Number of appointments, to recognise a state of which a part was lost. */
  count: z.number(),
  /** The keys are the location and the day. */
  lists: z.record(Id, z.record(z.string(), KnownList)),
});
export type ChangesState = z.output<typeof ChangesState>;
type KnownLists = ChangesState['lists'];

type Kept = 'lists' | 'failures' | 'unread' | 'seenAt' | 'left' | 'daysAhead';
export interface Memory extends Pick<ChangesState, Kept> {
  /** `first`: nothing was stored yet. */
  origin: 'stored' | 'first' | 'unreadable' | 'newer';
}

export function readState(stored: unknown): Memory {
  if (stored === undefined || stored === null) return forget('first');
  const version = isObject(stored) ? stored.version : undefined;
  if (typeof version === 'number' && version > currentVersion) return forget('newer');
  const { data } = ChangesState.safeParse(stored);
  if (data?.count !== countAll(data?.lists ?? {})) return forget('unreadable');
  const { lists, failures, unread, seenAt, left, daysAhead, fields } = data;
  // Another release hashed other fields: its hashes mean nothing here.
  if (fields !== fieldsSignature) dropFields(lists);
  return { lists, failures, unread, seenAt, left, daysAhead, origin: 'stored' };
}

export function writeState(memory: Omit<Memory, 'origin'>): ChangesState {
  const count = countAll(memory.lists);
  return { version: currentVersion, fields: fieldsSignature, count, ...memory };
}

function forget(origin: Memory['origin']): Memory {
  return { lists: {}, failures: {}, unread: {}, seenAt: {}, left: [], origin };
}

function dropFields(lists: KnownLists): void {
  for (const { seen } of listAll(lists)) {
    for (const [id, text] of Object.entries(seen)) seen[id] = withoutFields(text);
  }
}

function countAll(lists: KnownLists): number {
  return listAll(lists).reduce((sum, list) => sum + Object.keys(list.seen).length, 0);
}

/** JSON has texts for the numbers that records go by. */
export function byNumber<Value>(record: Readonly<Record<string, Value>>): [number, Value][] {
  return Object.entries(record).map(([id, value]) => [Number(id), value]);
}

function listAll(lists: KnownLists): KnownList[] {
  return Object.values(lists).flatMap((days) => Object.values(days));
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
  readonly latestStamp: number;

  constructor(
    private readonly lists: KnownLists,
    readonly left: readonly number[],
  ) {
    this.latestStamp = listAll(lists).reduce((all, { stamp = 0 }) => Math.max(all, stamp), 0);
    for (const [locationId, days] of byNumber(lists)) {
      for (const [day, { seen }] of Object.entries(days)) {
        for (const [id, text] of byNumber(seen)) this.all.set(id, { locationId, day, text });
      }
    }
  }

  /** `undefined` for one that was never seen, or whose text cannot be read. */
  get(id: number): KnownAppointment | undefined {
    const stored = this.all.get(id);
    const seen = stored && decodeSeen(stored.text);
    return stored && seen && { locationId: stored.locationId, seen };
  }

  /**
   * Whether a record is one of before, as a cache or a copy of Claire that lags has it: it lacks a
   * status that was seen. Claire may also have shortened its history, and then its stamp is new.
   */
  isLaterThan(found: FoundOnDay): boolean {
    if (this.all.get(found.id)?.text === found.text) return false;
    const { lastEntry } = readNow(found);
    const seen = this.get(found.id)?.seen.lastEntry ?? 0;
    return lastEntry > 0 && lastEntry < seen && readUpdatedAt(found) <= this.latestStamp;
  }

  list(locationId: number, day: string): KnownList | undefined {
    return this.lists[locationId]?.[day];
  }

  /** The last poll that could have shown an appointment of this day; undefined if there is none. */
  lastPoll(locationId: number, day: string): number | undefined {
    const { polledAt, since } = this.list(locationId, day) ?? {};
    const ofLocation = Object.values(this.lists[locationId] ?? {});
    return polledAt ?? since ?? latestPoll(ofLocation) ?? latestPoll(listAll(this.lists));
  }

  /** Since when an appointment may have moved between the days without being seen on any. */
  oldestPoll(locationId: number, day: string): number | undefined {
    const days = Object.values(this.lists[locationId] ?? {});
    const polls = days.map(({ polledAt = Infinity }) => polledAt);
    const last = this.lastPoll(locationId, day);
    return last && Math.min(last, ...polls);
  }
}

function latestPoll(lists: readonly KnownList[]): number | undefined {
  return lists.reduce((all, { polledAt = 0 }) => Math.max(all, polledAt), 0) || undefined;
}

export interface Polled {
  known: KnownAppointments;
  /** All appointments of the window by id, listed or looked up. */
  found: ReadonlyMap<number, FoundOnDay>;
  /** Appointments that left the window, as Claire has them now. */
  gone: ReadonlyMap<number, FoundOnDay | undefined>;
  listed: readonly ListedDay[];
}

/** Makes the lists for the next poll, of the days of the windows only. */
export function rememberAll(polled: Polled & { windows: Windows; now: number }): KnownLists {
  const { known, found, gone } = polled;
  const lists = openLists(polled);
  const remember = (id: number, { locationId, day }: StoredAppointment, text: string) => {
    const list = lists[locationId]?.[day];
    if (list !== undefined) list.seen[id] = text;
  };
  for (const [id, one] of known.all) {
    if (!found.has(id) && !gone.has(id)) remember(id, one, one.text);
  }
  for (const [id, one] of found) remember(id, one, keepKnown(one, known.all.get(id)?.text));
  return lists;
}

export function rememberLeft({ known: { left }, found, gone }: Polled): number[] {
  return [...left.filter((id) => !found.has(id)), ...gone.keys()].slice(-maxLeft);
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
}): KnownLists {
  const open = (locationId: number, day: string): KnownList => {
    const { polledAt, stamp, stampBefore } = known.list(locationId, day) ?? {};
    const since = polledAt === undefined ? known.lastPoll(locationId, day) : undefined;
    return { polledAt, since, stamp, stampBefore, seen: {} };
  };
  const lists: KnownLists = {};
  for (const [location, days] of windows) {
    lists[location] = Object.fromEntries(days.map((day) => [day, open(location, day)]));
  }
  for (const answer of listed) {
    const list = lists[answer.locationId]?.[answer.day];
    if (list === undefined) continue;
    const limit = Math.min(answer.askedAt ?? now, now) + savingTime;
    list.stampBefore = list.stamp === 0 ? undefined : list.stamp;
    list.stamp = findLatestStamp(answer, known.latestStamp, limit);
    // Where no answer has a date, Claire's clock is at least at the latest stamp that it shows.
    const stamped = Math.max(list.polledAt ?? 0, Math.floor(list.stamp)) || undefined;
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
