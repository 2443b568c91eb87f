import { ClaireError, isClaireError } from '../../claire/errors';

/** What `done` is called with: a Catch node sees the message and the code, and so can switch on it. */
export interface Failure extends Error {
  code: string;
}

/** An error of ours or of anybody's, ready for `done`. It has no cause: Node-RED would show it whole. */
export function failure(thrown: unknown): Failure {
  if (!isClaireError(thrown)) return other(thrown);
  return Object.assign(new Error(textOf(thrown)), { code: thrown.code });
}

export function noAccount(): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The node has no Claire account, or its account is disabled',
    advice: 'Open the node, choose an account and deploy.',
    problems: [{ path: 'account', message: 'is required' }],
  });
}

/** What a flow can act on without reading the text. */
export function facts({ status, attempts, resetsAt, problems }: ClaireError) {
  return {
    ...(status === undefined ? {} : { statusCode: status }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(resetsAt === undefined ? {} : { resetsAt: new Date(resetsAt).toISOString() }),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

function textOf({ message, advice, problems }: ClaireError): string {
  const lines = problems.map(({ path, message: what }) => `${path}: ${what}`);
  return [advice === undefined ? message : `${withStop(message)} ${advice}`, ...lines].join('\n');
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Mostly an expression that Node-RED cannot evaluate, whose message says why. */
function other(thrown: unknown): Failure {
  const text =
    thrown instanceof Error ? thrown.message : 'The node stopped, and nobody said for what reason';
  return Object.assign(new Error(text), { code: 'CLAIRE_INVALID_INPUT' });
}
