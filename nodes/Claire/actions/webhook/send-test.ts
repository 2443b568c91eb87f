import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { CallOptions, Client } from '../../../../claire/client';
import { operations } from '../../../../claire/resources';
import { listFailedDeliveries } from '../../../../claire/webhooks/failed-deliveries';
import { requestTestCall, sendTest, type TestCall } from '../../../../claire/webhooks/test-call';
import { clock as n8nClock } from '../../../../n8n/clock';
import { expectedCalls } from '../../../../n8n/execution';
import type { ItemAction, ItemCall } from '../action';
import { options, webhookId } from '../fields';
import {
  readCollection,
  readObject,
  readParameter,
  readRequiredId,
  toWholeNumber,
  toYesOrNo,
} from '../parameters';

const payload: INodeProperties = {
  displayName: 'Payload',
  name: 'payload',
  type: 'json',
  default: '{}',
  description:
    "Data to send, with the names of Claire's reference: AppointmentID, DealerLocationID, WONr, CustomerType and so on. Leave it empty to send what the webhook's event would, for an appointment that does not exist.",
};

const receiver: INodeProperties = {
  displayName: 'Communication Receiver ID',
  name: 'communicationReceiverId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 4711',
  description: "Claire's number of the receiver, for events about a communication",
};

const onlyCheckArrival: INodeProperties = {
  displayName: 'Only Check Arrival',
  name: 'onlyCheckArrival',
  type: 'boolean',
  default: true,
  description:
    'Whether to send a call that starts no workflow, and return whether this n8n received it within 15 seconds and through which proxies. In queue mode with separate webhook processors, the node does not see it.',
};

export const test: ItemAction = {
  value: 'test',
  name: 'Test',
  action: 'Test webhook',
  description: 'Make Claire call a webhook once, as its event would or with your own payload',
  isRead: false,
  properties: [webhookId, payload, options(receiver, onlyCheckArrival)],
  async perform(call) {
    const { context, client, index, options: callOptions } = call;
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    const { communicationReceiverId, onlyCheckArrival: isCheck } = readCollection(
      context,
      'options',
      index,
    );
    if (toYesOrNo(isCheck, 'Only Check Arrival'))
      return [{ tested: true, id, ...(await checkArrival(call, id)) }];
    const receiverId = toWholeNumber(communicationReceiverId, 'Communication Receiver ID');
    await sendTest(
      client,
      {
        WebhookID: id,
        Payload: readObject(readParameter(context, 'payload', index, '{}'), 'Payload'),
        ...(receiverId === undefined ? {} : { CommunicationReceiverID: receiverId }),
      },
      callOptions,
    );
    return [{ tested: true, id }];
  },
};

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
