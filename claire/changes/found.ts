import { isObject, type Json } from '../json';
import type { FoundAppointment } from './compare';
import type { ListedDay } from './list-days';
import { readSeconds, readWholeNumber, toListedAppointment } from './listed-appointment';
import { decodeSeen, encodeSeen, type SeenAppointment, toSeen } from './seen';

/** An appointment, the list in which Claire has it, and what tells whether it changed. */
export interface FoundOnDay {
  id: number;
  record: Json;
  locationId: number;
  day: string;
  /** As `encodeSeen` gives it; read again of those only that changed. */
  text: string;
}

/** By id. Of two lists that have it, the one that was answered later is right; within one, the later change. */
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

/** Without a list, it is at the location that it names, on no day yet; `undefined` without an id. */
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
