import type { INodeProperties } from 'n8n-workflow';
import { checkOffered } from '../../../../claire/webhooks';
import type { ItemAction } from '../action';
import { options, webhookId } from '../fields';
import { readCollection, parameterError, readRequiredId } from '../parameters';
import { updateWebhook } from '../../../../claire/webhooks/wanted';
import { changeable } from './fields';
import { toWebhookInput } from './input';

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
    const changes = toWebhookInput(readCollection(context, 'updateFields', index));
    if (Object.keys(changes).length === 0) {
      throw parameterError('Update Fields', 'needs at least one field to change');
    }
    await checkOffered(changes.webhook_trigger_id, client, callOptions);
    await updateWebhook(client, { ...changes, id }, callOptions);
    return [{ updated: true, id }];
  },
};
