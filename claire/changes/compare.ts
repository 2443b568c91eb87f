import type { Json } from '../json';
import { labelValue } from '../resources';
import {
  findChangedFields,
  type SeenAppointment,
  type StatusEntry,
  timeFields,
} from './appointment';
import { type FoundAppointment, type FoundOnDay, readWhole } from './list-days';
import { type KnownAppointment, type KnownAppointments, type Polled, savingTime } from './state';
import type { ChangeKind } from './window';

/** What changed at Claire, as both platforms put it out: the names are a contract. */
export interface Change {
  change: ChangeKind;
  appointmentId: number;
  locationId: number;
  workOrderNumber: string;
  status: number;
  /** The reference's label, or Claire's name of a status that it has added since. */
  statusName: string | null;
  previousStatus?: number;
  previousStatusName?: string | null;
  differences: readonly Difference[];
  /** The appointment as Claire sent it; null where it has none any more. */
  appointment?: Json | null;
}

export interface Difference {
  field: string;
  /** Left out for a detail, of which only a hash is kept; null where nothing was known. */
  before?: unknown;
  /** Left out where it is a secret. */
  after?: unknown;
}

/** A change with Claire's own time of it, in seconds since 1970. */
export interface DatedChange {
  at: number;
  change: Change;
  record: Json | null;
}

export function nameStatus(status: number, record?: Json | null): string | null {
  const label = labelValue('Appointment', 'appointment_status_identifier', status);
  if (label !== undefined) return label;
  const isCurrent = record?.appointment_status_identifier === status;
  const name = isCurrent ? record.appointment_status_name : undefined;
  return typeof name === 'string' && name !== '' ? name : null;
}

export function listChanges({ known, found, gone, listed }: Polled): DatedChange[] {
  const changes = [...found.values()].flatMap((one) => listChangesFor(one, known));
  const noticedAt = Math.max(0, ...listed.map(({ askedAt = 0 }) => askedAt));
  const last = [...gone].flatMap(([id, one]) => listLastChanges(id, one, { known, noticedAt }));
  return [...changes, ...last].sort((one, other) => one.at - other.at);
}

function listChangesFor(found: FoundOnDay, known: KnownAppointments): DatedChange[] {
  const { id, locationId, text } = found;
  const stored = known.all.get(id);
  // Saves reading the text of each appointment that is as it was.
  if (stored?.text === text && stored.locationId === locationId) return [];
  const earlier = known.get(id);
  return earlier === undefined ? describeNew(found, known) : compare(readWhole(found), earlier);
}

const oneDay = 24 * 3600;

/** An unseen appointment is only remembered, unless it is new at Claire or has come to this day. */
function describeNew(one: FoundOnDay, known: KnownAppointments): DatedChange[] {
  const { id, locationId, day } = one;
  const found = readWhole(one);
  const unseenSince = (known.oldestPoll(locationId, day) ?? Infinity) - savingTime;
  const { polledAt, stamp = Infinity, stampBefore = stamp } = known.list(locationId, day) ?? {};
  // A list that lacked it when no stamp was as late proves that it is new, whatever `Date` says: the
  // last one, or the one before. A list without any stamp may have left all of them out.
  const seenUntil = stampBefore || (polledAt ?? oneDay) - oneDay;
  const isSince = (time = 0): boolean => time >= unseenSince || time > seenUntil;
  const hasLeft = known.left.includes(id);
  if (isSince(found.createdAt) && !hasLeft) return describeCreated(found);
  const isPolled = polledAt !== undefined;
  // Who was told that it is gone has to know that it is there, whatever its stamp.
  const isBack = hasLeft && isPolled;
  const hasMovedIn = hasLeft || (isPolled && !known.all.has(id));
  return isBack || (hasMovedIn && isSince(found.updatedAt)) ? describeMovedIn(found) : [];
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

function compare(found: FoundAppointment, known: KnownAppointment): DatedChange[] {
  const { seen } = known;
  const changes = listStatusChanges(found, seen.status, newEntries(found, seen));
  const times = compareTimes(found, seen);
  const moved = compareLocation(found, known);
  const fields = findChangedFields(seen.fields, found.now.fields);
  const at = Math.max(found.updatedAt ?? 0, changes.at(-1)?.at ?? 0);
  if (times.length > 0) changes.push(toChange(found, at, 'time', times));
  if (fields !== undefined || moved.length > 0) {
    const details = (fields ?? []).map((field) => toDetail(field, found));
    changes.push(toChange(found, at, 'details', [...moved, ...details]));
  }
  return changes;
}

/** An appointment that is new at Claire, with the statuses that it went through since. */
export function describeCreated(found: FoundAppointment): DatedChange[] {
  const { history, status, createdAt: at = 0, record } = found;
  const first = history[0]?.status ?? status;
  const created = toChange(found, at, 'created', [], toStatus(first, record));
  const statuses = listStatusChanges(found, first, history);
  return [created, ...statuses.map((one) => ({ ...one, at: Math.max(at, one.at) }))];
}

/** An appointment that came from a day that no poll looks at. */
function describeMovedIn(found: FoundAppointment): DatedChange[] {
  const { updatedAt = 0, record } = found;
  const difference = { field: 'time_car_app', before: null, after: record.time_car_app };
  return [toChange(found, updatedAt, 'time', [difference])];
}

/** An appointment on none of the polled days any more; `found` is undefined if Claire has none. */
function describeGone(
  id: number,
  { locationId, seen }: KnownAppointment,
  found: FoundAppointment | undefined,
  noticedAt: number,
): DatedChange {
  if (found === undefined) {
    const { status, workOrderNumber } = seen;
    const last = { id, locationId, status, workOrderNumber, record: null };
    return toChange(last, noticedAt, 'gone', []);
  }
  return toChange(found, found.updatedAt ?? noticedAt, 'gone', [
    ...compareLocation(found, { locationId, seen }),
    ...compareTimes(found, seen),
  ]);
}

type Changed = Pick<FoundAppointment, 'id' | 'locationId' | 'workOrderNumber' | 'status'> & {
  record: Json | null;
};

function toChange(
  { id, locationId, workOrderNumber, status, record }: Changed,
  at: number,
  change: ChangeKind,
  differences: readonly Difference[],
  other: Partial<Change> = {},
): DatedChange {
  const what = { change, appointmentId: id, locationId, workOrderNumber };
  return { at, change: { ...what, ...toStatus(status, record), ...other, differences }, record };
}

function toStatus(status: number, record: Json | null) {
  return { status, statusName: nameStatus(status, record) };
}

/** Nothing tells which entries are new if none was seen before. */
function newEntries({ history }: FoundAppointment, seen: SeenAppointment): StatusEntry[] {
  return seen.lastEntry === 0 ? [] : history.filter(({ id }) => id > seen.lastEntry);
}

function listStatusChanges(
  found: FoundAppointment,
  from: number,
  entries: readonly StatusEntry[],
): DatedChange[] {
  const { status: last, updatedAt = 0, record } = found;
  const latest = entries.at(-1)?.setAt ?? 0;
  const steps = [...entries, { status: last, setAt: Math.max(updatedAt, latest) }];
  const changes: DatedChange[] = [];
  let before = from;
  for (const { status: after, setAt } of steps) {
    if (after === before || after === 0) continue;
    if (before !== 0) {
      const previous = { previousStatus: before, previousStatusName: nameStatus(before, record) };
      const difference = { field: 'appointment_status_identifier', before, after };
      const statuses = { ...toStatus(after, record), ...previous };
      changes.push(toChange(found, setAt, 'status', [difference], statuses));
    }
    before = after;
  }
  return changes;
}

function compareTimes({ record, now }: FoundAppointment, seen: SeenAppointment): Difference[] {
  return timeFields
    .filter((field) => seen.times[field] !== now.times[field])
    .map((field) => ({
      field,
      before: formatTime(seen.times[field]),
      after: record[field] ?? null,
    }));
}

function compareLocation(found: FoundAppointment, known: KnownAppointment): Difference[] {
  const [before, after] = [known.locationId, found.locationId];
  return before === after ? [] : [{ field: 'location_id', before, after }];
}

/** The key of a customer's view is no value to pass around. */
function toDetail(field: string, { record }: FoundAppointment): Difference {
  return field === 'customcom_key' ? { field } : { field, after: record[field] ?? null };
}

function formatTime(seconds: number | undefined): string | null {
  return seconds === undefined
    ? null
    : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
