import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { AccountClient } from '../../claire/client';
import { operations, type Webhook } from '../../claire/resources';
import {
  DeliveryHealth,
  type HealthReport,
  type FailedDelivery,
  summarizeFailures,
} from '../../claire/webhooks/failed-deliveries';
import { clock } from '../../n8n/clock';
import { readState, store } from './state';

/** An activation does not wait longer to hear what failed, nor an event. */
const maxCheckTime = 10_000;
const checkEvery = 3_600_000;
/** How far back the first check of a process goes: a long weekend, in which n8n was off. */
const maxAge = 4 * 24 * 3_600_000;

/**
 * Says in n8n's log what Claire could not deliver, each once; before a removal too, as Claire forgets
 * it with the webhooks. Never rejects.
 */
export async function warnOfFailedDeliveries(
  context: IHookFunctions,
  client: AccountClient,
  listed: readonly Webhook[],
): Promise<void> {
  const { webhooks: known, told, unhealthy } = readState(context);
  const health = new DeliveryHealth();
  health.restore(told, unhealthy);
  const report = await health.check({ listed, known, hasHad }, client, calls());
  const stillUnhealthy = health.unhealthy(known);
  const isSame = String(stillUnhealthy) === String(unhealthy);
  if (!isSame || report !== undefined)
    store(context, { told: health.cursors(known), unhealthy: stillUnhealthy });
  if (report !== undefined) context.logger.warn(describe(context.getNode().name, report));
}

/** n8n tells what failed before this installation had the webhooks as all else. */
const hasHad = (): boolean => true;

function describe(node: string, { failures, isCut }: HealthReport): string {
  if (failures.length === 0) {
    return (
      `Claire says that calls of ${node} could not be delivered lately, but not which. ` +
      'The Claire node (Webhook: Get Errors) lists them.'
    );
  }
  const many = `${isCut ? 'more than ' : ''}${String(failures.length)} calls`;
  const what = failures.length === 1 ? 'a call' : many;
  return (
    `Claire could not deliver ${what} of ${node}. ${summarizeFailures(failures)}. ` +
    'Claire does not keep their content; Claire Changes Trigger finds the changes.'
  );
}

interface Memory {
  readonly health: DeliveryHealth;
  readonly since: number;
  /** By the monotonic clock: one that is set back must not silence this for as long. */
  checkedAt: number;
}

/** Of this process, by address: `webhook()` can store nothing. */
const memories = new Map<string, Memory>();

/**
 * What Claire could not deliver, to go out beside an event that did arrive: n8n calls a trigger at
 * no other time after its start. Claire is asked with the first event and then once an hour at most.
 * Never rejects.
 */
export async function takeFailedDeliveries(
  context: IWebhookFunctions,
  connect: () => Promise<AccountClient>,
): Promise<FailedDelivery[]> {
  if (context.getMode() === 'manual') return [];
  const memory = remember(context.getNodeWebhookUrl('default') ?? '');
  if (clock.monotonic() - memory.checkedAt < checkEvery) return [];
  memory.checkedAt = clock.monotonic();
  const { webhooks: known } = readState(context);
  const reported = memory.health.cursors(known);
  const unreported = known.filter(({ id }) => reported[String(id)] === undefined);
  memory.health.restore(
    Object.fromEntries(unreported.map(({ id }) => [String(id), { time: memory.since }])),
  );
  try {
    const client = await connect();
    const { data } = await client.call(operations.webhook.list, {}, { ...calls(), fresh: true });
    const check = { listed: data ?? [], known, hasHad };
    const report = await memory.health.check(check, client, calls());
    return [...(report?.failures ?? [])];
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    context.logger.warn(
      `${context.getNode().name} could not ask Claire for failed deliveries: ${reason}`,
    );
    return [];
  }
}

function remember(url: string): Memory {
  const known = memories.get(url);
  if (known !== undefined) return known;
  const since = clock.now() - maxAge;
  const made = { health: new DeliveryHealth(), since, checkedAt: Number.NEGATIVE_INFINITY };
  memories.set(url, made);
  return made;
}

function calls() {
  return { maxWait: 0, signal: AbortSignal.timeout(maxCheckTime) };
}

/** As n8n wants the items of an output. */
export function toItems(failures: readonly FailedDelivery[]): { json: IDataObject }[] {
  return failures.map((failure) => ({ json: { ...failure } }));
}
