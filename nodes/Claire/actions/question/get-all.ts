import { operations } from '../../../../claire/operations';
import type { ItemAction } from '../action';
import { options, returnAllOrLimit, shaping } from '../fields';
import { readShaped } from '../records';

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many questions',
  description: 'Get the questions that checks can ask',
  isRead: true,
  properties: [...returnAllOrLimit, ...shaping, options()],
  perform: (call) => readShaped(call, operations.question.list, {}),
};
