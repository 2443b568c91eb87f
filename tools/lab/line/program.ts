import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LineCounts, LineSettings } from './line';

/** The process of a line: its settings come by the environment, its two ports go to standard output. */
async function main(): Promise<void> {
  const settings = JSON.parse(process.env.LINE ?? '') as LineSettings;
  const counts = { opened: 0, open: 0, mostOpen: 0, requests: 0 };
  const tls = await listen(tlsServer(settings, counts));
  const port = await listen(delayed(tls, settings, counts));
  const control = await listen(controls(counts));
  process.stdout.write(`${JSON.stringify({ port, control })}\n`);
}

async function listen(server: Server): Promise<number> {
  // All that wait at once to be taken in.
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Each request tells the counts; /forget begins anew. */
function controls(counts: LineCounts): Server {
  return createServer((asked, response) => {
    if (asked.url === '/forget') {
      Object.assign(counts, { opened: 0, mostOpen: counts.open, requests: 0 });
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(counts));
  });
}

/** Passes each connection on to a port of this machine, its bytes late and in their order. */
function delayed(port: number, settings: LineSettings, counts: LineCounts): Server {
  return createTcpServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    counts.opened += 1;
    counts.open += 1;
    counts.mostOpen = Math.max(counts.mostOpen, counts.open);
    client.once('close', () => (counts.open -= 1));
    const server = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    // The kernel accepts at once; on a real line the client hears of it a round trip later.
    pass(client, server, settings, settings.roundTrip);
    pass(server, client, settings, 0);
  });
}

function pass(from: Socket, to: Socket, settings: LineSettings, opening: number): void {
  const { roundTrip, jitter } = settings;
  const oneWay = () => Math.max(0, (roundTrip + jitter * (2 * Math.random() - 1)) / 2);
  const openAt = performance.now() + opening;
  const queue: { act: () => void; due: number }[] = [];
  let due = 0;
  const work = (): void => {
    for (let [next] = queue; next; [next] = queue) {
      const left = next.due - performance.now();
      if (left > 0.5) return void setTimeout(work, left);
      queue.shift();
      next.act();
    }
  };
  const later = (act: () => void): void => {
    // What comes later never arrives earlier, whatever the jitter.
    due = Math.max(due, Math.max(performance.now(), openAt) + oneWay());
    queue.push({ act, due });
    if (queue.length === 1) work();
  };
  from.on('data', (bytes) => {
    later(() => void to.write(bytes));
  });
  from.on('end', () => {
    later(() => void to.end());
  });
  // A reset is passed on as one.
  from.on('error', () => {
    later(() => void to.resetAndDestroy());
  });
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

/** Speaks TLS, and asks the target over plain HTTP once a request has its place and the work is done. */
function tlsServer(
  { target, http2, key, cert, places, work }: LineSettings,
  counts: LineCounts,
): Server {
  const waiting: (() => void)[] = [];
  let free = places;
  const takePlace = async (): Promise<void> => {
    free -= 1;
    if (free < 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const take = async (asked: Asked, response: Answer): Promise<void> => {
    counts.requests += 1;
    await takePlace();
    try {
      await sleep(work);
      await forward(new URL(target), asked, response);
    } finally {
      free += 1;
      waiting.shift()?.();
    }
  };
  const answer = (asked: Asked, response: Answer): void => {
    take(asked, response).catch(() => response.destroy()); // One of the two sides has gone.
  };
  return http2
    ? createSecureServer({ key, cert, allowHTTP1: true }, answer)
    : createTlsServer({ key, cert, keepAliveTimeout }, answer);
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

void main();
