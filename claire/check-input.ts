import type { z } from 'zod/v4';
import { ClaireError } from './errors';
import { toProblems, toSentence } from './problems';

/** Throws a `ClaireError` with all that is wrong with an input of what was to be done. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  describe: () => string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = toProblems(result.error);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not ${describe()}: ${toSentence(problems)}`,
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems,
  });
}
