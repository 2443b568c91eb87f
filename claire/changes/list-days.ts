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
