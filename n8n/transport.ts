import {
  type ICredentialDataDecryptedObject,
  type IHttpRequestOptions,
  type IN8nHttpFullResponse,
  type IExecuteFunctions,
  type IHookFunctions,
  type ILoadOptionsFunctions,
  type IPollFunctions,
  type IWebhookFunctions,
  sleep,
} from 'n8n-workflow';
import { defaultLimits, exchange, type Limits, sharedDeadlines } from '../claire/http/exchange';
import type { HttpRequest, HttpResponse, Transport } from '../claire/ports';
import { clock } from './clock';
import { readBody } from './read-body';
import { toTransportFailure } from './transport-failure';

/** Every place in n8n from which our nodes talk to Claire. */
export type ClaireContext =
  IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/**
 * Sends through n8n, so that its proxy, its address rules and its credential stay in force. The key
 * is added by the credential and follows no redirect. It is the one that was read together with the
 * base URL: a credential that is changed in the meantime sends no new key to an old address.
 */
export function transport(
  context: ClaireContext,
  credential: ICredentialDataDecryptedObject,
  limits: Limits = defaultLimits,
): Transport {
  const nextDeadline = sharedDeadlines({
    milliseconds: limits.milliseconds,
    monotonic: () => clock.monotonic(),
    open: (milliseconds) => AbortSignal.timeout(milliseconds),
  });
  return async (request) => {
    await spaceRequests();
    return exchange({
      limits,
      deadline: nextDeadline(),
      cancels: cancelSignals(context, request),
      cancelReason: 'the execution was stopped',
      send: (stop) => send(context, credential, request, limits, stop),
      toFailure: toTransportFailure,
    });
  };
}

async function send(
  context: ClaireContext,
  data: ICredentialDataDecryptedObject,
  request: HttpRequest,
  limits: Limits,
  stop: AbortSignal,
): Promise<HttpResponse> {
  const response = (await context.helpers.httpRequestWithAuthentication.call(
    context,
    'claireApi',
    requestOptions(request, limits, stop),
    { credentialsDecrypted: { id: '', name: '', type: 'claireApi', data } },
  )) as IN8nHttpFullResponse;
  return {
    status: response.statusCode,
    headers: lowerCase(response.headers),
    body: await readBody(response.body, limits.bytes, stop),
  };
}

/** A stream, because only then can an answer that is too large or never ends be cut off. */
function requestOptions(
  request: HttpRequest,
  limits: Limits,
  stop: AbortSignal,
): IHttpRequestOptions {
  return {
    method: request.method,
    url: request.url,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    json: false,
    encoding: 'stream',
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    disableFollowRedirect: true,
    timeout: limits.milliseconds,
    abortSignal: stop,
  };
}

/** n8n puts its own cancel signal in the place of ours, so both are watched here. */
function cancelSignals(context: ClaireContext, request: HttpRequest): AbortSignal[] {
  const ofExecution =
    'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
  return [request.signal, ofExecution].filter((signal) => signal !== undefined);
}

function lowerCase(headers: object): Record<string, string | undefined> {
  const lower: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers))
    lower[name.toLowerCase()] = formatHeader(value);
  return lower;
}

function formatHeader(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(String).join(', ') : undefined;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves when the next request may leave. Requests that leave in the same moment are answered in
 * the same moment, and then each waits until n8n has worked on all of those answers, again and
 * again: ten at once, a millisecond apart, take a fifth less time.
 */
export async function spaceRequests(): Promise<void> {
  const before = last;
  last = before.then(() => sleep(1));
  await before;
}
