import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { options, output, webhookId } from '../fields';
import { readRequiredId } from '../parameters';
import { readShaped } from '../records';
import { hideSecrets } from '../../../../claire/webhooks/secret';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get webhook',
  description: 'Get a webhook with its headers',
  isRead: true,
  properties: [webhookId, ...output('webhook'), options()],
  async perform(call) {
    const id = readRequiredId(call.context, 'webhookId', 'Webhook', call.index);
    const webhooks = await readShaped(call, operations.webhook.get, { webhook_id: id });
    return webhooks.map(hideSecrets);
  },
};
