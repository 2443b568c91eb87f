import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Mail, startMailServer as startServer } from '../../sandbox/mail-server';
import { startHttpServer } from './http-server';
import { until } from './until';

export type { Mail };

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** What the JSON of its body says, or its text. */
  readonly body: unknown;
}

export interface Receiver<T> extends Arrivals<T> {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

type Arrivals<T> = ReturnType<typeof keepArrivals<T>>;

/** What arrived at a receiver, and a wait for what has not arrived yet. */
function keepArrivals<T>(what: string) {
  const received: T[] = [];
  return {
    received,
    clear: () => {
      received.length = 0;
    },
    /** The first that fits, also one that is already here. */
    next: (fits: (arrival: T) => boolean = () => true, withinMs = 60_000): Promise<T> =>
      until(`a ${what} of that kind arrives`, () => received.find(fits), {
        ...{ seconds: withinMs / 1000, everyMs: 20 },
      }).catch((error: unknown) => {
        throw new Error(`${String(error)} There were: ${JSON.stringify(received).slice(0, 2000)}`);
      }),
  };
}

/** A mail server that takes everything, delivers nothing and keeps it. */
export async function startMailServer(): Promise<Receiver<Mail>> {
  const mails = keepArrivals<Mail>('mail');
  const { port, close } = await startServer({ host: '127.0.0.1', port: 0 }, (mail) => {
    mails.received.push(mail);
  });
  return Object.assign(mails, { port, url: `smtp://127.0.0.1:${String(port)}`, close });
}

/** Any provider of messages over HTTP (SMS, say): answers 200 and keeps what it was sent. */
export async function startHttpReceiver(): Promise<Receiver<Call>> {
  const calls = keepArrivals<Call>('call');
  const { port, url, close } = await startHttpServer((request, response) => {
    void text(request).then((sent) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ id: `message-${String(calls.received.length + 1)}`, status: 'sent' }),
      );
      const { method = '', url: path = '', headers } = request;
      calls.received.push({ method, path, headers, body: jsonOr(sent) });
    });
  });
  return Object.assign(calls, { port, url, close });
}

function jsonOr(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
