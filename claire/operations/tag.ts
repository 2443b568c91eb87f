import { listOfRecords } from './answer';
import { nothing } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'tag.list',
  resource: 'tag',
  method: 'GET',
  path: '/v1/tags',
  inputIn: 'nothing',
  input: nothing,
  ...listOfRecords('Tag'),
  isRead: true,
  whenUnsure: 'repeat',
  summary: 'Lists the tags of the results of checks',
  reference: 'Get Tags',
});
