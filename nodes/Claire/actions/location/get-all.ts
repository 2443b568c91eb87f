import { operations } from '../../../../claire/operations';
import type { ItemAction } from '../action';
import { options, returnAllOrLimit, shaping } from '../fields';
import { readShaped } from '../records';

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many locations',
  description: 'Get the locations of the dealer that the API key may see',
  isRead: true,
  properties: [...returnAllOrLimit, ...shaping, options()],
  perform: (call) => readShaped(call, operations.location.list, {}),
};
