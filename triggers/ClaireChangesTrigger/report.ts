import type { IPollFunctions } from 'n8n-workflow';
import type { PollResult } from '../../claire/changes';
import { toNodeError } from '../../n8n/errors';

/**
 * Tells what a poll has to say beside its changes: in n8n's log, and an alarm as a failed execution,
 * which starts the error workflow. Returns the notices, so that the next poll does not repeat them.
 */
export function report(
  context: IPollFunctions,
  result: PollResult,
  known: readonly string[],
): string[] {
  const node = context.getNode().name;
  const { failure, recoveredAfter, skipped } = result;
  if (failure !== undefined) {
    const count = String(failure.failuresInARow);
    context.logger.warn(`${node}: poll failed (${count} in a row): ${failure.error.message}`);
    if (failure.isAlarm) raiseAlarm(context, failure);
  }
  if (recoveredAfter !== undefined) {
    context.logger.info(`${node}: polls again after ${String(recoveredAfter)} failed polls`);
  }
  if (skipped !== undefined) context.logger.info(`${node}: poll skipped: ${skipped.message}`);
  return logNotices(context, result, known);
}

/**
 * Beside what the poll returns: n8n drops the changes and the state of a poll that throws, and then
 * each further poll would be the fifth failure again.
 */
function raiseAlarm(
  context: IPollFunctions,
  { error: cause, failuresInARow }: NonNullable<PollResult['failure']>,
): void {
  const error = toNodeError(context.getNode(), cause);
  error.message = `Claire could not be polled ${String(failuresInARow)} times in a row. ${cause.message}`;
  error.description = `${error.description ?? ''}\nThe trigger goes on, and tells what has changed meanwhile once Claire responds.`;
  context.__emitError(error);
}

function logNotices(
  context: IPollFunctions,
  { notices }: PollResult,
  known: readonly string[],
): string[] {
  for (const { code, message } of notices) {
    if (known.includes(message)) continue;
    const level = code === 'firstPoll' || code === 'lookUpsPostponed' ? 'info' : 'warn';
    context.logger[level](`${context.getNode().name}: ${message}`);
  }
  return notices.map(({ message }) => message);
}
