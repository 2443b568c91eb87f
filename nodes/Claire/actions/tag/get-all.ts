import { operations } from '../../../../claire/operations';
import type { ItemAction } from '../action';
import { options, returnAllOrLimit, shaping } from '../fields';
import { readShaped } from '../records';

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many tags',
  description: 'Get the tags that results of checks can have',
  isRead: true,
  properties: [...returnAllOrLimit, ...shaping, options()],
  perform: (call) => readShaped(call, operations.tag.list, {}),
};
