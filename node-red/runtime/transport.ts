import { type Dispatcher, request as send } from 'undici';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../../claire/ports';
import { toTransportFailure } from './transport-failure';

export interface Limits {
  /** For the whole exchange, from the first byte sent to the last byte read. */
  milliseconds: number;
  /** Of an answer's body. */
  bytes: number;
}

export interface TransportOptions {
  /** Made when first needed, and anew after it was closed. */
  dispatcher: () => Dispatcher;
  apiKey: string;
  limits?: Limits;
}

const standardLimits: Limits = { milliseconds: 60_000, bytes: 32 * 1024 * 1024 };

class TooLarge extends Error {}

/** Sends with undici's own `request`: it follows no redirect, so the key goes to Claire alone. */
export function transport({
  dispatcher,
  apiKey,
  limits = standardLimits,
}: TransportOptions): Transport {
  return async (request) => {
    const deadline = AbortSignal.timeout(limits.milliseconds);
    const stop = AbortSignal.any([deadline, ...(request.signal ? [request.signal] : [])]);
    if (stop.aborted) return { ...stopped, sent: false };
    try {
      const answer = await exchange(request, { dispatcher: dispatcher(), apiKey, limits, stop });
      return redirected(answer) ?? answer;
    } catch (thrown) {
      if (request.signal?.aborted) return stopped;
      if (deadline.aborted) return tooLate(limits);
      return thrown instanceof TooLarge ? tooLarge(limits) : toTransportFailure(thrown);
    }
  };
}

interface Exchange {
  dispatcher: Dispatcher;
  apiKey: string;
  limits: Limits;
  stop: AbortSignal;
}

async function exchange(
  { method, url, headers, body }: HttpRequest,
  { dispatcher, apiKey, limits, stop }: Exchange,
): Promise<HttpResponse> {
  const answer = await send(url, {
    method,
    headers: { ...headers, authorization: apiKey },
    ...(body === undefined ? {} : { body }),
    dispatcher,
    signal: stop,
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.milliseconds,
  });
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: await readText(answer.body, limits.bytes),
  };
}

async function readText(body: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new TooLarge();
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return [...parts, decoder.decode()].join('');
}

function redirected({ status, headers }: HttpResponse): TransportFailure | undefined {
  const { location } = headers;
  if (status < 300 || status > 399 || location === undefined) return undefined;
  const to = URL.canParse(location) ? new URL(location).origin : 'another path';
  return { failure: 'redirect', sent: true, reason: `redirected to ${to}` };
}

const stopped: TransportFailure = {
  failure: 'cancelled',
  sent: true,
  reason: 'the node was stopped',
};

function tooLate({ milliseconds }: Limits): TransportFailure {
  const reason = `no whole answer within ${String(milliseconds / 1000)} s`;
  return { failure: 'timeout', sent: true, reason };
}

function tooLarge({ bytes }: Limits): TransportFailure {
  const megabytes = String(Math.round(bytes / 1024 / 1024));
  return { failure: 'too large', sent: true, reason: `the answer is larger than ${megabytes} MB` };
}
