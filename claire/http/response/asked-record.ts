import { ClaireError } from '../../errors';
import { isObject, type Json } from '../../json';
import { readResource, type Operation } from '../../resources/operation';
import { describeCall } from '../request/describe-call';

/**
 * Throws where the answer is another record than was asked for: a cache on the way that leaves out
 * the query gives everybody the same, and what is changed then may be somebody else's.
 */
export function checkAskedRecord(operation: Operation, input: Json, answer: unknown): void {
  const { repeatsId } = operation;
  if (repeatsId === undefined || !isObject(answer)) return;
  const { id } = answer;
  if (typeof id !== 'number' && typeof id !== 'string') return;
  if (String(id) === String(input[repeatsId])) return;
  const reason = `Claire answered with ${nameRecord(readResource(operation), String(id))}`;
  throw new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not ${describeCall(operation, input)}: ${reason}`,
    reason,
    advice: 'Check any proxy or cache on the way; if there is none, tell Claire support.',
  });
}

/** Text that is no number may be anything, even a key. */
function nameRecord(resource: string, id: string): string {
  return /^-?\d{1,20}$/.test(id) ? `${resource} ${id}` : `another ${resource}`;
}
