import { isObject, readWholeNumber } from '../json';
import { encodeSeen } from './appointment';
import {
  type FoundOnDay,
  inTurn,
  type ListedDay,
  readNow,
  readUpdatedAt,
  toFound,
  type Windows,
  type Answer,
  type PollCalls,
} from './list-days';
import { byNumber, type KnownAppointments, type Memory } from './state';
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
  /** Polls in a row that could not read or find an unlisted appointment, by id. */
  unread: Map<number, number>;
  /** Those that too many polls could not read: they are gone. */
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
  unread: Memory['unread'];
}

/** Looks up appointments that are no longer listed: being on no list proves nothing. */
export async function findMissing(calls: PollCalls, polled: SearchContext): Promise<Missing> {
  const lists = new Map(polled.listed.map((list) => [listKey(list.locationId, list.day), list]));
  const unlisted = inTurn(listUnlisted(polled, lists), polled.turn);
  const ids = new Set(unlisted.map(({ id }) => id));
  const missing: Missing = {
    ...{ found: new Map(), gone: new Map(), cutShort: new Set(), postponed: 0, settled: [] },
    unread: new Map(byNumber(polled.unread).filter(([id]) => ids.has(id))),
  };
  let lookUps = 0;
  for (const { id, list } of unlisted) {
    if (calls.isStopped || lookUps >= maxLookUps || missing.cutShort.has(list)) {
      missing.postponed += 1;
      continue;
    }
    lookUps += 1;
    const answer = await calls.get(id);
    if (answer === undefined) continue;
    if (answer === 'none') countUnread(id, missing, isNewest(id, list) ? 2 : 1);
    else if (answer !== 'unreadable' && place(id, answer, polled, { missing, lists }))
      missing.unread.delete(id);
    else if (countUnread(id, missing, maxUnreadPolls)) missing.settled.push(id);
  }
  return { ...missing, gone: new Map([...missing.gone].sort(([one], [other]) => one - other)) };
}

/** Whether it is gone by now: being on no list any more, it is not looked up for ever. */
function countUnread(id: number, { unread, gone }: Missing, maxPolls: number): boolean {
  const polls = (unread.get(id) ?? 0) + 1;
  const isGone = polls >= maxPolls;
  if (isGone) {
    unread.delete(id);
    gone.set(id, undefined);
  } else unread.set(id, polls);
  return isGone;
}

/** A cache, or a copy of Claire that lags, may not have the newest yet; ids only grow. */
function isNewest(id: number, { records }: ListedDay): boolean {
  return !records.some((one) => isObject(one) && (readWholeNumber(one.id) ?? 0) > id);
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

/** Whether the answer is this appointment, which then is on another day, or gone from all of them. */
function place(
  id: number,
  answer: Answer,
  { known, windows, calendar }: SearchContext,
  { missing, lists }: { missing: Missing; lists: ReadonlyMap<string, ListedDay> },
): boolean {
  const found = toFound(answer.records[0]);
  if (found?.id !== id) return false;
  const { time_car_app: time } = found.record;
  const day = calendar.dayOf(typeof time === 'string' ? time : '', found.locationId) ?? '';
  const isInWindow = windows.get(found.locationId)?.includes(day) === true;
  const placed = { ...withoutDetails(found, id, known), day };
  (isInWindow ? missing.found : missing.gone).set(id, placed);
  const list = isInWindow ? lists.get(listKey(found.locationId, day)) : undefined;
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
