import type { INodeProperties } from 'n8n-workflow';
import { sendTest } from '../../../../claire/webhooks/send-test';
import type { ItemAction } from '../action';
import { options, webhookId } from '../fields';
import { collection, given, readObject, requiredId, wholeNumber } from '../parameters';

const payload: INodeProperties = {
  displayName: 'Payload',
  name: 'payload',
  type: 'json',
  default: '{}',
  description:
    "What Claire is to send, with the names of the Claire reference: AppointmentID, DealerLocationID, WONr, CustomerType and so on. Left empty, it is what the webhook's event would bring, of an appointment that does not exist.",
};

const receiver: INodeProperties = {
  displayName: 'Communication Receiver ID',
  name: 'communicationReceiverId',
  type: 'string',
  default: '',
  description: "Claire's number of who is to get the communication, with communication events",
};

export const test: ItemAction = {
  value: 'test',
  name: 'Test',
  action: 'Test a webhook',
  description: 'Make Claire call a webhook once, as its event would or with a payload of your own',
  isRead: false,
  properties: [webhookId, payload, options(receiver)],
  async perform({ context, client, index, options: callOptions }) {
    const id = requiredId(context, 'webhookId', 'Webhook', index);
    const { communicationReceiverId } = collection(context, 'options', index);
    const receiverId = wholeNumber(communicationReceiverId, 'Communication Receiver ID');
    await sendTest(
      client,
      {
        WebhookID: id,
        Payload: readObject(given(context, 'payload', index, '{}'), 'Payload'),
        ...(receiverId === undefined ? {} : { CommunicationReceiverID: receiverId }),
      },
      callOptions,
    );
    return [{ tested: true, id }];
  },
};
