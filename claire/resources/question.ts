import { z } from 'zod/v4';
import { type Enumeration, labelled } from '../models/enumerations';
import { annotateType, count, countOrNull, openList, stamps, text } from '../models/values';
import { listOfRecords, noInput, operation, resource } from './operation';

const QuestionElementTemplate = [
  { value: 'dropdown', label: 'Dropdown' },
  { value: 'dropdown_multi', label: 'Multiple selection dropdown' },
  { value: 'solution_element', label: 'Solution element' },
  { value: 'textfield', label: 'Text field' },
  { value: 'number', label: 'Number field' },
  { value: 'textarea', label: 'Textarea' },
  { value: 'spinner', label: 'Spinner' },
  { value: 'datepicker', label: 'Date picker' },
  { value: 'tyre', label: 'Tyre element' },
  { value: 'panic', label: 'Panic element' },
  { value: 'testdrive_mileage', label: 'Test drive mileage element' },
] as const satisfies Enumeration;

const RoleID = labelled({
  10: 'Top level user role (has all permissions)',
  20: 'Claire admin role',
  25: 'Support adminole role, similar to claire admin but without deleting rights',
  30: 'Manage dealers attached to it',
  40: 'Manage a single dealer',
  50: 'Uses the dashboard and does aanname checks',
  60: 'Does car checks',
  70: 'Allowed to use multiple locations for one dealer',
  80: 'Does quality controls',
  90: 'Perform leads, recall and warranty related tasks on allowed locations from one or more dealers',
  100: 'User by tablet on the counter of receptionists',
  110: 'Manufacturer are allowed to update certain data after their requests to access specific appointments are being granted',
});

const Question = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the question'),
    question: text('The question'),
    role_id: annotateType(
      { RoleID },
      countOrNull('Role of the user who made it; none for a question that all dealers have'),
    ),
    question_elements: annotateType('QuestionElement', openList('What can be answered')),
  })
  .describe('A question of a check');

export const question = resource({
  label: 'Question',
  plural: 'Questions',
  description: 'Questions of checks',
  models: { Question },
  enumerations: { QuestionElementTemplate, RoleID },
  operations: {
    list: operation({
      id: 'question.list',
      label: 'List questions',
      method: 'GET',
      path: '/v1/questions',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ Question }),
      summary: 'Lists the questions of checks, those of all dealers and the dealer’s own',
      choice: 'Get the questions that checks can ask',
      reference: 'Get Questions',
    }),
  },
});
