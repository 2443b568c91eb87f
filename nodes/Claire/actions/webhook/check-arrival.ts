import type { IDataObject } from 'n8n-workflow';
import { onAbort } from '../../../../claire/abort';
import type { CallOptions, Client } from '../../../../claire/client';
import { operations } from '../../../../claire/resources';
import { listFailedDeliveries } from '../../../../claire/webhooks/failed';
import {
  newTestCallMarker,
  requestTestCall,
  type TestCall,
} from '../../../../claire/webhooks/test-call';
import { clock as n8nClock } from '../../../../n8n/clock';
import { expectedCalls } from '../../../../n8n/test-calls';
import type { ItemCall } from '../action';

const maxCallTime = 15_000;

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
  const call = { webhookId: id, event: data.webhook_trigger_id, marker: newTestCallMarker() };
  const tooLate = new AbortController();
  const forget = onAbort(callOptions.signal, () => {
    tooLate.abort();
  });
  const asked = clock.monotonic();
  const arrival = expectedCalls
    .expect(call.marker, tooLate.signal)
    .then((received) => toArrival(received?.intermediaries, clock.monotonic() - asked));
  try {
    await requestTestCall(client, call, callOptions);
    void clock.sleep(maxCallTime, tooLate.signal).then(() => {
      tooLate.abort();
    });
    const arrived = await arrival;
    if (arrived.arrived) return arrived;
    return { ...arrived, ...(await explain(client, call, respondedAt, callOptions)) };
  } finally {
    tooLate.abort();
    forget();
  }
}

/** Claire's reason, which it may have by now. */
async function explain(
  client: Client,
  { webhookId, event }: TestCall,
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

function toArrival(intermediaries: IDataObject | undefined, milliseconds: number): IDataObject {
  if (intermediaries === undefined) return { arrived: false };
  return { arrived: true, milliseconds, intermediaries };
}
