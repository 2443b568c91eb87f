import { isObject, type Json } from '../json';
import type { FailureCount, FailureCounts } from './alarms';
import { fieldsSignature } from './field-codes';
import { withoutFields } from './seen';

const currentVersion = 1;

/** The state between polls: plain JSON. See docs/decisions/0018-the-state-of-changes.md. */
export interface ChangesState {
  version: number;
  /** Which fields were hashed. */
  fields: string;
  /** Failed polls in a row, of the whole and of each part. */
  failures: FailureCounts;
  /** Polls in a row that could not read what is on no list any more, by id. */
  unread: Record<string, number>;
  /** Number of appointments, to recognise a state of which a part was lost. */
  count: number;
  /** By location, by day. */
  lists: Record<string, Record<string, StoredList>>;
}

/** Seconds since 1970 by Claire's clock when it was last asked for, and the appointments by id. */
type StoredList = [polledAt: number | null, appointments: Record<string, string>, since?: number];

/** One day of a location, as it was last listed. */
export interface KnownList {
  /** By Claire's clock; undefined for a list that no poll has got yet. */
  polledAt: number | undefined;
  /** Of such a list: the last poll before its day came. */
  since?: number | undefined;
  /** Encoded, by id. */
  appointments: ReadonlyMap<number, string>;
}

export type KnownDays = ReadonlyMap<string, KnownList>;

/** By location, by day. */
export type KnownLists = ReadonlyMap<number, KnownDays>;

export interface Memory {
  lists: KnownLists;
  failures: FailureCounts;
  unread: ReadonlyMap<number, number>;
  /** `first`: nothing was stored yet. */
  origin: 'stored' | 'first' | 'unreadable' | 'newer';
}

/** Reads any stored value of a platform. Never throws. */
export function readState(stored: unknown): Memory {
  if (stored === undefined || stored === null) return forget('first');
  if (!isObject(stored)) return forget('unreadable');
  const { version, count } = stored;
  if (typeof version === 'number' && version > currentVersion) return forget('newer');
  const lists = version === currentVersion ? readLists(stored) : undefined;
  if (lists === undefined || countAll(lists) !== count) return forget('unreadable');
  const failures = readMap(stored.failures, String, readFailure) ?? new Map<string, FailureCount>();
  const unread = readMap(stored.unread, Number, (polls) => (isCount(polls) ? polls : undefined));
  return {
    lists,
    failures: Object.fromEntries(failures),
    unread: unread ?? new Map<number, number>(),
    origin: 'stored',
  };
}

function readFailure(value: unknown): FailureCount | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: readonly unknown[] = value;
  const [polls, told, others] = list;
  const isRead = isCount(polls) && typeof told === 'string' && isCount(others);
  return isRead ? [polls, told, others] : undefined;
}

export function writeState(
  lists: KnownLists,
  failures: FailureCounts,
  unread: ReadonlyMap<number, number>,
): ChangesState {
  const stored = [...lists].map(([location, days]) => [location, writeDays(days)] as const);
  return {
    version: currentVersion,
    fields: fieldsSignature,
    failures,
    unread: Object.fromEntries(unread),
    count: countAll(lists),
    lists: Object.fromEntries(stored),
  };
}

function forget(origin: Memory['origin']): Memory {
  return { lists: new Map(), failures: {}, unread: new Map(), origin };
}

function writeDays(days: KnownDays): Record<string, StoredList> {
  return Object.fromEntries([...days].map(([day, list]) => [day, writeList(list)] as const));
}

function writeList({ polledAt, since, appointments }: KnownList): StoredList {
  const stored = Object.fromEntries(appointments);
  if (polledAt !== undefined) return [polledAt, stored];
  return since === undefined ? [null, stored] : [null, stored, since];
}

function readLists({ lists, fields }: Json): KnownLists | undefined {
  // Another release hashed other fields: what it says of them means nothing here.
  const read = fields === fieldsSignature ? (text: string) => text : withoutFields;
  return readMap(lists, Number, (days) => readMap(days, String, (list) => readList(list, read)));
}

function readList(value: unknown, read: (text: string) => string): KnownList | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: readonly unknown[] = value;
  const [polledAt, stored, since] = list;
  const appointments = readMap(stored, Number, (text) =>
    typeof text === 'string' ? read(text) : undefined,
  );
  if (appointments === undefined) return undefined;
  if (polledAt !== null && !isCount(polledAt)) return undefined;
  return {
    polledAt: polledAt ?? undefined,
    since: isCount(since) ? since : undefined,
    appointments,
  };
}

/** `undefined` if one of its values cannot be read. */
function readMap<Key extends string | number, Value>(
  value: unknown,
  toKey: (key: string) => Key,
  read: (value: unknown) => Value | undefined,
): Map<Key, Value> | undefined {
  if (!isObject(value)) return undefined;
  const map = new Map<Key, Value>();
  for (const name of Object.keys(value)) {
    const [key, entry] = [toKey(name), read(value[name])];
    if (entry === undefined || Number.isNaN(key)) return undefined;
    map.set(key, entry);
  }
  return map;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function countAll(lists: KnownLists): number {
  let count = 0;
  for (const days of lists.values()) {
    for (const { appointments } of days.values()) count += appointments.size;
  }
  return count;
}
