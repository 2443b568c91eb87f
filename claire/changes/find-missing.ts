import { encodeSeen } from './appointment';
import {
  type FoundOnDay,
  type ListedDay,
  readNow,
  readUpdatedAt,
  toFound,
  type Windows,
  type Answer,
  type PollCalls,
} from './list-days';
import type { KnownAppointments } from './state';
import type { Calendar } from './window';

/** Look-ups of one poll; the next ones do the rest. */
const maxLookUps = 50;

export interface Missing {
  /** These are on a day of the window after all: moved while the poll ran, or left out of a list. */
  found: Map<number, FoundOnDay>;
  gone: Map<number, FoundOnDay | undefined>;
  /** Days whose list lacks an appointment that Claire has on that day. */
  cutShort: Set<ListedDay>;
  postponed: number;
  /** Polls in a row that could not read what is on no list any more, by id. */
  unread: Map<number, number>;
  /** Those for which that is enough: they are gone. */
  settled: number[];
}

const maxUnreadPolls = 3;

interface SearchContext {
  known: KnownAppointments;
  listed: readonly ListedDay[];
  found: ReadonlyMap<number, FoundOnDay>;
  windows: Windows;
  calendar: Calendar;
  /** Differs from poll to poll. */
  turn: number;
  unread: ReadonlyMap<number, number>;
}

/** Looks up appointments that are no longer listed: being on no list proves nothing. */
export async function findMissing(calls: PollCalls, polled: SearchContext): Promise<Missing> {
  const missing: Missing = {
    found: new Map(),
    gone: new Map(),
    cutShort: new Set(),
    postponed: 0,
    unread: new Map(),
    settled: [],
  };
  const lists = new Map(polled.listed.map((list) => [listKey(list.locationId, list.day), list]));
  const refused: number[] = [];
  const unreadable: number[] = [];
  let lookUps = 0;
  for (const { id, list } of inTurn(listUnlisted(polled, lists), polled.turn)) {
    if (calls.isStopped || lookUps >= maxLookUps || missing.cutShort.has(list)) {
      missing.postponed += 1;
      keepCount(id, polled, missing);
      continue;
    }
    lookUps += 1;
    const answer = await calls.get(id);
    if (answer === 'refused') refused.push(id);
    else if (answer === 'failed') keepCount(id, polled, missing);
    else if (answer === 'unreadable' || !place(id, answer, polled, { missing, lists }))
      unreadable.push(id);
  }
  if (await isAboutAppointments(refused, calls, polled)) {
    for (const id of refused) missing.gone.set(id, undefined);
  } else unreadable.push(...refused);
  for (const id of unreadable) countUnread(id, polled, missing);
  return { ...missing, gone: new Map([...missing.gone].sort(([one], [other]) => one - other)) };
}

function keepCount(id: number, { unread }: SearchContext, missing: Missing): void {
  const polls = unread.get(id);
  if (polls !== undefined) missing.unread.set(id, polls);
}

/** Being on no list any more, it is not looked up for ever. */
function countUnread(id: number, { unread }: SearchContext, missing: Missing): void {
  const polls = (unread.get(id) ?? 0) + 1;
  if (polls < maxUnreadPolls) missing.unread.set(id, polls);
  else {
    missing.gone.set(id, undefined);
    missing.settled.push(id);
  }
}

interface Unlisted {
  id: number;
  /** The list of its day, which lacks it. */
  list: ListedDay;
}

function listUnlisted(
  { known, found }: SearchContext,
  lists: ReadonlyMap<string, ListedDay>,
): Unlisted[] {
  const unlisted: Unlisted[] = [];
  for (const [id, { locationId, day }] of known.all) {
    const list = lists.get(listKey(locationId, day));
    if (list !== undefined && !found.has(id)) unlisted.push({ id, list });
  }
  return unlisted;
}

/** Each poll begins with another one, so none holds up the others for as long as Claire leaves it out. */
function inTurn(unlisted: readonly Unlisted[], turn: number): Unlisted[] {
  const start = turn % Math.max(1, unlisted.length);
  return [...unlisted.slice(start), ...unlisted.slice(0, start)];
}

/**
 * Whether Claire refuses these appointments and not the key: it shows others by their ids. Then they
 * are gone for this key, as those that Claire does not have, and no reason to ask each time anew.
 */
async function isAboutAppointments(
  refused: readonly number[],
  calls: PollCalls,
  { found }: SearchContext,
): Promise<boolean> {
  if (refused.length === 0 || calls.hasShown) return true;
  if (calls.isStopped) return false;
  const [listed] = found.keys();
  const answer = listed === undefined ? 'refused' : await calls.get(listed);
  if (answer === 'refused') calls.failRefusedLookUps();
  return calls.hasShown;
}

function place(
  id: number,
  answer: Answer | 'none',
  { known, windows, calendar }: SearchContext,
  { missing, lists }: { missing: Missing; lists: ReadonlyMap<string, ListedDay> },
): boolean {
  const found = answer === 'none' ? undefined : toFound(answer.records[0]);
  if (answer !== 'none' && found?.id !== id) return false;
  if (found === undefined) {
    missing.gone.set(id, undefined);
    return true;
  }
  const { time_car_app: time } = found.record;
  const day = calendar.dayOf(typeof time === 'string' ? time : '', found.locationId) ?? '';
  const placed = { ...withoutDetails(found, id, known), day };
  if (windows.get(found.locationId)?.includes(day) !== true) {
    missing.gone.set(id, placed);
    return true;
  }
  missing.found.set(id, placed);
  const list = lists.get(listKey(found.locationId, day));
  if (list?.askedAt !== undefined && readUpdatedAt(found) < list.askedAt)
    missing.cutShort.add(list);
  return true;
}

/** One appointment may be answered with more than a list has of it, so its details are not compared. */
function withoutDetails(found: FoundOnDay, id: number, known: KnownAppointments): FoundOnDay {
  const seen = known.get(id)?.seen;
  return { ...found, text: encodeSeen({ ...readNow(found), fields: seen?.fields ?? '' }) };
}

function listKey(locationId: number, day: string): string {
  return `${String(locationId)} ${day}`;
}
