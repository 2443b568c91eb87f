import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Mail, startMailServer as startServer } from '../../sandbox/mail-server';
import { Arrivals } from './arrivals';
import { listen } from './free-port';

export type { Mail };

export interface Receiver<T> {
  readonly port: number;
  readonly url: string;
  readonly received: T[];
  /** The first that fits, also one that is already here; resolves on its arrival. */
  next(fits?: (arrival: T) => boolean, withinMs?: number): Promise<T>;
  clear(): void;
  close(): Promise<void>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  /** What the JSON of its body says, or its text. */
  readonly body: unknown;
}

/** A mail server that takes everything, delivers nothing and keeps it. */
export async function startMailServer(): Promise<Receiver<Mail>> {
  const mails = new Arrivals<Mail>('mail');
  const { port, close } = await startServer({ host: '127.0.0.1', port: 0 }, (mail) => {
    mails.add(mail);
  });
  return receiver(port, `smtp://127.0.0.1:${String(port)}`, mails, close);
}

/** Any provider of messages over HTTP (SMS, say): answers 200 and keeps what it was sent. */
export async function startHttpReceiver(wanted?: number): Promise<Receiver<Call>> {
  const calls = new Arrivals<Call>('call');
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ id: `message-${String(calls.all.length + 1)}`, status: 'sent' }),
      );
      calls.add({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: readHeaders(request),
        body: jsonOr(sent),
      });
    });
  });
  const port = await listen(server, wanted);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return receiver(port, `http://127.0.0.1:${String(port)}`, calls, close);
}

function readHeaders({ headers }: IncomingMessage): Record<string, string> {
  const all = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(all);
}

function receiver<T>(
  port: number,
  url: string,
  arrivals: Arrivals<T>,
  close: () => Promise<void>,
): Receiver<T> {
  return {
    port,
    url,
    received: arrivals.all,
    next: (fits, withinMs) => arrivals.next(fits, withinMs),
    clear: () => {
      arrivals.clear();
    },
    close,
  };
}

function jsonOr(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
