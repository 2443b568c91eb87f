import { EventEmitter } from 'node:events';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createTestCallMarker,
  hashSecret,
  type ClaireEvent,
  type ReceivedCall,
} from '../../claire/webhooks';
import type { Hook } from '../../node-red/runtime/webhooks/listeners';
import { Registry } from '../../node-red/runtime/registry';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Caller } from '../../claire/callers';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { eventually } from '../e2e/eventually';
import { listen } from '../servers';

const secret = 'a'.repeat(64);
const call = { appointment_id: 7, dealer_id: 1, dealer_location_id: 12, wo_nr: 'WO-7' };

/** The route on a server that has parsed nothing, as Node-RED with its admin moved or switched off. */
class WebhookRouteLab {
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
  #port = '';
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
    lab.#port = await listen(lab.#server);
    lab.registry.hooks.open('trigger', lab.hook);
    return lab;
  }

  stop(): void {
    this.registry.hooks.close('trigger', this.hook);
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

  startFlows(): void {
    const events = new EventEmitter();
    this.registry.flows.watch({ events });
    events.emit('flows:started');
  }

  /** Without a header where `undefined` stands for its value. */
  post(
    body: NonNullable<RequestInit['body']>,
    headers: Record<string, string | undefined> = {},
    id = 'trigger',
  ) {
    const own: typeof headers = { 'x-claire-secret': secret, 'x-claire-event': '4' };
    const given = Object.entries({ ...own, ...headers }).filter(
      (one): one is [string, string] => one[1] !== undefined,
    );
    const sent = { method: 'POST', headers: given, body, duplex: 'half' } as const;
    return fetch(this.#toUrl(id), sent);
  }

  #toUrl(id: string): string {
    return `http://127.0.0.1:${this.#port}/claire/webhook/${id}`;
  }

  /** Announces more than this body, and hangs up. */
  breakOff(body: string): void {
    const headers = { 'x-claire-secret': secret, 'content-length': body.length + 100 };
    const calling = request(this.#toUrl('trigger'), { method: 'POST', headers });
    calling.on('error', () => undefined);
    calling.write(body, () => setImmediate(() => calling.destroy()));
  }
}

let lab: WebhookRouteLab;

beforeEach(async () => {
  lab = await WebhookRouteLab.start();
});

afterEach(() => {
  lab.stop();
});

describe('a call of Claire', () => {
  it('is answered with 200 and is an event, whatever its content type says, with a byte order mark too', async () => {
    lab.startFlows();
    for (const type of ['application/json', 'text/plain', 'application/octet-stream']) {
      const body = `${type === 'text/plain' ? '\ufeff' : ''}${JSON.stringify(call)}`;
      const { status } = await lab.post(body, { 'content-type': type });
      expect(status).toBe(200);
    }

    const event = { event: 4, appointmentId: 7, locationId: 12, payload: call };
    expect(lab.events).toMatchObject([event, event, event]);
  });

  it('passes what the owner of this Node-RED puts before all routes', async () => {
    await lab.post(JSON.stringify(call));

    expect(lab.paths).toEqual(['/claire/webhook/:id']);
    expect(lab.before).toEqual(['/claire/webhook/trigger']);
  });

  it('is told apart by where it comes from, as a proxy says it, before its event', async () => {
    const proxy = { 'x-forwarded-for': '34.91.154.69', via: '1.1 Caddy' };
    const sent = { ...proxy, connection: 'keep-alive' };

    const { headers } = await lab.post(JSON.stringify(call), sent);

    expect(headers.get('connection')).toBe('keep-alive');
    expect(lab.callers).toEqual([{ remoteAddress: '127.0.0.1', forwardedFor: '34.91.154.69' }]);
    expect(lab.received).toMatchObject([{ marker: undefined, intermediaries: { via: proxy.via } }]);
    expect(lab.events).toHaveLength(1);
  });

  it('comes from anywhere to what waits for results of an import, and is answered once that has it', async () => {
    const wereSent: (boolean | undefined)[] = [];
    const take = () => void wereSent.push(lab.answer?.headersSent);
    lab.registry.hooks.open('trigger', { ...lab.openToAll, take });

    const { status } = await lab.post(JSON.stringify(call));

    expect(status).toBe(200);
    expect(wereSent).toEqual([false]);
    expect(lab.callers).toEqual([]);
  });

  it('is answered with 500, for Claire to keep it, where it cannot be judged or taken; the next one is taken', async () => {
    const fail = (): never => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const statuses: number[] = [];
    for (const faults of [{ isAllowed: fail }, { take: fail }, {}]) {
      lab.registry.hooks.open('trigger', { ...lab.hook, ...faults });
      statuses.push((await lab.post(JSON.stringify(call))).status);
    }

    expect(statuses).toEqual([500, 500, 200]);
    expect(lab.refusals).toEqual(['500 unreadable']);
  });

  it('still comes through when what an earlier node has left is closed', async () => {
    lab.registry.hooks.close('trigger', 'between deploys');
    lab.registry.hooks.close('trigger', { ...lab.hook });

    expect((await lab.post(JSON.stringify(call))).status).toBe(200);
  });
});

describe('a call that starts nothing', () => {
  afterEach(() => {
    expect(lab.events).toEqual([]);
  });

  it('was asked for to try the way: 200, also without an appointment', async () => {
    const marker = createTestCallMarker();

    const { status } = await lab.post(JSON.stringify({ appointment_id: 0, wo_nr: marker }));

    expect(status).toBe(200);
    expect(lab.received).toEqual([{ marker, intermediaries: {} }]);
    expect(lab.refusals).toEqual([]);
  });

  it('has no secret, or a wrong one, also where it says that it is a test: 401', async () => {
    const test = JSON.stringify({ wo_nr: createTestCallMarker() });
    const without = await lab.post('{}', { 'x-claire-secret': undefined });
    const wrong = await lab.post(test, { 'x-claire-secret': 'c'.repeat(64) });
    const short = await lab.post(JSON.stringify(call), { 'x-claire-secret': '' });

    expect([without.status, wrong.status, short.status]).toEqual([401, 401, 401]);
    expect(lab.refusals).toEqual(['401 noSecret', '401 wrongSecret', '401 wrongSecret']);
    expect(lab.received).toEqual([]);
  });

  it('has the secret and comes from an address that is not allowed: 403', async () => {
    lab.isAllowed = false;

    const { status, headers } = await lab.post(JSON.stringify(call));

    expect(status).toBe(403);
    expect(headers.get('connection')).toBe('close');
    expect(lab.refusals).toEqual(['403 elsewhere']);
  });

  it.each(['', '{', 'nonsense'])('has a body that is no JSON, %j: 400', async (body) => {
    expect((await lab.post(body)).status).toBe(400);
    expect(lab.refusals).toEqual(['400 noJson']);
  });

  it('breaks off behind its JSON, so that Claire takes it for failed', async () => {
    lab.breakOff(JSON.stringify(call));

    await eventually(() => {
      expect(lab.refusals).toEqual(['400 noJson']);
    });
  });

  it.each(['[]', '{}', 'null', '{"appointment_id":"7"}'])(
    'has a body that is no event, %j: 400',
    async (body) => {
      expect((await lab.post(body)).status).toBe(400);
      expect(lab.refusals).toEqual(['400 noEvent']);
    },
  );

  it('has a body that is too large, with its length said or not: 413', async () => {
    const large = JSON.stringify({ ...call, note: 'x'.repeat(2000) });

    expect((await lab.post(large)).status).toBe(413);
    // A stream does not say how long it is.
    expect((await lab.post(new Blob([large]).stream())).status).toBe(413);
    expect(lab.refusals).toEqual(['413 tooLarge', '413 tooLarge']);
  });

  it('is for a trigger that is not there: 503 until the flows have begun, then 404', async () => {
    const early = await lab.post(JSON.stringify(call), {}, 'another');
    lab.startFlows();
    const late = await lab.post(JSON.stringify(call), {}, 'another');

    expect([early.status, late.status]).toEqual([503, 404]);
  });

  it('is for a trigger that a deploy has deleted, or that was closed: 404', async () => {
    lab.startFlows();
    lab.registry.hooks.pause('trigger');
    lab.registry.hooks.close('trigger', 'between deploys');
    const deleted = await lab.post(JSON.stringify(call));
    lab.registry.hooks.open('trigger', lab.hook);
    lab.registry.hooks.close('trigger', lab.hook);
    const closed = await lab.post(JSON.stringify(call));

    expect([deleted.status, closed.status]).toEqual([404, 404]);
  });

  it('comes while its trigger is being registered: 503, as its secret may be one of ours', async () => {
    lab.isRegistering = true;
    const unknown = await lab.post(JSON.stringify(call), { 'x-claire-secret': 'c'.repeat(64) });
    const without = await lab.post('{}', { 'x-claire-secret': undefined });

    expect([unknown.status, without.status]).toEqual([503, 401]);
  });

  it('comes between two deploys: 503, and when to come back', async () => {
    lab.registry.hooks.pause('trigger');

    const { status, headers } = await lab.post(JSON.stringify(call));

    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('has not come whole when its trigger stops: 503, which the trigger tells later', async () => {
    const isAllowed = () => {
      lab.registry.hooks.pause('trigger');
      return true;
    };
    lab.registry.hooks.open('trigger', { ...lab.hook, isAllowed });

    expect((await lab.post(JSON.stringify(call))).status).toBe(503);
    expect(lab.registry.hooks.takeMissed('trigger')).toBe(true);
  });
});
