import { listOfRecords } from './answer';
import { noInput } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'question.list',
  resource: 'question',
  method: 'GET',
  path: '/v1/questions',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords('Question'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the questions of checks, those of all dealers and the dealer’s own',
  reference: 'Get Questions',
});
