import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import {
  readBodyText,
  defaultLimits,
  exchange,
  type Limits,
  sharedDeadlines,
} from '../../../claire/http/exchange';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../../../claire/ports';
import { clock } from '../clock';
import {
  toBrokenConnection,
  collectCauses,
  collectCodes,
  findUnsentFailure,
  timedOut,
} from '../../../claire/http/transport-failure';
import { readThrownField, describeThrown } from '../errors';

interface TransportOptions {
  /** Opens one on the first call, and another after it was closed. */
  dispatcher: () => Dispatcher;
  apiKey: string;
  limits?: Limits;
}

export const nodeStopped = 'the node was stopped';

/** Sends with undici's own `request`: it follows no redirect, so the key goes to Claire alone. */
export function transport({
  dispatcher,
  apiKey,
  limits = defaultLimits,
}: TransportOptions): Transport {
  const nextDeadline = sharedDeadlines({
    milliseconds: limits.milliseconds,
    monotonic: () => clock.monotonic(),
    open: (milliseconds) => AbortSignal.timeout(milliseconds),
  });
  return (request) =>
    exchange({
      limits,
      deadline: nextDeadline(),
      cancels: request.signal ? [request.signal] : [],
      cancelReason: nodeStopped,
      send: (stop) => send(request, { dispatcher: dispatcher(), apiKey, limits, stop }),
      toFailure: toTransportFailure,
    });
}

interface SendOptions {
  dispatcher: Dispatcher;
  apiKey: string;
  limits: Limits;
  stop: AbortSignal;
}

async function send(
  { method, url, headers, body }: HttpRequest,
  { dispatcher, apiKey, limits, stop }: SendOptions,
): Promise<HttpResponse> {
  const response = await request(url, {
    method,
    headers: { ...headers, authorization: apiKey },
    ...(body === undefined ? {} : { body }),
    dispatcher,
    signal: stop,
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.milliseconds,
  });
  const text = await readBodyText(response.body, limits.bytes);
  // undici frees the connection a moment after the body; a request before that opens a new one.
  await nextTurn();
  return {
    status: response.statusCode,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: text,
  };
}

/** Codes of undici that say as surely as Node's that nothing was sent. */
const beforeSending = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'the host did not accept the connection in time'],
  ['UND_ERR_INVALID_ARG', 'the request cannot be sent'],
  ['ERR_PROXY_ADDRESS', "the proxy's address cannot be read"],
  ['UND_ERR_PRX_TLS', 'the proxy could not be reached over TLS'],
]);

const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Where undici has a name of its own. */
const nodesName = new Map([
  ['UND_ERR_SOCKET', 'ECONNRESET'],
  ['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'],
]);

/** For whatever undici rejects with. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const unsent = findUnsentFailure(causes, beforeSending);
  if (unsent !== undefined) return unsent;
  if (causes.some(isProxyRefusal)) {
    return { failure: 'network', sent: false, reason: 'the proxy refused the connection' };
  }
  const codes = collectCodes(causes);
  if (codes.some((code) => timeouts.has(code))) return timedOut;
  const code = codes.at(-1) ?? (causes.some(isParserError) ? 'HPE_INVALID_CONSTANT' : undefined);
  return toBrokenConnection(nodesName.get(code ?? '') ?? code);
}

/** undici has no code for it. */
function isProxyRefusal(error: unknown): boolean {
  return describeThrown(error)?.startsWith('Proxy response') === true;
}

/** The first bytes of the response are not HTTP: undici has no code for that either. */
function isParserError(error: unknown): boolean {
  return readThrownField(error, 'name') === 'HTTPParserError';
}
