import { ExpressionError, type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type ClaireError, isClaireError, toFacts } from '../claire/errors';

type NodeProblem = NodeApiError | NodeOperationError;

/**
 * n8n's error for whatever went wrong: the message says what happened, the description what to do,
 * and `context.claire` the code and facts for a flow. Built afresh, because n8n ignores a new
 * message for an error that it made itself, and because its cause would hold the API key.
 */
export function toNodeError(node: INode, thrown: unknown, itemIndex?: number): NodeProblem {
  if (isClaireError(thrown)) return fromClaire(node, thrown, itemIndex);
  if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) {
    return withItem(thrown, itemIndex);
  }
  return withItem(fromUnknown(node, thrown), itemIndex);
}

/** Mostly an expression of the user's that n8n cannot resolve. */
function fromUnknown(node: INode, thrown: unknown): NodeOperationError {
  if (thrown instanceof ExpressionError) return fromExpression(node, thrown);
  if (!(thrown instanceof Error)) {
    return new NodeOperationError(node, 'The node stopped for an unknown reason');
  }
  const description = 'description' in thrown ? thrown.description : undefined;
  return new NodeOperationError(
    node,
    thrown.message,
    typeof description === 'string' ? { description } : {},
  );
}

function fromClaire(node: INode, error: ClaireError, itemIndex: number | undefined): NodeProblem {
  const built =
    error.code === 'CLAIRE_INVALID_INPUT'
      ? new NodeOperationError(node, error.message)
      : toApiError(node, error);
  // Set afterwards: the constructors replace a message that happens to hold a word like EEXIST.
  built.message = error.message;
  built.description = describe(error);
  built.context.claire = { code: error.code, ...toFacts(error) };
  return withItem(built, itemIndex);
}

function toApiError(node: INode, error: ClaireError): NodeApiError {
  const { message, status } = error;
  const failure = readFailure(error);
  return new NodeApiError(
    node,
    { message },
    {
      message,
      description: describe(error),
      ...(status === undefined ? {} : { httpCode: String(status) }),
      ...(failure === undefined ? {} : { failure }),
    },
  );
}

function describe(error: ClaireError): string {
  // n8n shows all lines as one, so each has to end as a sentence does.
  return [error.advice, ...listProblemLines(error), `Code: ${error.code}.`]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** The message names a few; what it has no room for stands here. */
function listProblemLines({ message, problems }: ClaireError): string[] {
  return problems
    .filter((problem) => !message.includes(problem.message))
    .map(({ path, message: fault }) => `${path === '' ? '' : `${path}: `}${fault}.`);
}

type Failure = NonNullable<NodeApiError['failure']>;

/** Newer n8n reads from this whether a wait can help; older ones ignore it. */
function readFailure({ code, resetsAt, resetsIn }: ClaireError): Failure | undefined {
  if (code === 'CLAIRE_RATE_LIMITED') {
    return {
      cause: 'rate-limited',
      ...(resetsAt === undefined || resetsIn === undefined
        ? {}
        : { resetsAtEpochMs: resetsAt, retryAfterMs: resetsIn }),
    };
  }
  if (code === 'CLAIRE_UNAVAILABLE') return { cause: 'temporarily-unavailable' };
  return code === 'CLAIRE_UNAUTHORIZED' ? { cause: 'credential-invalid' } : undefined;
}

function withItem<Problem extends NodeProblem>(error: Problem, itemIndex?: number): Problem {
  if (itemIndex !== undefined) error.context.itemIndex = itemIndex;
  return error;
}

/**
 * The error of an expression that n8n cannot resolve. The editor makes its text of the context, as it
 * does for n8n's own nodes; elsewhere the message alone has to say which node and parameter it is.
 */
function fromExpression(node: INode, error: ExpressionError): NodeOperationError {
  const { context, description } = error;
  const message = writeMessage(error);
  const built = new NodeOperationError(node, message, readDescription(description));
  built.message = message;
  Object.assign(built.context, context);
  return built;
}

function writeMessage({ message, context }: ExpressionError): string {
  const { messageTemplate, nodeCause, parameter } = context;
  const reason = isText(messageTemplate) ? `${message}: ${messageTemplate}` : message;
  const at = isText(nodeCause) && !reason.includes(nodeCause) ? ` "${nodeCause}"` : '';
  return isText(parameter) ? `${reason}${at} (parameter ${parameter})` : reason + at;
}

/** A text without a place that only the editor can fill. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/%%|\{\{/.test(value);
}

/** n8n puts its link behind a description that is not there. */
function readDescription(description: string | null | undefined): { description?: string } {
  const isGiven = isText(description) && !description.startsWith('undefined');
  return isGiven ? { description } : {};
}
