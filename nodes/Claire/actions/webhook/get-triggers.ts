import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { options, returnAllOrLimit } from '../fields';
import { read } from '../records';

export const getTriggers: ItemAction = {
  value: 'getTriggers',
  name: 'Get Triggers',
  action: 'Get triggers of webhooks',
  description: 'Get the events that a webhook can wait for',
  isRead: true,
  properties: [...returnAllOrLimit, options()],
  perform: (call) => read(call, operations.webhook.listTriggers, {}),
};
