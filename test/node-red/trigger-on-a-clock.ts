import { EventEmitter } from 'node:events';
import { z } from 'zod/v4';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import type { ClaireEvent } from '../../claire/webhooks';
import type { TriggerNodeSettings } from '../../node-red/nodes/claire-trigger/config';
import { Trigger } from '../../node-red/nodes/claire-trigger/trigger';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import { fakeClaire, json, status } from '../unit/fake-claire';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNode, fakeNodeRed } from './fake-node-red';

export const url = 'https://flows.example.com/claire/webhook/trigger';
const list = '/v1/webhooks/list';

/** Of a trigger on event 4 that has nothing else set. */
export const triggerSettings = (fields: Partial<TriggerNodeSettings>): TriggerNodeSettings => ({
  trigger: { events: [4], locationId: null, checklistId: null },
  locationIds: [],
  callers: { addresses: undefined, trustedProxies: [] },
  ...{ url, listensAt: undefined, include: [], simplify: false, contact: {}, maxWait: 60 },
  ...fields,
});

interface Options {
  readonly settings?: Partial<TriggerNodeSettings>;
  /** Where events are stored that no flow has got. */
  readonly folder?: string;
  /** Called with each message as it is sent. */
  readonly onSent?: () => void;
}

/** A Node-RED with one trigger, on a clock that moves when it is told to. */
export function nodeRed(
  answer: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>,
  { settings: given = {}, folder, onSent }: Options = {},
) {
  const clock = new VirtualClock();
  const claire = fakeClaire([answer], { clock });
  const events = new EventEmitter();
  const registry = new Registry(clock, () => 0);
  registry.flows.watch({ events });
  const said: string[] = [];
  registry.undeliveredOptions = { folder, warn: (key) => said.push(key) };
  registry.storeOptions = { warn: (key) => said.push(key) };
  const statuses: string[] = [];
  const sent: unknown[] = [];
  const RED = fakeNodeRed(said);
  const node = fakeNode('claire-trigger', {
    status: ({ text }: { text?: string }) => statuses.push(text ?? ''),
    send: (messages: unknown) => {
      sent.push(messages);
      onSent?.();
    },
    warn: (text: string) => said.push(text),
    error: (error: Error | string) => said.push(typeof error === 'string' ? error : error.message),
  });
  const account = {
    client: claire.client,
    fingerprint: 'fingerprint',
    storageKey: Buffer.alloc(32),
    join: () => undefined,
    leave: () => Promise.resolve(),
  } as unknown as ClaireAccount;
  const settings = triggerSettings(given);
  const findHook = () => {
    const hook = registry.hooks.find('trigger');
    if (typeof hook !== 'object') throw new Error('Nobody receives');
    return hook;
  };
  const paths = () => claire.requests.map((request) => new URL(request.url).pathname);
  return {
    clock,
    claire,
    said,
    statuses,
    sent,
    /** As a call of Claire with the secret. */
    receive: (event: ClaireEvent) => {
      findHook().take(event);
    },
    /** The same without an event. */
    call: () => {
      findHook().called?.({ marker: undefined, intermediaries: {} });
    },
    paths,
    /** With another fingerprint for another name of the same Claire. */
    trigger: (fingerprint = 'fingerprint') =>
      new Trigger(RED, node, { ...account, fingerprint }, settings, registry),
    deploys: (type = 'full') =>
      events.emit('flows:stopping', { type, diff: { globalConfigChanged: false } }),
    stops: () => events.emit('flows:stopping', {}),
    started: () => events.emit('flows:started'),
  };
}

/** The same, whose flows have started. */
export function runningTrigger(...given: Parameters<typeof nodeRed>) {
  const made = nodeRed(...given);
  const one = made.trigger();
  one.start();
  made.started();
  /** A deploy that changes nothing. */
  const redeploy = async () => {
    made.deploys();
    await one.stop();
    made.trigger().start();
    made.started();
  };
  return { ...made, one, redeploy };
}

const Fields = z.looseObject({});

const idIn = (request: HttpRequest) => Number(new URL(request.url).searchParams.get('webhook_id'));

/** Holds webhooks as Claire does, as far as a trigger asks of it. */
export function webhooks(...held: { id: number; url: string }[]) {
  const all = new Map<number, object>(
    held.map((one) => [one.id, { webhook_trigger_id: 4, headers: [], ...one }]),
  );
  const answer = (request: HttpRequest): HttpResponse => {
    const { pathname } = new URL(request.url);
    if (pathname === list) return json([...all.values()]);
    if (pathname.endsWith('/view')) {
      const found = all.get(idIn(request));
      return found === undefined ? status(404) : json(found);
    }
    if (pathname.endsWith('/delete')) all.delete(idIn(request));
    if (!pathname.endsWith('/create')) return json({});
    all.set(99, { ...Fields.parse(JSON.parse(request.body ?? '{}')), id: 99 });
    return json({ ID: 99 });
  };
  return { all, answer };
}
