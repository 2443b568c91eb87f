import type { INodeProperties } from 'n8n-workflow';
import { sendTest } from '../../../../claire/webhooks/test-call';
import type { ItemAction } from '../action';
import { options, webhookId } from '../fields';
import {
  readCollection,
  readParameter,
  readObject,
  readRequiredId,
  toWholeNumber,
  toYesOrNo,
} from '../parameters';
import { checkArrival } from './check-arrival';

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
