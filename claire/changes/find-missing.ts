import { type FoundOnDay, readNow, readUpdatedAt, toFound } from './found';
import type { KnownAppointments } from './known-appointments';
import type { ListedDay, Windows } from './list-days';
import type { PollCalls } from './poll-calls';
import { encodeSeen } from './seen';
import type { Calendar } from './window';

/** Look-ups of one poll; the next ones do the rest. */
const maxLookUps = 50;

export interface Missing {
  /** On a day of the window after all: moved while the poll ran, or left out of a list. */
  found: Map<number, FoundOnDay>;
  /** With what Claire has of it, if it has it. */
  gone: Map<number, FoundOnDay | undefined>;
  /** Days whose list lacks an appointment that Claire has on that day. */
  cutShort: Set<ListedDay>;
  /** Appointments whose look-up is left to the next poll. */
  postponed: number;
}

interface SearchContext {
  known: KnownAppointments;
  listed: readonly ListedDay[];
  found: ReadonlyMap<number, FoundOnDay>;
  windows: Windows;
  calendar: Calendar;
}

/** Looks up appointments that are no longer listed: being on no list proves nothing. */
export async function findMissing(calls: PollCalls, polled: SearchContext): Promise<Missing> {
  const missing: Missing = {
    found: new Map(),
    gone: new Map(),
    cutShort: new Set(),
    postponed: 0,
  };
  const lists = new Map(polled.listed.map((list) => [toKey(list.locationId, list.day), list]));
  let lookUps = 0;
  for (const [id, { locationId, day }] of polled.known.all) {
    if (polled.found.has(id)) continue;
    const list = lists.get(toKey(locationId, day));
    if (list === undefined) continue;
    if (calls.isStopped || lookUps >= maxLookUps || missing.cutShort.has(list)) {
      missing.postponed += 1;
      continue;
    }
    lookUps += 1;
    await lookUp(id, calls, polled, { missing, lists });
  }
  return missing;
}

async function lookUp(
  id: number,
  calls: PollCalls,
  { known, windows, calendar }: SearchContext,
  { missing, lists }: { missing: Missing; lists: ReadonlyMap<string, ListedDay> },
): Promise<void> {
  const answer = await calls.get(id);
  if (answer === 'failed' || answer === 'refused') return;
  const found = answer === 'none' ? undefined : toFound(answer.records[0]);
  if (answer !== 'none' && found?.id !== id) return; // Not what was asked for.
  if (found === undefined) {
    missing.gone.set(id, undefined);
    return;
  }
  const { time_car_app: time } = found.record;
  const day = calendar.dayOf(typeof time === 'string' ? time : '', found.locationId) ?? '';
  const placed = { ...withoutDetails(found, id, known), day };
  if (windows.get(found.locationId)?.includes(day) !== true) {
    missing.gone.set(id, placed);
    return;
  }
  missing.found.set(id, placed);
  const list = lists.get(toKey(found.locationId, day));
  if (list?.askedAt !== undefined && readUpdatedAt(found) < list.askedAt)
    missing.cutShort.add(list);
}

/** One appointment may be answered with more than a list has of it, so its details are not compared. */
function withoutDetails(found: FoundOnDay, id: number, known: KnownAppointments): FoundOnDay {
  const seen = known.get(id)?.seen;
  return { ...found, text: encodeSeen({ ...readNow(found), fields: seen?.fields ?? '' }) };
}

function toKey(locationId: number, day: string): string {
  return `${String(locationId)} ${day}`;
}
