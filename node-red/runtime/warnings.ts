import { readInstallation } from '../../claire/base-url';
import type { NodeRed } from '../types/node-red';
import {
  type HealthReport,
  type FailedDelivery,
  summarizeFailures,
} from '../../claire/webhooks/failed-deliveries';
import { toDetails } from './errors';

/** Of the trigger, whichever node says it. */
const texts = '@claire-nodes/node-red-claire/claire-trigger:claire-trigger.warnings';

/** Why a call was refused; keys of texts. */
export type Refusal =
  'noSecret' | 'wrongSecret' | 'elsewhere' | 'tooLarge' | 'noJson' | 'noEvent' | 'unreadable';

/** What a node says in the log, in the language of this Node-RED. */
export function warning(
  RED: NodeRed,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return RED._(`${texts}.${key}`, values);
}

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

/** The same for removed webhooks, which Claire no longer lists; tells each once. */
export function takeLastWarnings(
  RED: NodeRed,
  key: 'failedBeforeRemoval' | 'failedResults',
  id: string,
  { unreported }: { readonly unreported: HealthReport[] },
): string[] {
  const reports = unreported.splice(0);
  const failures = reports.flatMap(({ failures: own, earlier }) => [...earlier, ...own]);
  if (failures.length === 0) return [];
  const isCut = reports.some((report) => report.isCut);
  return [warning(RED, key, { id, ...describe({ failures, isCut }) })];
}

function describe({ failures, isCut }: Pick<HealthReport, 'failures' | 'isCut'>) {
  const count = `${String(failures.length)}${isCut ? '+' : ''}`;
  return { count, details: summarizeFailures(failures) };
}

/** Empty if no webhook is known: a wrong key has made none. */
export function describeUndeleted(
  RED: NodeRed,
  id: string,
  { known }: { readonly known: readonly unknown[] },
  thrown: unknown,
): string[] {
  return known.length === 0 ? [] : [warning(RED, 'stillThere', { id, details: toDetails(thrown) })];
}

/** A webhook that stays as it is. */
interface Left {
  readonly id: number | null;
  readonly url: string;
}

/** Tells each once: the original of this copied installation may use them. */
export function warnKeptWebhooks(
  RED: NodeRed,
  id: string,
  registration: { keptWebhooks: readonly Left[] },
): string[] {
  const left = registration.keptWebhooks;
  registration.keptWebhooks = [];
  return left.length === 0 ? [] : [webhooksWarning(RED, 'leftAlone', id, left)];
}

/** Names webhooks of a trigger that stay as they are. */
export function webhooksWarning(
  RED: NodeRed,
  key: 'leftAlone' | 'abandoned',
  id: string,
  webhooks: readonly Left[],
): string {
  const ids = webhooks.map((one) => one.id ?? '?').join(', ');
  const address = [...new Set(webhooks.map(({ url }) => readInstallation(url)))].join(', ');
  return warning(RED, key, { id, ids, address });
}
