import { listOfRecords } from './answer';
import { nothing } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'question.list',
  resource: 'question',
  method: 'GET',
  path: '/v1/questions',
  inputIn: 'nothing',
  input: nothing,
  ...listOfRecords('Question'),
  isRead: true,
  whenUnsure: 'repeat',
  summary: 'Lists the questions of checks, those of all dealers and the dealer’s own',
  reference: 'Get Questions',
});
