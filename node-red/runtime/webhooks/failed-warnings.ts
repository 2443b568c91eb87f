import {
  type HealthReport,
  type FailedDelivery,
  summarizeFailures,
} from '../../../claire/webhooks/failed-deliveries';
import type { NodeRed } from '../../types/node-red';
import { toDetails } from '../errors';
import { warning } from '../warnings';

/** For the log: what Claire could not deliver to a trigger. */
export function failureWarnings(
  RED: NodeRed,
  { failures, earlier, errors, isCut }: HealthReport,
): string[] {
  const say = (key: 'failedDeliveries' | 'failedEarlier', all: readonly FailedDelivery[]) =>
    all.length === 0 ? [] : [warning(RED, key, describe({ failures: all, isCut }))];
  const [error] = errors;
  return [
    ...say('failedDeliveries', failures),
    ...say('failedEarlier', earlier),
    ...(error === undefined ? [] : [warning(RED, 'failedUnknown', { details: toDetails(error) })]),
  ];
}

/** The same of webhooks that are removed, which nothing can be asked of any more. */
export function lastWarnings(
  RED: NodeRed,
  key: 'failedBeforeRemoval' | 'failedResults',
  id: string,
  reports: readonly HealthReport[],
): string[] {
  const failures = reports.flatMap(({ failures: own, earlier }) => [...earlier, ...own]);
  if (failures.length === 0) return [];
  const isCut = reports.some((report) => report.isCut);
  return [warning(RED, key, { id, ...describe({ failures, isCut }) })];
}

function describe({ failures, isCut }: Pick<HealthReport, 'failures' | 'isCut'>) {
  const count = `${String(failures.length)}${isCut ? '+' : ''}`;
  return { count, details: summarizeFailures(failures) };
}
