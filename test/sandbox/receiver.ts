import type { IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Sandbox } from '../../sandbox';
import { startHttpServer } from '../../tools/lab/http-server';
import { closing, createWebhook } from './claire';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

interface Options {
  /** Decides the status of an answer, after a promise if it likes. */
  answer?: (received: Received) => number | Promise<number>;
  path?: string;
  /** Fields of the webhook. */
  [field: string]: unknown;
}

/** A server that a new webhook at Claire calls when this event happens. */
export async function receive(
  claire: Sandbox,
  event: number,
  { answer = () => 200, path = '', ...fields }: Options = {},
) {
  const received: Received[] = [];
  const { url, close } = await startHttpServer((request, response) => {
    void (async () => {
      const body = (await json(request)) as Received['body'];
      const entry = { path: request.url ?? '', headers: request.headers, body };
      received.push(entry);
      const status = await answer(entry);
      const location = status >= 300 && status < 400 ? { location: '/elsewhere' } : {};
      response.writeHead(status, location).end();
    })();
  });
  closing({ close });
  const webhook = { webhook_trigger_id: event, url: url + path, ...fields };
  const id = await createWebhook(claire, webhook);
  return { id, url, received, bodies: () => received.map(({ body }) => body), close };
}
