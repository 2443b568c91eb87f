import type { FoundAppointment } from './compare';
import type { ListedDay } from './list-days';
import { readWholeNumber, toListedAppointment } from './listed-appointment';
import { encodeSeen, toSeen } from './seen';

/** An appointment, and the list in which Claire has it. */
export interface FoundOnDay extends FoundAppointment {
  day: string;
}

/** By id. Of two lists that have it, the one that was answered later is right; within one, the later change. */
export function indexById(listed: readonly ListedDay[]): Map<number, FoundOnDay> {
  const found = new Map<number, FoundOnDay>();
  for (const list of listed) {
    const { records, locationId, day } = list;
    for (const record of records) {
      const one = toFound(record);
      if (one === undefined || isOlder(one, found.get(one.listed.id), list)) continue;
      Object.assign(one, { locationId, day });
      found.set(one.listed.id, one);
    }
  }
  return found;
}

function isOlder({ listed }: FoundOnDay, other: FoundOnDay | undefined, list: ListedDay): boolean {
  if (other?.locationId !== list.locationId || other.day !== list.day) return false;
  return (listed.updatedAt ?? 0) < (other.listed.updatedAt ?? 0);
}

/** At the location that it names, on no day yet. */
export function toFound(record: unknown): FoundOnDay | undefined {
  const listed = toListedAppointment(record);
  if (listed === undefined) return undefined;
  const locationId = readWholeNumber(listed.record.location_id) ?? 0;
  const now = toSeen(listed);
  return { listed, locationId, day: '', now, text: encodeSeen(now) };
}
