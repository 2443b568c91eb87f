import type { IDataObject } from 'n8n-workflow';
import type { CallOptions, Client } from '../../../../claire/client';
import { operations } from '../../../../claire/resources';
import { listFailedDeliveries } from '../../../../claire/webhooks/failed-deliveries';
import { requestTestCall, type TestCall } from '../../../../claire/webhooks/test-call';
import { clock as n8nClock } from '../../../../n8n/clock';
import { expectedCalls } from '../../../../n8n/test-calls';
import type { ItemCall } from '../action';

/**
 * Asks Claire to call a webhook in a way that a trigger recognises and that starts no workflow, and
 * says whether this n8n received the call, after how long, and what it says to have come through; or
 * why it did not come, if Claire says so.
 */
export async function checkArrival(
  { client, options: callOptions }: Pick<ItemCall, 'client' | 'options'>,
  id: number,
  clock = n8nClock,
): Promise<IDataObject> {
  const { get } = operations.webhook;
  const fresh = { ...callOptions, fresh: true };
  const { data, respondedAt } = await client.call(get, { webhook_id: id }, fresh);
  const webhook = { webhookId: id, event: data.webhook_trigger_id };
  const { call, milliseconds } = await expectedCalls.ask(
    (marker) => requestTestCall(client, { ...webhook, marker }, callOptions),
    clock,
    callOptions.signal,
  );
  if (call !== undefined)
    return { arrived: true, milliseconds, intermediaries: { ...call.intermediaries } };
  return { arrived: false, ...(await explain(client, webhook, respondedAt, callOptions)) };
}

/** Claire's reason, which it may have by now. */
async function explain(
  client: Client,
  { webhookId, event }: Pick<TestCall, 'webhookId' | 'event'>,
  asked: number | undefined,
  callOptions: CallOptions,
): Promise<{ reason?: string }> {
  if (asked === undefined || callOptions.signal?.aborted) return {};
  const webhook = { id: webhookId, event, secretHash: '' };
  try {
    const since = { time: asked - 1 };
    const { failures } = await listFailedDeliveries(webhook, since, client, callOptions);
    const reason = failures.at(-1)?.reason ?? '';
    return reason === '' ? {} : { reason };
  } catch {
    // That the call did not come is the answer; Claire need not know why.
    return {};
  }
}
