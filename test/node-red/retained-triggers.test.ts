import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import { stillThere } from '../../node-red/runtime/webhooks/left-webhooks';
import type { RetainedTriggers } from '../../node-red/runtime/webhooks/retained-triggers';
import type { Registration } from '../../node-red/runtime/webhooks/registration';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';

const minute = 60_000;

let clock: VirtualClock;
let registry: Registry;
let parked: RetainedTriggers;
let said: string[];
let started: () => void;
let deploying: () => void;
let RED: NodeRed;

beforeEach(() => {
  clock = new VirtualClock();
  registry = new Registry({ clock, random: () => 0 });
  parked = registry.retainedTriggers;
  said = [];
  const events = new EventEmitter();
  registry.flows.watch({ events });
  started = () => events.emit('flows:started');
  deploying = () => events.emit('flows:stopping', { diff: { globalConfigChanged: false } });
  RED = {
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => said.push(text) },
  } as unknown as NodeRed;
});

afterEach(() => {
  started();
});

type Account = ReturnType<typeof account>;

async function registered(its: Account, id = 'trigger'): Promise<Registration> {
  const registration = parked.open(id, its, url);
  await registration.register(wanted(4), going);
  return registration;
}

const lists = ({ claire }: Account) => claire.calls.filter((call) => call === 'webhook.list');

/** A deploy stops it, and all that came before is forgotten. */
async function deployed(its: Account, id = 'trigger'): Promise<Registration> {
  const registration = await registered(its, id);
  its.claire.calls = [];
  deploying();
  parked.retain(RED, id, registration);
  return registration;
}

describe('a trigger that a deploy stops', () => {
  it('is taken over once by the next node, and lets go of its account', async () => {
    const its = account();
    const registration = await deployed(its);
    expect(its.users.size).toBe(1);

    const next = parked.open('trigger', its, url);
    const another = parked.open('trigger', its, url);

    expect(next).toBe(registration);
    expect(another).not.toBe(registration);
    expect(its.users.size).toBe(0);
    started();
    await clock.advance(10 * minute);
    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('is removed at once when the flows have started without it, and leaves nothing', async () => {
    const its = account();
    await deployed(its);

    started();
    await clock.advance(0);

    expect(its.claire.stored).toEqual([]);
    expect(its.users.size).toBe(0);
    expect(clock.sleeping).toBe(0);
    expect(parked.listKnown('trigger')).toEqual([]);
    expect(said).toEqual([]);
  });

  it('asks Claire to come back until the flows have started without it, and is not found then', async () => {
    const its = account();
    started();
    await deployed(its);
    const during = await answerFor('trigger');
    started();
    const after = await answerFor('trigger');

    expect([during, after]).toEqual([503, 404]);
  });

  it('has half a minute from the last one that the same deploy stops', async () => {
    const [one, other] = [account('one'), account('other')];
    await deployed(one, 'one');
    await clock.advance(20_000);
    await deployed(other, 'other');

    await clock.advance(29_000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([1, 1]);

    await clock.advance(1000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([0, 0]);
  });

  it('is removed once, although more are stopped while Claire is down', async () => {
    const [one, other] = [account('one'), account('other')];
    await deployed(one, 'one');
    one.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    started();
    await clock.advance(0);

    await deployed(other, 'other');
    started();
    await clock.advance(0);

    expect(lists(one)).toHaveLength(1);
    expect(other.claire.stored).toEqual([]);
  });
});

describe('a trigger that is there again during its removal', () => {
  it('keeps its webhooks when the removal still waits for its turn', async () => {
    const its = account();
    await deployed(its);
    const before = parked.runExclusive('trigger', () => clock.sleep(1000));
    started();

    parked.open('trigger', its, url);
    await clock.run(before);
    await clock.advance(minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('keeps its webhooks when Claire is down for the removal', async () => {
    const its = account();
    await deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    started();
    await clock.advance(500);

    parked.open('trigger', its, url);
    its.claire.fault = () => undefined;
    await clock.advance(10 * minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(lists(its)).toHaveLength(1);
  });

  it.each([
    ['carries it out', undefined],
    ['refuses it', { code: 'CLAIRE_UNAUTHORIZED' }],
  ] as const)('is still its id’s when Claire %s, and nothing is said', async (_what, fault) => {
    const its = account();
    const registration = await deployed(its);
    its.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      parked.open('trigger', its, url);
      return fault;
    };
    started();
    await clock.advance(minute);
    its.claire.fault = () => undefined;

    await registration.register(wanted(4), going);

    expect(parked.listKnown('trigger')).toEqual(registration.known);
    expect(registration.known).toHaveLength(1);
    expect(said).toEqual([]);
  });
});

describe('a removal that Claire does not carry out', () => {
  it('is given up after sixty tries more, and what is still there is said', async () => {
    const its = account();
    await deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE', message: 'Claire is down' });
    started();
    await clock.advance(24 * 60 * minute);

    expect(lists(its)).toHaveLength(61);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warnings.stillThere {"id":"trigger","details":"Claire is down."}');
    expect(its.users.size).toBe(0);
  });

  it('is given up at once when the key is refused', async () => {
    const its = account();
    await deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAUTHORIZED' });
    started();
    await clock.advance(60 * minute);

    expect(lists(its)).toHaveLength(1);
    expect(said).toHaveLength(1);
    expect(its.users.size).toBe(0);
    expect(parked.listKnown('trigger')).toEqual([]);
  });

  it('is given up without a word when nothing was made', async () => {
    const its = account();
    parked.retain(RED, 'trigger', parked.open('trigger', its, url));
    its.claire.fault = () => ({ code: 'CLAIRE_UNAUTHORIZED' });
    started();
    await clock.advance(minute);

    expect(lists(its)).toHaveLength(1);
    expect(said).toHaveLength(0);
  });

  it.each([
    ['may have been carried out late', true, 1],
    ['was surely not carried out', false, 0],
  ])('makes its other account look again only if it %s', async (_what, acts, looks) => {
    const [one, other] = [account('one'), account('other')];
    await deployed(one);
    const next = await registered(other);
    let asked = 0;
    next.onDoubt = () => {
      asked += 1;
    };
    one.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      one.claire.fault = () => undefined;
      return { code: 'CLAIRE_UNAVAILABLE', acts };
    };

    started();
    await clock.advance(minute);

    expect(one.claire.stored).toEqual([]);
    expect(asked).toBe(looks);
    expect(next.holds(wanted(4))).toBe(looks === 0);
  });
});

it('what is still at Claire is said only of webhooks that are known', async () => {
  const its = account();
  const empty = parked.open('empty', its, url);
  const made = await registered(its);

  expect(stillThere(RED, 'empty', empty, undefined)).toBeUndefined();
  expect(stillThere(RED, 'trigger', made, 'gone')).toContain('"details":"gone."');
});

/** What Claire gets to hear at the address of a trigger. */
function answerFor(id: string): Promise<number> {
  let receive: Handler = () => undefined;
  const post = (_path: string, handler: Handler): void => {
    receive = handler;
  };
  addWebhookRoute({ httpNode: { post }, settings: {} } as unknown as NodeRed, registry);
  const request = { params: { id }, headers: {} } as unknown as Request;
  return new Promise((resolve) => {
    const writeHead = (status: number) => {
      resolve(status);
      return { end: () => undefined };
    };
    const response = { setHeader: () => undefined, writeHead } as unknown as Response;
    receive(request, response, () => undefined);
  });
}
