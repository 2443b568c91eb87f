import { z } from 'zod/v4';
import { holds } from '../models/holds';
import { count, countOrNull, openList, stamps, text } from '../models/values';
import { listOfRecords } from './outputs';
import { noInput } from './inputs';
import { operation } from './operation';
import { resource } from './resource';

const Question = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the question'),
    question: text('The question'),
    role_id: holds(
      'RoleID',
      countOrNull('Role of the user who made it; none for a question that all dealers have'),
    ),
    question_elements: holds('QuestionElement', openList('What can be answered')),
  })
  .describe('A question of a check');

export const question = resource({
  label: 'Question',
  plural: 'Questions',
  description: 'Questions of checks',
  models: { Question },
  operations: {
    list: operation({
      id: 'question.list',
      label: 'List questions',
      method: 'GET',
      path: '/v1/questions',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ Question }),
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Lists the questions of checks, those of all dealers and the dealer’s own',
      choice: 'Get the questions that checks can ask',
      reference: 'Get Questions',
    }),
  },
});
