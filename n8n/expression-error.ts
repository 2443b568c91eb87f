import { NodeOperationError, type ExpressionError, type INode } from 'n8n-workflow';

/**
 * The error of an expression that n8n cannot resolve. The editor makes its text of the context, as it
 * does for n8n's own nodes; elsewhere the message alone has to say which node and parameter it is.
 */
export function fromExpression(node: INode, error: ExpressionError): NodeOperationError {
  const { context, description } = error;
  const message = describe(error);
  const built = new NodeOperationError(node, message, readDescription(description));
  built.message = message;
  Object.assign(built.context, context);
  return built;
}

function describe({ message, context }: ExpressionError): string {
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
