import type { INodeExecutionData } from 'n8n-workflow';
import { ClaireError } from '../../../../claire/errors';
import { summarize, type Outcome } from '../../../../claire/import';
import type { RunCall } from '../action';
import { outcomeItem } from './import-outcome';

type Counts = Partial<Record<Outcome['status'], number>>;

/** What the user gets of the outcomes: an item for each, and a hint that counts them. */
export function report(
  call: RunCall,
  outcomes: readonly Outcome[],
  atMost: number | undefined,
): INodeExecutionData[] {
  const { context, items, options } = call;
  tell(call, outcomes, atMost);
  const goesOn = context.continueOnFail() || options.signal?.aborted === true;
  const nothingSent = goesOn ? undefined : reasonForNothing(outcomes);
  if (nothingSent !== undefined) throw nothingSent;
  const toErrorBranch = context.getNode().onError === 'continueErrorOutput';
  return outcomes.map((outcome, index) => outcomeItem(outcome, items[index], index, toErrorBranch));
}

/** A run with even one answer from Claire is a report, not a stop. */
function reasonForNothing(outcomes: readonly Outcome[]): ClaireError | undefined {
  const silent = outcomes.every(({ status }) => status === 'failed' || status === 'invalid');
  const failed = outcomes.find(({ status }) => status === 'failed')?.error;
  if (!silent || failed === undefined) return undefined;
  return new ClaireError(failed.code, {
    // Not "was imported": without an answer, Claire may have queued them all the same.
    message: `No appointment is known to be queued. ${failed.message}`,
  });
}

function tell(
  { context, options }: RunCall,
  outcomes: readonly Outcome[],
  atMost: number | undefined,
): void {
  if (outcomes.length === 0) return;
  const summary = summarize(counted(outcomes), {
    ...(atMost === undefined ? {} : { atMost }),
    stopped: options.signal?.aborted === true,
  });
  const first = outcomes.find(({ error }) => error !== undefined)?.error?.message;
  context.addExecutionHints({
    type: first === undefined ? 'info' : 'warning',
    location: 'outputPane',
    message: first === undefined ? summary : `${summary}. The first reason: ${first}`,
  });
}

function counted(outcomes: readonly Outcome[]): Counts {
  const counts: Counts = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
