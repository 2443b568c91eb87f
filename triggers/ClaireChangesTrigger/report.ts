import type { IPollFunctions } from 'n8n-workflow';
import type { PollFailure, PollResult, Recovery } from '../../claire/changes';
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
  const { failures, recovered, skipped } = result;
  for (const failure of failures) {
    const { failuresInARow, error } = failure;
    const count = `${String(failuresInARow)} in a row`;
    context.logger.warn(
      `${node}: poll of ${nameSubject(failure)} failed (${count}): ${error.message}`,
    );
    if (failure.isAlarm) raiseAlarm(context, failure);
  }
  for (const recovery of recovered) {
    const count = String(recovery.failedPolls);
    context.logger.info(
      `${node}: polls ${nameSubject(recovery)} again after ${count} failed polls`,
    );
  }
  if (skipped !== undefined) context.logger.info(`${node}: poll skipped: ${skipped.message}`);
  return logNotices(context, result, known);
}

/**
 * Beside what the poll returns: n8n drops the changes and the state of a poll that throws, and then
 * each further poll would be the fifth failure again.
 */
function raiseAlarm(context: IPollFunctions, failure: PollFailure): void {
  const { error: cause, failuresInARow } = failure;
  const error = toNodeError(context.getNode(), cause);
  const subject = nameSubject(failure);
  error.message = `${subject} could not be polled ${String(failuresInARow)} times in a row. ${cause.message}`;
  error.description = `${error.description ?? ''}\nThe trigger goes on, and tells what has changed meanwhile once Claire responds.`;
  context.__emitError(error);
}

function nameSubject({ part, locationId }: PollFailure | Recovery): string {
  if (part === 'location') return `Location ${String(locationId)}`;
  return part === undefined ? 'Claire' : 'Appointments that are on no list any more';
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
