import { type PollCost, pollCost } from '../../../../claire/changes/window';
import { readText } from '../../../editor/answers';
import { formatNumber, nodeText } from '../../../editor/texts';

const text = nodeText('claire-changes');

/** How much a poll asks for; `locations` is undefined while it is not known how many the key sees. */
export interface PollWindow {
  readonly locations: number | undefined;
  readonly isAllLocations: boolean;
  readonly daysBack: unknown;
  readonly daysAhead: unknown;
  readonly every: unknown;
}

/** Empty while a number of the dialog is none. */
export function describeCost(window: PollWindow): string {
  const cost = findCost(window);
  if (cost === undefined) return '';
  if (window.locations === undefined) return text('cost.each', { sum: describe(cost) });
  return cost.isHigh ? text('cost.high', { sum: describe(cost) }) : describe(cost);
}

/** Why the hour has too few requests for it; at least one location is polled. */
export function findExcess(window: PollWindow): string | undefined {
  const cost = findCost(window);
  return cost?.isTooHigh === true ? text('validation.hour', { sum: describe(cost) }) : undefined;
}

function findCost({ locations, isAllLocations, ...given }: PollWindow): PollCost | undefined {
  const [daysBack, daysAhead, every] = [given.daysBack, given.daysAhead, given.every].map(
    readNumber,
  );
  if (daysBack === undefined || daysAhead === undefined || !every) return undefined;
  if (locations === undefined) return pollCost({ locations: 1, daysBack, daysAhead, every });
  return pollCost({ locations, daysBack, daysAhead, every, isAllLocations });
}

/** `3 locations × 9 days every 5 minutes: 324 of 10,800 requests an hour` */
function describe({ locations, days, every, requestsAnHour, limit }: PollCost): string {
  return text('cost.sum', {
    locations: formatCount(locations, locations === 1 ? 'cost.location' : 'cost.locations'),
    days: formatCount(days, days === 1 ? 'cost.day' : 'cost.days'),
    every: formatCount(every.count, intervals[every.unit][every.count === 1 ? 0 : 1]),
    requests: formatNumber(requestsAnHour),
    limit: formatNumber(limit),
  });
}

const intervals = {
  second: ['cost.second', 'cost.seconds'],
  minute: ['cost.minute', 'cost.minutes'],
  hour: ['cost.hour', 'cost.hours'],
} as const;

function formatCount(count: number, key: string): string {
  return text(key, { count: formatNumber(count) });
}

/** Undefined for what is no number yet, or comes from the environment. */
function readNumber(value: unknown): number | undefined {
  const given = readText(value).trim();
  return /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
