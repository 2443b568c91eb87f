import { type DatedChange, sortByTime } from './change';
import { compare, describeCreated, describeGone, describeMovedIn } from './compare';
import { type FoundOnDay, readWhole } from './found';
import type { KnownAppointments } from './known-appointments';
import type { ListedDay } from './list-days';

/** What one poll knows. */
export interface Polled {
  known: KnownAppointments;
  /** All appointments of the window by id, listed or looked up. */
  found: ReadonlyMap<number, FoundOnDay>;
  /** Appointments on no day of the window any more, with what Claire has of them. */
  gone: ReadonlyMap<number, FoundOnDay | undefined>;
  listed: readonly ListedDay[];
}

export function listChanges({ known, found, gone, listed }: Polled): DatedChange[] {
  const changes = [...found.values()].flatMap((one) => listChangesFor(one, known));
  const noticedAt = listed.reduce((latest, { askedAt = 0 }) => Math.max(latest, askedAt), 0);
  const last = [...gone].flatMap(([id, one]) => listLastChanges(id, one, { known, noticedAt }));
  return sortByTime([...changes, ...last]);
}

function listChangesFor(found: FoundOnDay, known: KnownAppointments): DatedChange[] {
  const { id, locationId, text } = found;
  const stored = known.all.get(id);
  // Saves reading the text of each appointment that is as it was.
  if (stored?.text === text && stored.locationId === locationId) return [];
  const earlier = known.get(id);
  return earlier === undefined ? describeNew(found, known) : compare(readWhole(found), earlier);
}

/** An unseen appointment is only remembered, unless it is new at Claire or has come to this day. */
function describeNew(one: FoundOnDay, known: KnownAppointments): DatedChange[] {
  const { id, locationId, day } = one;
  const found = readWhole(one);
  const { createdAt = 0, updatedAt = 0 } = found.listed;
  const lastPoll = known.lastPoll(locationId, day) ?? Infinity;
  if (createdAt >= (known.oldestPoll(locationId, day) ?? Infinity)) return describeCreated(found);
  const wasElsewhere = known.list(locationId, day)?.polledAt !== undefined && !known.all.has(id);
  return wasElsewhere && updatedAt >= lastPoll ? describeMovedIn(found) : [];
}

function listLastChanges(
  id: number,
  one: FoundOnDay | undefined,
  { known, noticedAt }: { known: KnownAppointments; noticedAt: number },
): DatedChange[] {
  const earlier = known.get(id);
  if (earlier === undefined) return [];
  const found = one && readWhole(one);
  const changes = found === undefined ? [] : compare(found, earlier);
  const gone = describeGone(id, earlier, found, noticedAt);
  return [...changes, { ...gone, at: Math.max(gone.at, changes.at(-1)?.at ?? 0) }];
}
