import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../../claire/resources';
import { requestTestCall } from '../../../../claire/webhooks/test-call';
import { clock as n8nClock } from '../../../../n8n/clock';
import { expectedCalls } from '../../../../n8n/test-calls';
import type { ItemCall } from '../action';

/**
 * Asks Claire to call a webhook in a way that a trigger recognises and that starts no workflow, and
 * says whether this n8n received the call, after how long, and what it says to have come through.
 */
export async function checkArrival(
  { client, options: callOptions }: Pick<ItemCall, 'client' | 'options'>,
  id: number,
  clock = n8nClock,
): Promise<IDataObject> {
  const { data } = await client.call(operations.webhook.get, { webhook_id: id }, callOptions);
  const webhook = { webhookId: id, event: data.webhook_trigger_id };
  const { call, milliseconds } = await expectedCalls.ask(
    (marker) => requestTestCall(client, { ...webhook, marker }, callOptions),
    clock,
    callOptions.signal,
  );
  if (call === undefined) return { arrived: false };
  return { arrived: true, milliseconds, intermediaries: { ...call.intermediaries } };
}
