import type { IDataObject } from 'n8n-workflow';
import { onAbort } from '../../../../claire/abort';
import { operations } from '../../../../claire/resources';
import { newTestCallMarker, requestTestCall } from '../../../../claire/webhooks/test-call';
import { clock as n8nClock } from '../../../../n8n/clock';
import { expectedCalls } from '../../../../n8n/test-calls';
import type { ItemCall } from '../action';

const maxCallTime = 15_000;

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
    return await arrival;
  } finally {
    tooLate.abort();
    forget();
  }
}

function toArrival(intermediaries: IDataObject | undefined, milliseconds: number): IDataObject {
  if (intermediaries === undefined) return { arrived: false };
  return { arrived: true, milliseconds, intermediaries };
}
