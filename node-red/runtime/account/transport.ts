import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import {
  readBodyText,
  defaultLimits,
  exchange,
  type Limits,
  sharedDeadlines,
} from '../../../claire/http/exchange';
import type { HttpRequest, HttpResponse, Transport } from '../../../claire/ports';
import { clock } from '../clock';
import { toTransportFailure } from './transport-failure';

export interface TransportOptions {
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
