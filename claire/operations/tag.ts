import { listOfRecords } from './answer';
import { noInput } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'tag.list',
  resource: 'tag',
  method: 'GET',
  path: '/v1/tags',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords('Tag'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the tags of the results of checks',
  reference: 'Get Tags',
});
