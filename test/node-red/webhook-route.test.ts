import { EventEmitter } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Hook } from '../../node-red/runtime/webhooks/open-hooks';
import { Registry } from '../../node-red/runtime/registry';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Caller } from '../../claire/callers/source-address';
import {
  hashSecret,
  createTestCallMarker,
  type ClaireEvent,
  type ReceivedCall,
} from '../../claire/webhooks';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';

const secret = 'a'.repeat(64);
const call = { appointment_id: 7, dealer_id: 1, dealer_location_id: 12, wo_nr: 'WO-7' };

let registry: Registry;
let server: Server;
let url: string;
let events: ClaireEvent[];
let refusals: string[];
let before: string[];
let paths: string[];
let callers: Caller[];
let received: ReceivedCall[];
let isRegistering: boolean;
let isAllowed: boolean;
let answer: ServerResponse | undefined;

const openToAll: Hook = {
  hashes: () => [hashSecret('b'.repeat(64)), hashSecret(secret)],
  isRegistering: () => isRegistering,
  called: (one) => received.push(one),
  take: (event) => events.push(event),
  refused: (status, reason) => refusals.push(`${String(status)} ${reason}`),
};

const hook: Hook = {
  ...openToAll,
  isAllowed: (caller) => {
    callers.push(caller);
    return isAllowed;
  },
};

/** The route on a server that has parsed nothing, as Node-RED with its admin moved or switched off. */
beforeEach(async () => {
  [events, refusals, before, paths, callers, received] = [[], [], [], [], [], []];
  [isRegistering, isAllowed] = [false, true];
  registry = new Registry({ clock: new VirtualClock(), random: () => 0 });
  const handlers: Handler[] = [];
  const httpNode = {
    get: () => undefined,
    post: (path: string, ...given: Handler[]) => {
      paths.push(path);
      handlers.push(...given);
    },
  };
  const guard: Handler = (request, _response, next) => {
    before.push(request.url ?? '');
    next();
  };
  const settings = { apiMaxLength: '1kb', httpNodeMiddleware: [guard, 'no middleware'] };
  // Twice, as when the package is installed again without a restart.
  addWebhookRoute({ httpNode, settings } as unknown as NodeRed, registry);
  addWebhookRoute({ httpNode, settings } as unknown as NodeRed, registry);
  expect(handlers).toHaveLength(2);
  server = createServer((request, response) => {
    answer = response;
    const params = { id: decodeURIComponent(request.url?.split('/').at(-1) ?? '') };
    const given = Object.assign(request, { params }) as unknown as Request;
    const run = ([first, ...rest]: Handler[]): void => {
      first?.(given, response as Response, () => {
        run(rest);
      });
    };
    run(handlers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  registry.hooks.open('trigger', hook);
});

afterEach(async () => {
  registry.hooks.close('trigger', hook);
  await new Promise((resolve) => server.close(resolve));
});

function post(body: string, headers: Record<string, string> = {}, id = 'trigger') {
  const all = { 'x-claire-secret': secret, 'x-claire-event': '4', ...headers };
  return fetch(`${url}/claire/webhook/${id}`, { method: 'POST', headers: all, body });
}

describe('a call of Claire', () => {
  it('is answered with 200 and is an event, whatever its content type says', async () => {
    startFlows();
    for (const type of ['application/json', 'text/plain', 'application/octet-stream']) {
      const { status } = await post(JSON.stringify(call), { 'content-type': type });
      expect(status).toBe(200);
    }

    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ event: 4, appointmentId: 7, locationId: 12, payload: call });
  });

  it('passes what the owner of this Node-RED puts before all routes', async () => {
    await post(JSON.stringify(call));

    expect(paths).toEqual(['/claire/webhook/:id']);
    expect(before).toEqual(['/claire/webhook/trigger']);
  });

  it('leaves its connection open for the next one', async () => {
    const { headers } = await post(JSON.stringify(call));

    expect(headers.get('connection')).toBe('keep-alive');
  });

  it('is told apart by where it comes from, as a proxy says it', async () => {
    await post(JSON.stringify(call), { 'x-forwarded-for': '34.91.154.69' });

    expect(callers).toEqual([{ remoteAddress: '127.0.0.1', forwardedFor: '34.91.154.69' }]);
  });

  it('comes from anywhere to what waits for results of an import', async () => {
    registry.hooks.open('trigger', openToAll);

    const { status } = await post(JSON.stringify(call));
    registry.hooks.close('trigger', openToAll);

    expect(status).toBe(200);
    expect(callers).toEqual([]);
  });

  it('is answered when its event has been taken, so that a process that is killed has it', async () => {
    const wereSent: (boolean | undefined)[] = [];
    const take = () => void wereSent.push(answer?.headersSent);
    registry.hooks.open('trigger', { ...openToAll, take });

    const { status } = await post(JSON.stringify(call));

    expect(status).toBe(200);
    expect(wereSent).toEqual([false]);
  });

  it('is told as such before its event, with what it came through', async () => {
    await post(JSON.stringify(call), { via: '1.1 Caddy' });

    expect(received).toEqual([{ marker: undefined, intermediaries: { via: '1.1 Caddy' } }]);
    expect(events).toHaveLength(1);
  });

  it('still comes through when what an earlier node has left is closed', async () => {
    registry.hooks.closePaused('trigger');
    registry.hooks.close('trigger', { ...hook });

    expect((await post(JSON.stringify(call))).status).toBe(200);
  });
});

describe('a call that starts nothing', () => {
  afterEach(() => {
    expect(events).toEqual([]);
  });

  it('was asked for to try the way: 200, also without an appointment', async () => {
    const marker = createTestCallMarker();

    const { status } = await post(JSON.stringify({ appointment_id: 0, wo_nr: marker }));

    expect(status).toBe(200);
    expect(received).toEqual([{ marker, intermediaries: {} }]);
    expect(refusals).toEqual([]);
  });

  it('is said to be a test by who does not know the secret: 401', async () => {
    const body = JSON.stringify({ wo_nr: createTestCallMarker() });

    const { status } = await post(body, { 'x-claire-secret': 'c'.repeat(64) });

    expect(status).toBe(401);
    expect(received).toEqual([]);
  });

  it('has no secret, or a wrong one: 401', async () => {
    const without = await fetch(`${url}/claire/webhook/trigger`, { method: 'POST', body: '{}' });
    const wrong = await post(JSON.stringify(call), { 'x-claire-secret': 'c'.repeat(64) });
    const short = await post(JSON.stringify(call), { 'x-claire-secret': '' });

    expect([without.status, wrong.status, short.status]).toEqual([401, 401, 401]);
    expect(refusals).toEqual(['401 noSecret', '401 wrongSecret', '401 wrongSecret']);
  });

  it('has the secret and comes from an address that is not allowed: 403', async () => {
    isAllowed = false;

    const { status, headers } = await post(JSON.stringify(call));

    expect(status).toBe(403);
    expect(headers.get('connection')).toBe('close');
    expect(refusals).toEqual(['403 elsewhere']);
  });

  it.each(['', '{', 'nonsense'])('has a body that is no JSON, %j: 400', async (body) => {
    expect((await post(body)).status).toBe(400);
    expect(refusals).toEqual(['400 noJson']);
  });

  it.each(['[]', '{}', 'null', '{"appointment_id":"7"}'])(
    'has a body that is no event, %j: 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect(refusals).toEqual(['400 noEvent']);
    },
  );

  it('has a body that is too large, with its length said or not: 413', async () => {
    const large = JSON.stringify({ ...call, note: 'x'.repeat(2000) });

    expect((await post(large)).status).toBe(413);
    expect(await chunked(large)).toContain('413');
    expect(refusals).toEqual(['413 tooLarge', '413 tooLarge']);
  });

  it('is for a trigger that is not there: 503 until the flows have begun, then 404', async () => {
    const early = await post(JSON.stringify(call), {}, 'another');
    startFlows();
    const late = await post(JSON.stringify(call), {}, 'another');

    expect([early.status, late.status]).toEqual([503, 404]);
    expect(early.headers.get('retry-after')).toBe('5');
  });

  it('is for a trigger that a deploy has deleted, or that was closed: 404', async () => {
    startFlows();
    registry.hooks.pause('trigger');
    registry.hooks.closePaused('trigger');
    const deleted = await post(JSON.stringify(call));
    registry.hooks.open('trigger', hook);
    registry.hooks.close('trigger', hook);
    const closed = await post(JSON.stringify(call));

    expect([deleted.status, closed.status]).toEqual([404, 404]);
  });

  it('comes while its trigger is being registered: 503, as its secret may be one of ours', async () => {
    isRegistering = true;
    const unknown = await post(JSON.stringify(call), { 'x-claire-secret': 'c'.repeat(64) });
    const without = await fetch(`${url}/claire/webhook/trigger`, { method: 'POST', body: '{}' });

    expect([unknown.status, without.status]).toEqual([503, 401]);
    expect(unknown.headers.get('retry-after')).toBe('5');
  });

  it('comes between two deploys: 503, and when to come back', async () => {
    registry.hooks.pause('trigger');

    const { status, headers } = await post(JSON.stringify(call));

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
  });

  it('has not come whole when its trigger stops: 503, which the trigger tells later', async () => {
    const isAllowed = () => {
      registry.hooks.pause('trigger');
      return true;
    };
    registry.hooks.open('trigger', { ...hook, isAllowed });

    expect((await post(JSON.stringify(call))).status).toBe(503);
    expect(registry.hooks.takeMissed('trigger')).toBe(true);
  });
});

function startFlows(): void {
  const events = new EventEmitter();
  registry.flows.watch({ events });
  events.emit('flows:started');
}

/** By hand: `fetch` always says the length of a text. */
function chunked(body: string): Promise<string> {
  const { port, hostname } = new URL(url);
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
