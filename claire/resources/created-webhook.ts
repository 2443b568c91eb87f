import { isObject } from '../json';
import type { Search } from './operation';

// A webhook from before this call is no evidence, but clocks differ by a little.
const clockTolerance = 60_000;

/** The answer that creating would have given, if one of the webhooks is what it made. */
export function findCreatedWebhook({ wanted, records, since }: Search): { ID: number } | undefined {
  const ids = records
    .filter(isObject)
    .filter((webhook) => isTheSame(wanted, webhook) && !isOlder(webhook.created_on, since))
    .map(({ id }) => id)
    .filter((id) => typeof id === 'number');
  return ids.length === 0 ? undefined : { ID: Math.max(...ids) };
}

function isTheSame(
  wanted: Readonly<Record<string, unknown>>,
  webhook: Readonly<Record<string, unknown>>,
): boolean {
  return ['url', 'webhook_trigger_id', 'name', 'dealer_location_id', 'checklist_id'].every(
    (field) => toGiven(wanted[field]) === toGiven(webhook[field]),
  );
}

/** Go writes 0 for an id that is not given. */
function toGiven(value: unknown): unknown {
  return value === undefined || value === 0 ? null : value;
}

function isOlder(createdOn: unknown, since: number): boolean {
  const time = typeof createdOn === 'string' ? Date.parse(createdOn) : Number.NaN;
  // Go writes the year 1 for "not known".
  return time > 0 && time < since - clockTolerance;
}
