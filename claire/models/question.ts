import { z } from 'zod/v4';
import { count, countOrNull, openList, stamps, text } from './values';

export const Question = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the question'),
    question: text('The question'),
    role_id: countOrNull('Role of the user who made it; none for a question that all dealers have'),
    question_elements: openList('What can be answered'),
  })
  .describe('A question of a check');

export type Question = z.output<typeof Question>;
