import { once } from 'node:events';
import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { Server } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Certificate } from '../certificates';
import type { RequestQueue } from './queue';

export interface TlsSettings extends Certificate {
  /** Offers HTTP/2 too, by ALPN. */
  readonly http2: boolean;
}

/** What the requests of HTTP/1.1 and HTTP/2 have in common. */
interface Asked extends Readable {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

interface Answer extends Writable {
  writeHead(status: number, headers: OutgoingHttpHeaders): unknown;
}

const agent = new Agent({ keepAlive: true });
/** As a load balancer has it. */
const keepAliveTimeout = 60_000;

/** Speaks TLS, and asks the target over plain HTTP once a request has its place. */
export function tlsServer(
  target: URL,
  { http2, key, cert }: TlsSettings,
  queue: RequestQueue,
): Server {
  const answer = (asked: Asked, response: Answer): void => {
    queue.take(() => forward(target, asked, response)).catch(() => response.destroy()); // One of the two sides has gone.
  };
  return http2
    ? createSecureServer({ key, cert, allowHTTP1: true }, answer)
    : createServer({ key, cert, keepAliveTimeout }, answer);
}

async function forward(target: URL, asked: Asked, response: Answer): Promise<void> {
  const { method, url = '/', headers } = asked;
  const forwarded = request(new URL(url, target), {
    method,
    agent,
    headers: { ...kept(headers), host: target.host },
  });
  const answered = once(forwarded, 'response') as Promise<[IncomingMessage]>;
  const [, [from]] = await Promise.all([pipeline(asked, forwarded), answered]);
  response.writeHead(from.statusCode ?? 502, kept(from.headers));
  await pipeline(from, response);
}

const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host']);

/** What is of the message, and not of the connection that brought it. */
function kept(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !ofTheConnection.has(name)),
  );
}
