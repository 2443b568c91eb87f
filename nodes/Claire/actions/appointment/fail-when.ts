import type { INodeProperties } from 'n8n-workflow';
import { ClaireError } from '../../../../claire/errors';
import { type CompareOutcome, type Outcome, summarizeProblems } from '../../../../claire/import';
import type { RunCall } from '../action';
import { parameterError, readCollection } from '../parameters';

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

type Outcomes = readonly (Outcome | CompareOutcome)[];

/** The reason for which the node fails; without one, the outcomes are its output. */
export function findFailure(
  call: RunCall,
  outcomes: Outcomes,
  { nothing, summary }: { nothing: string; summary: string },
): ClaireError | undefined {
  const when = readFailWhen(call);
  if (when === 'never') return undefined;
  const bad = outcomes.filter(({ status }) => badStatuses.has(status));
  const failed = bad.find(({ status }) => status === 'failed') ?? bad[0];
  if (failed?.error === undefined) return undefined;
  const isNothing = bad.length === outcomes.length;
  if (when === 'nothing' && !isNothing) return undefined;
  const { code, message } = failed.error;
  const causes = summarizeProblems(outcomes);
  const start = isNothing ? nothing : `${summary}.`;
  const reason = causes === '' ? message : `${causes}. The first reason: ${message}`;
  return new ClaireError(code, { message: `${start} ${reason}` });
}

const badStatuses: ReadonlySet<string> = new Set(['failed', 'invalid', 'refused']);

function readFailWhen({ context }: RunCall): FailWhen {
  const value = readCollection(context, 'options', 0).failWhen ?? 'nothing';
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw parameterError('Fail When', `must be one of ${choices.join(', ')}`);
}
