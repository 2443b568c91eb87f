import type { IExecuteFunctions } from 'n8n-workflow';
import { operations } from '../../../../claire/resources';
import { checkOffered } from '../../../../claire/webhooks';
import type { ItemAction } from '../action';
import { options } from '../fields';
import { readParameter, parameterError } from '../parameters';
import { toData } from '../../../../n8n/values';
import { name, settings, trigger, url } from './fields';
import { toWebhookInput, type Given } from './input';

const fields = [name, trigger, url, ...settings];

export const create: ItemAction = {
  value: 'create',
  name: 'Create',
  action: 'Create webhook',
  description:
    'Create a webhook, an address that Claire calls for an event. To start a workflow, use the Claire Trigger instead.',
  isRead: false,
  properties: [
    { ...name, required: true },
    { ...trigger, required: true },
    { ...url, required: true },
    ...settings,
    options(),
  ],
  async perform({ context, client, index, options: callOptions }) {
    const input = toWebhookInput(readValues(context, index));
    const { name: named = '', url: address = '', webhook_trigger_id: event } = input;
    if (named === '') throw parameterError('Name', 'is required');
    if (event === undefined) throw parameterError('Event', 'is required');
    if (address === '') throw parameterError('URL', 'is required');
    await checkOffered(event, client, callOptions);
    const { data } = await client.call(
      operations.webhook.create,
      { ...input, name: named, url: address, webhook_trigger_id: event },
      callOptions,
    );
    return [toData(data)];
  },
};

function readValues(context: IExecuteFunctions, index: number): Given {
  return Object.fromEntries(
    fields.map((field) => [field.name, readParameter(context, field.name, index, '')] as const),
  );
}
