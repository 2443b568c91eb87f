import type {
  IDataObject,
  INodeExecutionData,
  INodeProperties,
  IPairedItemData,
} from 'n8n-workflow';
import { ClaireError } from '../../../../claire/errors';
import {
  type CompareOutcome,
  isWaitedOut,
  type Outcome,
  summarize,
  summarizeProblems,
} from '../../../../claire/import';
import { toData } from '../../../../n8n/values';
import type { RunCall } from '../action';
import { toErrorItem } from '../error-item';
import { readOption } from '../parameters';

/** What the user gets of the outcomes of an import: an item for each, and a hint that counts them. */
export function reportImport(
  call: RunCall,
  outcomes: readonly Outcome[],
  {
    atMost,
    when,
    pair = listRows,
  }: { atMost: number | undefined; when: FailWhen; pair?: typeof listRows },
): INodeExecutionData[] {
  const isToTheEnd = call.options.signal?.aborted !== true && outcomes.every(isWaitedOut);
  const summary = summarize(countByStatus(outcomes), {
    atMost: isToTheEnd ? atMost : undefined,
    differing: outcomes.filter(({ differences }) => differences !== undefined).length,
  });
  const paired = outcomes.map((outcome, index) => ({ outcome, rows: pair(outcome, index) }));
  return reportOutcomes(call, paired, { summary, when, nothing: 'imported' });
}

/** The input rows of an outcome of an import: of a group several. */
export function listRows({ rows }: Outcome, index: number): readonly number[] {
  return rows ?? [index];
}

/** The items that an outcome is of, from 0. */
interface PairedOutcome {
  readonly outcome: Outcome | CompareOutcome;
  readonly rows: readonly number[];
}

interface Report {
  readonly summary: string;
  readonly when: FailWhen;
  /** What no row is, when no outcome is good: `imported`. */
  readonly nothing: string;
}

/** An item for each outcome, and the summary as a hint. Throws where *Fail When* says so. */
export function reportOutcomes(
  call: RunCall,
  paired: readonly PairedOutcome[],
  report: Report,
): INodeExecutionData[] {
  const { context, items, options } = call;
  const outcomes = paired.map(({ outcome }) => outcome);
  addSummary(call, report.summary, outcomes);
  const goesOn = context.continueOnFail() || options.signal?.aborted === true;
  const failure = goesOn ? undefined : findFailure(outcomes, report);
  if (failure !== undefined) throw failure;
  const hasErrorBranch = context.getNode().onError === 'continueErrorOutput';
  return paired.map((one) => (hasErrorBranch ? toBranchItem(one, items) : toItem(one)));
}

type Outcomes = readonly (Outcome | CompareOutcome)[];

function addSummary({ context }: RunCall, summary: string, outcomes: Outcomes): void {
  if (outcomes.length === 0) return;
  const first = outcomes.find(({ error }) => error !== undefined)?.error?.message;
  const causes = summarizeProblems(outcomes);
  const parts = [
    summary,
    ...(causes === '' ? [] : [causes]),
    ...(first === undefined ? [] : [`The first reason: ${first}`]),
  ];
  context.addExecutionHints({
    type: first === undefined && causes === '' ? 'info' : 'warning',
    location: 'outputPane',
    message: parts.join('. '),
  });
}

export function countByStatus<Status extends string>(
  outcomes: readonly { status: Status }[],
): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function toItem({ outcome, rows }: PairedOutcome): INodeExecutionData {
  return { json: toData(outcome), ...pairWith(rows) };
}

/** Bad news goes to the error branch. */
function toBranchItem(
  paired: PairedOutcome,
  items: readonly INodeExecutionData[],
): INodeExecutionData {
  const { outcome, rows } = paired;
  const { error, ...facts } = outcome;
  if (error === undefined) return toItem(paired);
  const [first = 0] = rows;
  const claire: IDataObject = { ...facts, ...toData(error) };
  const failure = { message: error.message, context: { claire } };
  return { ...toErrorItem(failure, items[first], first), ...pairWith(rows) };
}

/** What only Claire has comes from no item. */
function pairWith(rows: readonly number[]): Pick<INodeExecutionData, 'pairedItem'> {
  const [first, ...more] = rows.map((item): IPairedItemData => ({ item }));
  if (first === undefined) return {};
  return { pairedItem: more.length === 0 ? first : [first, ...more] };
}

const choices = ['nothing', 'anyBad', 'never'] as const;
type FailWhen = (typeof choices)[number];

export const failWhen: INodeProperties = {
  displayName: 'Fail When',
  name: 'failWhen',
  type: 'options',
  default: 'nothing',
  description: 'When the node fails, so that an error workflow starts',
  options: [
    { name: 'Any Row Is Bad', value: 'anyBad', description: 'One bad row is enough' },
    { name: 'Never', value: 'never', description: 'Bad rows are items of the output' },
    {
      name: 'No Row Is Good',
      value: 'nothing',
      description: 'All rows are invalid, refused or failed',
    },
  ],
};

/** The reason for which the node fails; without one, the outcomes are its output. */
function findFailure(
  outcomes: Outcomes,
  { nothing, summary, when }: Report,
): ClaireError | undefined {
  if (when === 'never') return undefined;
  const bad = outcomes.filter(({ status }) => badStatuses.has(status));
  const counts = countByStatus(bad);
  const [most] = Object.entries(counts).toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const failed = bad.find(({ status }) => status === (counts.failed ? 'failed' : most));
  if (failed?.error === undefined) return undefined;
  const isNothing = bad.length === outcomes.length;
  if (when === 'nothing' && !isNothing) return undefined;
  const { code, message } = failed.error;
  const causes = summarizeProblems(outcomes);
  // Without an answer, Claire may have queued them all the same.
  const known = counts.failed ? `Nothing is known to be ${nothing}` : `Nothing was ${nothing}`;
  const start = isNothing ? `${known}: ${summary}.` : `${summary}.`;
  const reason = causes === '' ? message : `${causes}. The first reason: ${message}`;
  return new ClaireError(code, { message: `${start} ${reason}` });
}

const badStatuses: ReadonlySet<string> = new Set(['failed', 'invalid', 'refused']);

/** Before anything is sent, as it may be wrong. */
export function readFailWhen({ context }: RunCall): FailWhen {
  return readOption(context, failWhen, choices);
}
