import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Mail, startMailServer as startServer } from '../../sandbox/mail-server';
import { startHttpServer } from './http-server';

export type { Mail };

export interface Receiver<T> extends Pick<Arrivals<T>, 'received' | 'next' | 'clear'> {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** What the JSON of its body says, or its text. */
  readonly body: unknown;
}

/** What arrived at a receiver, and a wait for what has not arrived yet. */
class Arrivals<T> {
  readonly received: T[] = [];
  private readonly waiting = new Set<(arrival: T) => void>();

  constructor(private readonly what: string) {}

  add(arrival: T): void {
    this.received.push(arrival);
    for (const look of this.waiting) look(arrival);
  }

  clear(): void {
    this.received.length = 0;
  }

  /** The first that fits, also one that is already here; resolves on its arrival. */
  next(fits: (arrival: T) => boolean = () => true, withinMs = 60_000): Promise<T> {
    const here = this.received.find(fits);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const look = (arrival: T) => {
        if (!fits(arrival)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(arrival);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(this.vain(withinMs)));
      }, withinMs);
      this.waiting.add(look);
    });
  }

  private vain(withinMs: number): string {
    const seen = JSON.stringify(this.received).slice(0, 2000);
    return `No ${this.what} of that kind arrived within ${String(withinMs / 1000)} s; there were: ${seen}`;
  }
}

/** A mail server that takes everything, delivers nothing and keeps it. */
export async function startMailServer(): Promise<Receiver<Mail>> {
  const mails = new Arrivals<Mail>('mail');
  const { port, close } = await startServer({ host: '127.0.0.1', port: 0 }, (mail) => {
    mails.add(mail);
  });
  return Object.assign(mails, { port, url: `smtp://127.0.0.1:${String(port)}`, close });
}

/** Any provider of messages over HTTP (SMS, say): answers 200 and keeps what it was sent. */
export async function startHttpReceiver(): Promise<Receiver<Call>> {
  const calls = new Arrivals<Call>('call');
  const { port, url, close } = await startHttpServer((request, response) => {
    void text(request).then((sent) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ id: `message-${String(calls.received.length + 1)}`, status: 'sent' }),
      );
      const { method = '', url: path = '', headers } = request;
      calls.add({ method, path, headers, body: jsonOr(sent) });
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
