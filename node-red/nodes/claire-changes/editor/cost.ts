import { type PollCost, pollCost } from '../../../../claire/changes/window';
import { readText } from '../../../editor/answers';
import type { JQuery } from '../../../editor/red';
import { formatNumber, nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-changes');

/** `locations` is undefined while it is not known how many the key sees. */
export function showCost(locations: number | undefined, isAllLocations: boolean): void {
  const [daysBack, daysAhead, every] = ['daysBack', 'daysAhead', 'every'].map(readNumber);
  const line = $('#claire-changes-cost');
  if (daysBack === undefined || daysAhead === undefined || !every) {
    line.text('');
  } else if (locations === undefined) {
    const cost = pollCost({ locations: 1, daysBack, daysAhead, every });
    line.text(text('cost.each', { sum: describe(cost) }));
  } else {
    const cost = pollCost({ locations, daysBack, daysAhead, every, isAllLocations });
    line.text(cost.isHigh ? text('cost.high', { sum: describe(cost) }) : describe(cost));
  }
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
function readNumber(field: string): number | undefined {
  const given = readText($(`#node-input-${field}`).val()).trim();
  return /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
