import { isObject, type Json } from '../json';
import {
  decodeSeen,
  encodeSeen,
  type ListedAppointment,
  readSeconds,
  readWholeNumber,
  type SeenAppointment,
  toListedAppointment,
  toSeen,
} from './appointment';
import type { Answer, PollCalls } from './poll-calls';

/** Locations that are polled at a time; the days of each follow one another. */
const maxLocationsAtOnce = 4;

/** The days of each location that are polled, in order. */
export type Windows = ReadonlyMap<number, readonly string[]>;

/** A day of a location that Claire has answered. */
export interface ListedDay extends Answer {
  locationId: number;
  day: string;
}

/** Lists every day that Claire answers, in the order of the answers. */
export async function listDaysOfAll(calls: PollCalls, windows: Windows): Promise<ListedDay[]> {
  const listed: ListedDay[] = [];
  const locations = windows.entries();
  const work = async (): Promise<void> => {
    for (const [locationId, days] of locations) {
      await listDaysOfOne(calls, locationId, days, listed);
    }
  };
  await Promise.all(Array.from({ length: maxLocationsAtOnce }, work));
  return listed;
}

async function listDaysOfOne(
  calls: PollCalls,
  locationId: number,
  days: readonly string[],
  listed: ListedDay[],
): Promise<void> {
  for (const day of days) {
    if (calls.isStopped) return;
    const answer = await calls.list(locationId, day);
    // What Claire refuses of one day, it refuses of the others.
    if (answer === 'refused') return;
    if (typeof answer !== 'string') listed.push({ ...answer, locationId, day });
  }
}

/** An appointment, the list in which Claire has it, and what tells whether it changed. */
export interface FoundOnDay {
  id: number;
  record: Json;
  locationId: number;
  day: string;
  /** What `encodeSeen` gives; only texts that changed are read again. */
  text: string;
}

/** An appointment, and where Claire has it now. */
export interface FoundAppointment {
  listed: ListedAppointment;
  locationId: number;
  /** What `toSeen` makes of it. */
  now: SeenAppointment;
}

/** The list that was answered later is right about an appointment; within one list, the later change. */
export function indexById(listed: readonly ListedDay[]): Map<number, FoundOnDay> {
  const found = new Map<number, FoundOnDay>();
  for (const list of listed) {
    for (const record of list.records) {
      const one = toFound(record, list);
      if (one !== undefined && !isOlder(one, found.get(one.id))) found.set(one.id, one);
    }
  }
  return found;
}

function isOlder(one: FoundOnDay, other: FoundOnDay | undefined): boolean {
  if (other?.locationId !== one.locationId || other.day !== one.day) return false;
  return readUpdatedAt(one) < readUpdatedAt(other);
}

/** A record without a list is at the location that it names, on no day yet; `undefined` without an id. */
export function toFound(
  record: unknown,
  list?: Pick<ListedDay, 'locationId' | 'day'>,
): FoundOnDay | undefined {
  const id = isObject(record) ? readWholeNumber(record.id) : undefined;
  if (!isObject(record) || id === undefined) return undefined;
  const locationId = list?.locationId ?? readWholeNumber(record.location_id) ?? 0;
  return { id, record, locationId, day: list?.day ?? '', text: encodeSeen(toSeen(record)) };
}

export function readWhole(found: FoundOnDay): FoundAppointment {
  const { id, record, locationId } = found;
  return { listed: toListedAppointment(id, record), locationId, now: readNow(found) };
}

export function readNow({ text, record }: FoundOnDay): SeenAppointment {
  return decodeSeen(text) ?? toSeen(record);
}

export function readUpdatedAt({ record }: FoundOnDay): number {
  return readSeconds(record.updated_on) ?? 0;
}
