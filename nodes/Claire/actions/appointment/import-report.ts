import type {
  IDataObject,
  IExecuteFunctions,
  INodeExecutionData,
  INodeProperties,
  IPairedItemData,
} from 'n8n-workflow';
import { formatNumber } from '../../../../claire/counts';
import { ClaireError } from '../../../../claire/errors';
import {
  type CompareOutcome,
  countOutcomes,
  type Outcome,
  type OutcomeCounts,
} from '../../../../claire/import';
import { toSentence } from '../../../../claire/problems';
import { toData } from '../../../../n8n/values';
import type { RunCall } from '../action';
import { toErrorItem } from '../error-item';
import { readOption } from '../parameters';

type AnyOutcome = Outcome | CompareOutcome;

interface Settings {
  readonly when: FailWhen;
  /** What no row is, when no outcome is good: `imported`. */
  readonly nothing: string;
  /** How many seconds a confirmation was waited for. */
  readonly atMost?: number | undefined;
  readonly pair?: typeof listRows;
}

/** An item for each outcome, and a hint that counts them. Throws where *Fail When* says so. */
export function reportOutcomes(
  { context, items, options }: RunCall,
  outcomes: readonly AnyOutcome[],
  { atMost, pair = listRows, ...settings }: Settings,
): INodeExecutionData[] {
  const isStopped = options.signal?.aborted === true;
  const counts = countOutcomes(outcomes);
  const summary = counts.summarize(isStopped ? undefined : atMost);
  const report = { outcomes, counts, summary, causes: counts.describeProblems() };
  addSummary(context, report);
  const goesOn = isStopped || context.continueOnFail();
  const failure = goesOn ? undefined : findFailure(report, settings);
  if (failure !== undefined) throw failure;
  const hasErrorBranch = context.getNode().onError === 'continueErrorOutput';
  return outcomes.map((outcome, index) => {
    const rows = pair(outcome, index);
    return hasErrorBranch ? toBranchItem(outcome, rows, items) : toItem(outcome, rows);
  });
}

/** The items that an outcome is of, from 0: of a group several, of what only Claire has none. */
export function listRows({ status, rows }: AnyOutcome, index: number): readonly number[] {
  return status === 'onlyAtClaire' ? [] : (rows ?? [index]);
}

interface Report {
  readonly outcomes: readonly AnyOutcome[];
  readonly counts: OutcomeCounts;
  readonly summary: string;
  readonly causes: string;
}

function addSummary(context: IExecuteFunctions, report: Report): void {
  const { outcomes, summary, causes } = report;
  if (outcomes.length === 0) return;
  const first = outcomes.find(({ error }) => error !== undefined)?.error?.message;
  const reasons = first === undefined ? [causes] : describeReasons(report, first);
  context.addExecutionHints({
    type: first === undefined && causes === '' ? 'info' : 'warning',
    location: 'outputPane',
    message: [summary, ...reasons].filter((part) => part !== '').join('. '),
  });
}

/** What is wrong with all rows, with what is wrong with some; else the causes, and the first row's. */
function describeReasons({ outcomes, counts, causes }: Report, first: string): readonly string[] {
  const { common } = counts;
  if (common.length === 0) return causes === '' ? [first] : [causes, `The first reason: ${first}`];
  const others = counts.describeOthers(common);
  const ofAll = `In all ${formatNumber(outcomes.length)}: ${toSentence(common)}`;
  return others === '' ? [ofAll] : [ofAll, `In some: ${others}`];
}

function toItem(outcome: AnyOutcome, rows: readonly number[]): INodeExecutionData {
  return { json: toData(outcome), ...pairWith(rows) };
}

/** Bad news goes to the error branch. */
function toBranchItem(
  outcome: AnyOutcome,
  rows: readonly number[],
  items: readonly INodeExecutionData[],
): INodeExecutionData {
  const { error, ...facts } = outcome;
  if (error === undefined) return toItem(outcome, rows);
  const [first = 0] = rows;
  const claire: IDataObject = { ...facts, ...toData(error) };
  const failure = { message: error.message, context: { claire } };
  return { ...toErrorItem(failure, items[first], first), ...pairWith(rows) };
}

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
function findFailure(report: Report, { nothing, when }: Settings): ClaireError | undefined {
  const { outcomes, summary } = report;
  const { counts } = report.counts;
  if (when === 'never') return undefined;
  const bad = Object.entries(counts).filter(([status]) => badStatuses.has(status));
  const [most] = bad.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const failed = outcomes.find(({ status }) => status === (counts.failed ? 'failed' : most));
  if (failed?.error === undefined) return undefined;
  const isNothing = outcomes.every(({ status }) => badStatuses.has(status));
  if (when === 'nothing' && !isNothing) return undefined;
  const { code, message } = failed.error;
  // Without an answer, Claire may have queued them all the same.
  const known = counts.failed ? `Nothing is known to be ${nothing}` : `Nothing was ${nothing}`;
  const start = isNothing ? `${known}: ${summary}.` : `${summary}.`;
  const reasons = describeReasons(report, message).join('. ');
  return new ClaireError(code, { message: `${start} ${reasons}` });
}

const badStatuses: ReadonlySet<string> = new Set(['failed', 'invalid', 'refused']);

/** Before anything is sent, as it may be wrong. */
export function readFailWhen({ context }: RunCall): FailWhen {
  return readOption(context, failWhen, choices);
}
