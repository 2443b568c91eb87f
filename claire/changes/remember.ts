import { isObject } from '../json';
import { type FoundOnDay, readNow } from './found';
import type { Polled } from './list-changes';
import type { ListedDay, Windows } from './list-days';
import { readSeconds } from './listed-appointment';
import { decodeSeen, encodeSeen } from './seen';
import type { KnownLists } from './state';

interface List {
  polledAt: number | undefined;
  since: number | undefined;
  appointments: Map<number, string>;
}

/** What the next poll compares with: of the days of the windows, and of nothing else. */
export function rememberAll(polled: Polled & { windows: Windows }): KnownLists {
  const { known, found, gone } = polled;
  const lists = openLists(polled);
  for (const [id, { locationId, day, text }] of known.all) {
    if (found.has(id) || gone.has(id)) continue;
    lists.get(locationId)?.get(day)?.appointments.set(id, text);
  }
  for (const [id, one] of found) {
    const text = keepKnown(one, known.all.get(id)?.text);
    lists.get(one.locationId)?.get(one.day)?.appointments.set(id, text);
  }
  return lists;
}

/** An answer without the history, or without a status, must not make the next one look new. */
function keepKnown(found: FoundOnDay, before: string | undefined): string {
  const seen = before === undefined || before === found.text ? undefined : decodeSeen(before);
  if (seen === undefined) return found.text;
  const now = readNow(found);
  const lastEntry = Math.max(seen.lastEntry, now.lastEntry);
  return encodeSeen({ ...now, lastEntry, status: now.status === 0 ? seen.status : now.status });
}

function openLists({ known, listed, windows }: Polled & { windows: Windows }) {
  const lists = new Map<number, Map<string, List>>();
  for (const [locationId, days] of windows) {
    const open = days.map((day): [string, List] => {
      const polledAt = known.list(locationId, day)?.polledAt;
      const since = known.lastPoll(locationId, day);
      return [day, { polledAt, since, appointments: new Map() }];
    });
    lists.set(locationId, new Map(open));
  }
  for (const answer of listed) {
    const list = lists.get(answer.locationId)?.get(answer.day);
    if (list) list.polledAt = answer.askedAt ?? latestStamp(answer, list.polledAt);
  }
  return lists;
}

/** Where no answer has a date, Claire's clock is at least at the latest stamp that it shows. */
function latestStamp({ records }: ListedDay, before: number | undefined): number | undefined {
  let latest = before ?? 0;
  for (const { created_on: created, updated_on: updated } of records.filter(isObject)) {
    latest = Math.max(latest, readSeconds(created) ?? 0, readSeconds(updated) ?? 0);
  }
  return Math.floor(latest) || undefined;
}
