import { EventEmitter } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Hook } from '../../node-red/runtime/webhooks/listeners';
import { Registry } from '../../node-red/runtime/registry';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Caller } from '../../claire/callers';
import { hashSecret, type ClaireEvent, type ReceivedCall } from '../../claire/webhooks';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';

const secret = 'a'.repeat(64);
export const call = { appointment_id: 7, dealer_id: 1, dealer_location_id: 12, wo_nr: 'WO-7' };

/** The route on a server that has parsed nothing, as Node-RED with its admin moved or switched off. */
export class WebhookRouteLab {
  readonly registry = new Registry(new VirtualClock(), () => 0);
  readonly events: ClaireEvent[] = [];
  readonly refusals: string[] = [];
  readonly before: string[] = [];
  readonly paths: string[] = [];
  readonly callers: Caller[] = [];
  readonly received: ReceivedCall[] = [];
  isRegistering = false;
  isAllowed = true;
  answer: ServerResponse | undefined;
  readonly openToAll: Hook = {
    hashes: () => [hashSecret('b'.repeat(64)), hashSecret(secret)],
    isRegistering: () => this.isRegistering,
    called: (one) => this.received.push(one),
    take: (event) => this.events.push(event),
    refused: (status, reason) => this.refusals.push(`${String(status)} ${reason}`),
  };
  readonly hook: Hook = {
    ...this.openToAll,
    isAllowed: (caller) => {
      this.callers.push(caller);
      return this.isAllowed;
    },
  };
  readonly #handlers: Handler[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.answer = response;
    const params = { id: decodeURIComponent(request.url?.split('/').at(-1) ?? '') };
    const given = Object.assign(request, { params }) as unknown as Request;
    const run = ([first, ...rest]: Handler[]): void => {
      first?.(given, response as Response, () => {
        run(rest);
      });
    };
    run(this.#handlers);
  });

  static async start(): Promise<WebhookRouteLab> {
    const lab = new WebhookRouteLab();
    lab.#addRoute();
    await new Promise<void>((resolve) => lab.#server.listen(0, '127.0.0.1', resolve));
    lab.registry.hooks.open('trigger', lab.hook);
    return lab;
  }

  async stop(): Promise<void> {
    this.registry.hooks.close('trigger', this.hook);
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Twice, as when the package is installed again without a restart. */
  #addRoute(): void {
    const httpNode = {
      get: () => undefined,
      post: (path: string, ...given: Handler[]) => {
        this.paths.push(path);
        this.#handlers.push(...given);
      },
    };
    const guard: Handler = (request, _response, next) => {
      this.before.push(request.url ?? '');
      next();
    };
    const settings = { apiMaxLength: '1kb', httpNodeMiddleware: [guard, 'no middleware'] };
    addWebhookRoute({ httpNode, settings } as unknown as NodeRed, this.registry);
    addWebhookRoute({ httpNode, settings } as unknown as NodeRed, this.registry);
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  }

  startFlows(): void {
    const events = new EventEmitter();
    this.registry.flows.watch({ events });
    events.emit('flows:started');
  }

  post(body: string, headers: Record<string, string> = {}, id = 'trigger') {
    const all = { 'x-claire-secret': secret, 'x-claire-event': '4', ...headers };
    return fetch(`${this.url}/claire/webhook/${id}`, { method: 'POST', headers: all, body });
  }

  /** By hand: `fetch` always says the length of a text. */
  chunked(body: string): Promise<string> {
    const { port, hostname } = new URL(this.url);
    const head = `POST /claire/webhook/trigger HTTP/1.1\r\nHost: x\r\nX-Claire-Secret: ${secret}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
      socket.write(`${head}${body.length.toString(16)}\r\n${body}\r\n`);
    });
  }
}
