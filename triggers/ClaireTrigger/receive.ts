import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { outputOf } from '../../claire/events';
import { claireSecretHeader, readEvent, verify, type ClaireEvent } from '../../claire/webhooks';
import { enrich } from './enrich';
import { allowedAddresses, readInclude, readOptions } from './settings';
import { isWithin, sourceAddress } from './source-address';
import { readState } from './state';

/** What is needed of Express, whose types come with n8n's server only. */
interface Request {
  socket: { remoteAddress?: string };
}

interface Response {
  writeHead(status: number): { end(): void };
}

interface Refusal {
  status: 400 | 401 | 403;
  reason: string;
}

/**
 * A call to the trigger's address. Only what carries our secret and looks like an event of Claire
 * starts an execution; n8n would keep a failed one of anything that is thrown here.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
  const refusal = refusalOf(context);
  if (refusal !== undefined) return refuse(context, refusal);
  const event = readEvent(context.getBodyData(), context.getHeaderData());
  if (event === undefined) {
    const reason = 'its body is no JSON object that names an appointment or a location';
    return refuse(context, { status: 400, reason });
  }
  const include = readInclude(context);
  if (include.length === 0) return output(event);
  // Claire is answered first: it does not wait for what we ask it meanwhile.
  end(context, 200);
  return { ...output(event, await enrich(context, event, include)), noWebhookResponse: true };
}

function refusalOf(context: IWebhookFunctions): Refusal | undefined {
  const hashes = readState(context).webhooks.map(({ secretHash }) => secretHash);
  const headers = context.getHeaderData();
  if (!verify(headers, hashes)) {
    return { status: 401, reason: secretProblem(hashes, headers[claireSecretHeader]) };
  }
  return isFromClaire(context)
    ? undefined
    : { status: 403, reason: 'it comes from an address that is not one of Claire' };
}

function isFromClaire(context: IWebhookFunctions): boolean {
  const options = readOptions(context);
  const allowed = allowedAddresses(options);
  if (allowed === undefined) return true;
  const { socket } = context.getRequestObject() as Request;
  const caller = {
    remoteAddress: socket.remoteAddress,
    forwardedFor: context.getHeaderData()['x-forwarded-for'],
  };
  return isWithin(sourceAddress(caller, options.trustedProxies), allowed);
}

function secretProblem(hashes: readonly string[], given: unknown): string {
  if (hashes.length === 0) return 'this trigger has no webhook at Claire now';
  return given === undefined ? 'it has no secret header' : 'its secret header is wrong';
}

/** Said in the log, or a trigger that refuses everything looks like a quiet one. */
function refuse(context: IWebhookFunctions, { status, reason }: Refusal): IWebhookResponseData {
  const node = context.getNode().name;
  context.logger.warn(
    `${node} refused a call with status ${String(status)} because ${reason}. Nothing was started.`,
    { node, workflowId: context.getWorkflow().id },
  );
  end(context, status);
  return { noWebhookResponse: true };
}

function end(context: IWebhookFunctions, status: number): void {
  (context.getResponseObject() as Response).writeHead(status).end();
}

function output(event: ClaireEvent, extras: IDataObject = {}): IWebhookResponseData {
  return { workflowData: [[{ json: outputOf(event, extras) as IDataObject }]] };
}
