import { listOfRecords } from './answer';
import { noInput } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'location.list',
  resource: 'location',
  method: 'GET',
  path: '/v1/locations',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords('DealerLocation'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the locations that the API key may see',
  reference: 'Get All Locations',
});
