import type { FailedDelivery } from './list-failed';

const maxReasons = 3;

/** In a line for a log: events, how often, Claire's reasons and the latest time of each. */
export function summarizeFailures(failures: readonly FailedDelivery[]): string {
  const groups = new Map<string, FailedDelivery[]>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.event, failure.reason]);
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  const all = [...groups.values()].sort((one, other) => other.length - one.length);
  const lines = all.slice(0, maxReasons).map(summarizeGroup);
  return [...lines, ...(all.length > maxReasons ? ['…'] : [])].join('; ');
}

function summarizeGroup(failures: readonly FailedDelivery[]): string {
  const latest = failures.at(-1);
  if (latest === undefined) return '';
  const { event, eventName, reason, time } = latest;
  const count = failures.length === 1 ? '' : ` × ${String(failures.length)}`;
  const at = time === null ? '' : ` (${time})`;
  return `${eventName ?? String(event)}${count}${at}: ${reason === '' ? '-' : reason}`;
}
