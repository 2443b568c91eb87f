import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { options, returnAllOrLimit, output } from '../fields';
import { readShaped } from '../records';
import { hideSecrets } from '../../../../claire/webhooks/secret';

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many webhooks',
  description: 'Get the webhooks that this API key made',
  isRead: true,
  properties: [...returnAllOrLimit, ...output('webhook'), options()],
  async perform(call) {
    const webhooks = await readShaped(call, operations.webhook.list, {});
    return webhooks.map(hideSecrets);
  },
};
