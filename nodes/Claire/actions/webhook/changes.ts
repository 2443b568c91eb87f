import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { operations } from '../../../../claire/resources';
import { checkOffered } from '../../../../claire/webhooks';
import { updateWebhook } from '../../../../claire/webhooks/wanted';
import { toData } from '../../../../n8n/values';
import type { ItemAction } from '../action';
import { options, webhookId } from '../fields';
import {
  checkExpressions,
  parameterError,
  readCollection,
  readParameter,
  readRequiredId,
} from '../parameters';
import { changeable, name, settings, trigger, url } from './fields';
import { type Given, toWebhookInput } from './input';

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

const updateFields: INodeProperties = {
  displayName: 'Update Fields',
  name: 'updateFields',
  type: 'collection',
  placeholder: 'Add field',
  default: {},
  description: 'Fields to change; the others stay',
  options: changeable,
};

export const update: ItemAction = {
  value: 'update',
  name: 'Update',
  action: 'Update webhook',
  description: 'Change a webhook that this API key made; fields that you leave out stay',
  isRead: false,
  properties: [webhookId, updateFields, options()],
  async perform({ context, client, index, options: callOptions }) {
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    const given = readCollection(context, 'updateFields', index);
    checkExpressions(context, changeable, given, context.getNode().parameters.updateFields);
    const changes = toWebhookInput(given);
    if (Object.keys(changes).length === 0) {
      throw parameterError('Update Fields', 'needs at least one field to change');
    }
    await checkOffered(changes.webhook_trigger_id, client, callOptions);
    await updateWebhook(client, { ...changes, id }, callOptions);
    return [{ updated: true, id }];
  },
};

export const deleteWebhook: ItemAction = {
  value: 'delete',
  name: 'Delete',
  action: 'Delete webhook',
  description: 'Delete a webhook that this API key made',
  isRead: false,
  properties: [webhookId, options()],
  async perform({ context, client, index, options: callOptions }) {
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    await client.call(operations.webhook.delete, { webhook_id: id }, callOptions);
    return [{ deleted: true }];
  },
};
