import type {
  IDataObject,
  INodeExecutionData,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { toOutput, enrich as enrichEvent, type EnrichOptions } from '../../claire/events';
import { mayCall, readCallers, readIntermediaries } from '../../claire/callers';
import {
  claireSecretHeader,
  isFromLocations,
  readEvent,
  readTestCall,
  verify,
  addEventName,
  type ClaireEvent,
  type KnownWebhook,
} from '../../claire/webhooks';
import { readDefaultCountry } from '../../claire/contact';
import { waitAtMost } from '../../claire/waits';
import { openClient, openAccount } from '../../n8n/client';
import { clock } from '../../n8n/clock';
import { expectedCalls } from '../../n8n/execution';
import { toData } from '../../n8n/values';
import { takeFailedDeliveries, toItems } from './failed-deliveries';
import {
  readLocationFilter,
  readInclude,
  readCustomerSettings,
  readOptions,
  type TriggerOptions,
  isSimplified,
} from './settings';
import { readState } from './state';

/** What is needed of Express and n8n, whose types come with n8n's server only. */
interface Request {
  socket: { remoteAddress?: string };
  contentType?: string;
  rawBody?: Buffer;
  readRawBody?: () => Promise<void>;
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
  const { webhooks } = readState(context);
  const stranger = checkSecret(context, webhooks);
  if (stranger !== undefined) return refuse(context, stranger);
  const options = readOptions(context);
  if (!isFromClaire(context, options)) return refuse(context, wrongAddress);
  const body = await readBody(context);
  const marker = readTestCall(body);
  if (marker !== undefined) return takeTestCall(context, marker);
  const event = readEvent(body, context.getHeaderData());
  if (event === undefined) return refuse(context, noEvent);
  // Claire did its part: an event that is not chosen, or of another location, starts nothing.
  const isChosen = event.event === null || webhooks.some((one) => one.event === event.event);
  if (!isChosen || !isFromLocations(event, readLocationFilter(context, options)))
    return acknowledge(context);
  return start(context, addEventName(event, webhooks), options);
}

/** n8n reads JSON only where the content type says so, which the reference does not promise. */
async function readBody(context: IWebhookFunctions): Promise<unknown> {
  const request = context.getRequestObject() as Request;
  const body = context.getBodyData();
  if (request.contentType === 'application/json') return body;
  try {
    await request.readRawBody?.();
    // Without a byte order mark.
    return JSON.parse(new TextDecoder().decode(request.rawBody));
  } catch {
    return body;
  }
}

const wrongAddress: Refusal = {
  status: 403,
  reason: 'it comes from an address that is not Claire’s',
};

const noEvent: Refusal = {
  status: 400,
  reason: 'its body is not a JSON object that names an appointment or a location',
};

async function start(
  context: IWebhookFunctions,
  event: ClaireEvent,
  options: TriggerOptions,
): Promise<IWebhookResponseData> {
  const include = readInclude(context);
  if (include.length === 0 && !options.failedDeliveries) return toResponse(event);
  const work = lookUpAll(context, event, include, options);
  // n8n answers once it has stored the execution: what it cannot store, Claire keeps as failed.
  if (await waitAtMost(maxAnswerTime, work, clock)) return { workflowData: await work };
  // From here on, an n8n that stops loses the event.
  end(context, 200);
  return { workflowData: await work, noWebhookResponse: true };
}

/** Milliseconds. Look-ups usually take less; how long Claire waits is not known. */
const maxAnswerTime = 2000;

async function lookUpAll(
  context: IWebhookFunctions,
  event: ClaireEvent,
  include: readonly string[],
  { failedDeliveries }: TriggerOptions,
): Promise<INodeExecutionData[][]> {
  const { workflowData = [] } = toResponse(event, await enrich(context, event, include));
  if (!failedDeliveries) return workflowData;
  const failures = await takeFailedDeliveries(context, () => openClient(context));
  return [...workflowData, toItems(failures)];
}

/** Before any parameter is read: an expression that fails for a stranger would leave an execution. */
function checkSecret(
  context: IWebhookFunctions,
  webhooks: readonly KnownWebhook[],
): Refusal | undefined {
  const hashes = webhooks.map(({ secretHash }) => secretHash);
  const headers = context.getHeaderData();
  if (verify(headers, hashes)) return undefined;
  return { status: 401, reason: explainWrongSecret(hashes, headers[claireSecretHeader]) };
}

function isFromClaire(context: IWebhookFunctions, options: TriggerOptions): boolean {
  const { socket } = context.getRequestObject() as Request;
  const caller = {
    remoteAddress: socket.remoteAddress,
    forwardedFor: context.getHeaderData()['x-forwarded-for'],
  };
  return mayCall(caller, readCallers(options.callers));
}

function explainWrongSecret(hashes: readonly string[], given: unknown): string {
  if (hashes.length === 0) return 'this trigger has no webhook at Claire now';
  return given === undefined ? 'it has no secret header' : 'its secret header is wrong';
}

/** Said in the log, or a trigger that refuses everything looks like a quiet one. */
function refuse(context: IWebhookFunctions, { status, reason }: Refusal): IWebhookResponseData {
  const node = context.getNode().name;
  if (isToBeSaid(`${context.getNodeWebhookUrl('default') ?? ''} ${reason}`)) {
    context.logger.warn(
      `${node} refused a call with status ${String(status)} because ${reason}. Nothing was started.`,
      { node, workflowId: context.getWorkflow().id },
    );
  }
  end(context, status);
  return { noWebhookResponse: true };
}

/** When each was said last, by the monotonic clock. */
const saidAt = new Map<string, number>();

/** Once a minute, as anyone who finds the address could fill the log. */
function isToBeSaid(refusal: string): boolean {
  const now = clock.monotonic();
  if (now - (saidAt.get(refusal) ?? Number.NEGATIVE_INFINITY) < 60_000) return false;
  saidAt.set(refusal, now);
  return true;
}

/** One that was asked for to try the way, and is no event. */
function takeTestCall(context: IWebhookFunctions, marker: string): IWebhookResponseData {
  const intermediaries = readIntermediaries(context.getHeaderData());
  expectedCalls.received({ marker, intermediaries });
  context.logger.info(`${context.getNode().name} received a test call of Claire.`, intermediaries);
  return acknowledge(context);
}

function acknowledge(context: IWebhookFunctions): IWebhookResponseData {
  end(context, 200);
  return { noWebhookResponse: true };
}

function end(context: IWebhookFunctions, status: number): void {
  (context.getResponseObject() as Response).writeHead(status).end();
}

function toResponse(event: ClaireEvent, extras: IDataObject = {}): IWebhookResponseData {
  return { workflowData: [[{ json: toData(toOutput(event, extras)) }]] };
}

/** What the user wants beside the event; an event that has come is passed on whatever happens. */
async function enrich(
  context: IWebhookFunctions,
  event: ClaireEvent,
  include: readonly string[],
): Promise<IDataObject> {
  const extras = await enrichEvent(event, include, () => readEnrichOptions(context));
  const { includeError } = extras;
  if (includeError !== undefined) warn(context, includeError.message);
  return toData(extras);
}

async function readEnrichOptions(context: IWebhookFunctions): Promise<EnrichOptions> {
  const options = readOptions(context);
  const { maxWait } = options;
  const { client, defaultCountry } = await openAccount(context);
  const contact = {
    ...readCustomerSettings(context, options),
    defaultCountry: readDefaultCountry(defaultCountry),
    timeZone: context.getTimezone(),
  };
  return { client, calls: { maxWait }, contact, simplify: isSimplified(context) };
}

function warn(context: IWebhookFunctions, message: string): void {
  const node = context.getNode().name;
  context.logger.warn(`${node} passes an event on without all that it was to include: ${message}`);
}
