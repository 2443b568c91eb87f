import { formatCount } from '../../../../claire/counts';
import { ClaireError } from '../../../../claire/errors';
import type { FailedList, FindReport } from '../../../../claire/find';

/** Whether all was searched that the user wants searched. */
export function isComplete({ failed, cutShort }: FindReport): boolean {
  return failed.length === 0 && (cutShort === undefined || cutShort === 'limit');
}

/** What a search took, and what it has not seen. */
export function describeSearch(report: FindReport): string {
  const { requests, days, failed, cutShort } = report;
  const shown = failed.slice(0, maxShown).map(describeFailure);
  const more = failed.length - shown.length;
  return [
    `Searched ${describeDays(days)} with ${formatCount(requests, 'request')} to Claire.`,
    ...(cutShort === undefined ? [] : [ends[cutShort]]),
    ...(shown.length === 0 ? [] : [`Not searched: ${shown.join('; ')}.`]),
    ...(more > 0 ? [`And ${String(more)} more.`] : []),
  ].join(' ');
}

/** Nothing at all would say that there is nobody. */
export function incompleteError(report: FindReport): ClaireError {
  const [first] = report.failed;
  const byDefault = report.cutShort === 'rateLimit' ? 'CLAIRE_RATE_LIMITED' : 'CLAIRE_TIMEOUT';
  return new ClaireError(first?.error.code ?? byDefault, {
    message: `Found nothing, but did not search everything. ${describeSearch(report)}`,
    advice: 'Search again later, or for fewer days or locations.',
  });
}

const maxShown = 3;

const ends: Record<NonNullable<FindReport['cutShort']>, string> = {
  limit: 'It stopped when it had found as many as Limit says.',
  maxWait: 'It stopped when Max Wait was over; other days were not searched.',
  rateLimit: 'It stopped because the requests of the hour run short; other days were not searched.',
  failures: 'It stopped because Claire failed too often; other days were not searched.',
};

function describeDays(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'by number';
  if (first === last) return first;
  return `${formatCount(days.length, 'day')}, ${first} to ${last},`;
}

function describeFailure({ locationId, day, error }: FailedList): string {
  const when = day === undefined ? 'by number' : `on ${day}`;
  return `location ${String(locationId)} ${when} (${error.reason ?? error.message})`;
}
