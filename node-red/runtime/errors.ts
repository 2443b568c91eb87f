import { ClaireError, isClaireError, type Problem } from '../../claire/errors';
import { describeProblem } from '../../claire/problems';
import type { NodeRed } from '../types/node-red';
import { findLanguage } from './locale';

/** What `done` is called with: a Catch node sees the message and the code, and so can switch on it. */
export interface Failure extends Error {
  code: string;
}

type Values = Readonly<Record<string, string | number>>;

/** The texts of all errors are with those of the account, which every other node needs. */
const texts = '@claire-nodes/node-red-claire/claire-account:claire-account.errors';

/** Something about a node that a person has to put right; its text is `errors.<key>` alone. */
export class SetupError extends ClaireError {
  constructor(
    readonly key: string,
    readonly values: Values,
    problem: Problem,
    /** Of the status under the node, in the place of the code's. */
    readonly statusKey?: string,
  ) {
    super('CLAIRE_INVALID_INPUT', { message: problem.message, problems: [problem] });
  }
}

export function noAccount(): SetupError {
  return new SetupError('noAccount', {}, { path: 'account', message: 'is required' }, 'noAccount');
}

/**
 * Any error, ready for `done`, in the language of this Node-RED. It has no
 * cause: Node-RED would show it whole.
 */
export function toFailure(RED: NodeRed, thrown: unknown): Failure {
  const code = isClaireError(thrown) ? thrown.code : 'CLAIRE_INVALID_INPUT';
  return Object.assign(new Error(toSentence(RED, thrown)), { code });
}

/** What happened, to what, and what to do; then each field that is wrong, and why. */
function toSentence(RED: NodeRed, thrown: unknown): string {
  if (thrown instanceof SetupError) return RED._(`${texts}.${thrown.key}`, thrown.values);
  const details = toDetails(thrown);
  if (!isClaireError(thrown)) return RED._(`${texts}.unexpected`, { details });
  const text = RED._(`${texts}.${toTextKey(thrown)}`, { details, ...formatWait(thrown) });
  const doubt = thrown.mayHaveActed ? [RED._(`${texts}.mayHaveActed`)] : [];
  const language = findLanguage(RED);
  const fields = thrown.problems.map(
    (problem) => `${problem.path}: ${describeProblem(problem, language)}`,
  );
  return [[text, ...doubt].join(' '), ...fields].join('\n');
}

/** The core's own words: what was to be done, to which thing, and what Claire said of it. */
export function toDetails(thrown: unknown): string {
  const words = describeThrown(thrown)?.trim() ?? '';
  return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}

function toTextKey({ code, status, stopped, resetsIn }: ClaireError): string {
  if (stopped) return 'stopped';
  if (code === 'CLAIRE_RATE_LIMITED' && resetsIn === undefined) return 'rateLimited';
  return status === 403 ? 'forbidden' : code;
}

function formatWait({ resetsIn }: ClaireError): Values {
  if (resetsIn === undefined) return {};
  return { seconds: Math.max(1, Math.ceil(resetsIn / 1000)) };
}

/**
 * What was thrown, by its fields and not by its class: errors of Node-RED's functions, of JSONata and
 * of test runners come from other realms, where `Error` is another class.
 */
export function readThrownField(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
}

/** Its message, or itself where it is text: JSONata throws objects that are no errors. */
export function describeThrown(thrown: unknown): string | undefined {
  const words = readThrownField(thrown, 'message') ?? thrown;
  return typeof words === 'string' && words.trim() !== '' ? words : undefined;
}
