import type {
  ICredentialDataDecryptedObject,
  IHttpRequestOptions,
  IN8nHttpFullResponse,
} from 'n8n-workflow';
import { raceAbort } from '../claire/abort';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../claire/ports';
import type { ClaireContext } from './context';
import { spaceRequests } from './space-requests';
import { readText, TooLarge } from './read-text';
import { toTransportFailure } from './transport-failure';

export interface Limits {
  /** For the whole exchange, from the first byte sent to the last byte read. */
  milliseconds: number;
  /** Of an answer's body. */
  bytes: number;
}

const standardLimits: Limits = { milliseconds: 60_000, bytes: 32 * 1024 * 1024 };

/**
 * Sends through n8n, so that its proxy, its address rules and its credential stay in force. The key
 * is added by the credential and follows no redirect. It is the one that was read together with the
 * base URL: a credential that is changed in the meantime sends no new key to an old address.
 */
export function transport(
  context: ClaireContext,
  credential: ICredentialDataDecryptedObject,
  limits: Limits = standardLimits,
): Transport {
  return async (request) => {
    await spaceRequests();
    const deadline = AbortSignal.timeout(limits.milliseconds);
    const cancelled = cancelSignal(context, request);
    const stop = AbortSignal.any([deadline, ...cancelled]);
    if (stop.aborted) return { ...cancelledFailure, sent: false };
    try {
      const answer = await raceAbort(
        exchange(context, credential, request, limits, stop),
        stop,
        throwStopped,
      );
      return redirected(answer) ?? answer;
    } catch (thrown) {
      if (cancelled.some((signal) => signal.aborted)) return cancelledFailure;
      if (deadline.aborted) return timeoutFailure(limits);
      return thrown instanceof TooLarge ? tooLargeFailure(thrown) : toTransportFailure(thrown);
    }
  };
}

async function exchange(
  context: ClaireContext,
  data: ICredentialDataDecryptedObject,
  request: HttpRequest,
  limits: Limits,
  stop: AbortSignal,
): Promise<HttpResponse> {
  const answer = (await context.helpers.httpRequestWithAuthentication.call(
    context,
    'claireApi',
    requestOptions(request, limits, stop),
    { credentialsDecrypted: { id: '', name: '', type: 'claireApi', data } },
  )) as IN8nHttpFullResponse;
  return {
    status: answer.statusCode,
    headers: lowerCase(answer.headers),
    body: await readText(answer.body, limits.bytes, stop),
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
function cancelSignal(context: ClaireContext, request: HttpRequest): AbortSignal[] {
  const ofExecution =
    'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
  return [request.signal, ofExecution].filter((signal) => signal !== undefined);
}

function throwStopped(): never {
  throw new Error('stopped');
}

function lowerCase(headers: object): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), headerText(value)]),
  );
}

function headerText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(String).join(', ') : undefined;
}

function redirected({ status, headers }: HttpResponse): TransportFailure | undefined {
  const location = headers.location;
  if (status < 300 || status > 399 || location === undefined) return undefined;
  return { failure: 'redirect', sent: true, reason: `redirected to ${readOrigin(location)}` };
}

function readOrigin(location: string): string {
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}

const cancelledFailure: TransportFailure = {
  failure: 'cancelled',
  sent: true,
  reason: 'the execution was stopped',
};

function timeoutFailure({ milliseconds }: Limits): TransportFailure {
  return {
    failure: 'timeout',
    sent: true,
    reason: `no whole answer within ${String(milliseconds / 1000)} s`,
  };
}

function tooLargeFailure({ bytes }: TooLarge): TransportFailure {
  const megabytes = String(Math.round(bytes / 1024 / 1024));
  return { failure: 'too large', sent: true, reason: `the answer is larger than ${megabytes} MB` };
}
