import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { options, webhookId } from '../fields';
import { readRequiredId } from '../parameters';

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
