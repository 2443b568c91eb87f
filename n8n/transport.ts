import {
  type ICredentialDataDecryptedObject,
  type IExecuteFunctions,
  type IHookFunctions,
  type IHttpRequestOptions,
  type ILoadOptionsFunctions,
  type IN8nHttpFullResponse,
  type IPollFunctions,
  type IWebhookFunctions,
  sleep,
} from 'n8n-workflow';
import {
  BodyText,
  BodyTooLarge,
  collectCauses,
  collectCodes,
  defaultLimits,
  exchange,
  findUnsentFailure,
  type Limits,
  timedOut,
  toBrokenConnection,
} from '../claire/http/exchange';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../claire/ports';

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
  return async (request) => {
    await spaceRequests();
    return exchange({
      limits,
      deadline: AbortSignal.timeout(limits.milliseconds),
      // n8n puts its own cancel signal in the place of the request's, which the router aborts with it.
      cancels: request.signal === undefined ? [] : [request.signal],
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
    timeout: limits.milliseconds,
    abortSignal: stop,
  };
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

interface Body {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'error', listener: (thrown: unknown) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  destroy(): void;
  readonly destroyed?: boolean;
}

/** Reads a body to its end, or closes it at the limit or when `stop`, of this request alone, aborts. */
export async function readBody(
  body: unknown,
  maxBytes: number,
  stop: AbortSignal,
): Promise<string> {
  if (!isBody(body)) return typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const close = (): void => {
    body.destroy();
  };
  if (stop.aborted) close();
  else stop.addEventListener('abort', close, { once: true });
  try {
    return await readStream(body, maxBytes);
  } finally {
    close();
  }
}

/** By its events: to iterate over a stream takes several times as long. */
function readStream(body: Body, maxBytes: number): Promise<string> {
  const text = new BodyText(maxBytes);
  return new Promise((resolve, reject) => {
    // It has no events any more.
    if (body.destroyed === true) reject(new ClosedEarly());
    body.on('data', (chunk) => {
      if (!text.add(chunk)) reject(new BodyTooLarge());
    });
    let isWhole = false;
    body.on('end', () => {
      isWhole = true;
      resolve(text.toString());
    });
    body.on('error', reject);
    body.on('close', () => {
      if (!isWhole) reject(new ClosedEarly());
    });
  });
}

/** With the code of Node's own error for it. */
class ClosedEarly extends Error {
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE';
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'on' in value && 'destroy' in value;
}

const timeouts = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** n8n throws a NodeApiError around axios's error around Node's. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const codes = collectCodes(causes);
  const unsent = findUnsentFailure(causes);
  if (unsent !== undefined) return unsent;
  if (codes.includes('ERR_CANCELED')) return cancelled;
  if (codes.some((code) => timeouts.has(code))) return timedOut;
  const code = codes.at(-1);
  return code === undefined ? heldBack(causes) : toBrokenConnection(code);
}

const cancelled: TransportFailure = {
  failure: 'cancelled',
  sent: true,
  reason: 'the request was stopped',
};

/** Without a network code, n8n itself refused to send: a blocked address, no credential. */
function heldBack(causes: readonly object[]): TransportFailure {
  const reason = causes.map(readMessage).findLast((message) => message !== '') ?? '';
  return { failure: 'network', sent: false, reason };
}

function readMessage(thrown: object): string {
  return thrown instanceof Error ? thrown.message : '';
}
