import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import type { Registration } from '../../node-red/runtime/webhooks/registration';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';
import { account, failDeliveries, going, url, wanted } from './registrations-lab';

const minute = 60_000;

type Account = ReturnType<typeof account>;

/** A Node-RED whose deploys stop triggers, in virtual time. */
class KeptLab {
  readonly clock = new VirtualClock();
  readonly said: string[] = [];
  readonly RED = fakeNodeRed(this.said);
  readonly #registry = new Registry(this.clock, () => 0);
  readonly #events = new EventEmitter();

  readonly triggers = this.#registry.keptTriggers;
  readonly waitingTriggers = this.#registry.waitingTriggers;

  constructor() {
    this.#registry.flows.watch({ events: this.#events });
  }

  started(): void {
    this.#events.emit('flows:started');
  }

  async registered(its: Account, id = 'trigger'): Promise<Registration> {
    const registration = this.triggers.open(id, its, url);
    await registration.register(wanted(4), going);
    return registration;
  }

  /** A deploy stops it, and all that came before is forgotten. */
  async deployed(its = account(), id = 'trigger') {
    return { its, registration: await this.stopped(its, id, { globalConfigChanged: false }) };
  }

  /** The same, as the editor stops all flows. */
  async stopped(its: Account, id = 'trigger', diff: object = {}): Promise<Registration> {
    const registration = await this.registered(its, id);
    its.claire.calls = [];
    this.#events.emit('flows:stopping', { diff });
    this.triggers.keep(this.RED, id, registration);
    return registration;
  }

  /** What Claire gets to hear at the address of a trigger. */
  answerFor(id: string): Promise<number> {
    const routes: Handler[] = [];
    const httpNode = { post: (_path: string, handler: Handler) => routes.push(handler) };
    addWebhookRoute({ httpNode, settings: {} } as unknown as NodeRed, this.#registry);
    const request = { params: { id }, headers: {} } as unknown as Request;
    return new Promise((resolve) => {
      const writeHead = (status: number) => {
        resolve(status);
        return { end: () => undefined };
      };
      const response = { setHeader: () => undefined, writeHead } as unknown as Response;
      routes[0]?.(request, response, () => undefined);
    });
  }
}

const lists = ({ claire }: Account) => claire.calls.filter((call) => call === 'webhook.list');

let lab: KeptLab;

beforeEach(() => {
  lab = new KeptLab();
});

afterEach(() => {
  lab.started();
});

describe('a trigger that a deploy stops', () => {
  it('is taken over once by the next node, and lets go of its account', async () => {
    const { its, registration } = await lab.deployed();
    expect(its.users.size).toBe(1);

    const next = lab.triggers.open('trigger', its, url);
    const another = lab.triggers.open('trigger', its, url);

    expect(next).toBe(registration);
    expect(another).not.toBe(registration);
    expect(its.users.size).toBe(0);
    lab.started();
    await lab.clock.advance(10 * minute);
    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('is removed at once when the flows have started without it, and leaves nothing', async () => {
    const { its } = await lab.deployed();

    expect(await lab.answerFor('trigger')).toBe(503);
    lab.started();
    expect(await lab.answerFor('trigger')).toBe(404);
    await lab.clock.advance(0);

    expect(its.claire.stored).toEqual([]);
    expect(its.users.size).toBe(0);
    expect(lab.clock.sleeping).toBe(0);
    expect(lab.triggers.listKnown('trigger')).toEqual([]);
    expect(lab.said).toEqual([]);
  });

  it('stays while its node is there and cannot start, until that is taken away', async () => {
    const { its } = await lab.deployed();
    lab.waitingTriggers.add('trigger');
    lab.started();
    await lab.clock.advance(10 * minute);

    expect(its.claire.calls).toEqual([]);
    expect(await lab.answerFor('trigger')).toBe(503);

    lab.waitingTriggers.delete('trigger');
    lab.triggers.scheduleCleanUp(lab.RED);
    lab.started();
    await lab.clock.advance(0);
    expect(its.claire.stored).toEqual([]);
    expect(its.users.size).toBe(0);
  });

  it('has half a minute from the last one that the same deploy stops', async () => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one, 'one');
    await lab.clock.advance(20_000);
    await lab.deployed(other, 'other');

    await lab.clock.advance(29_000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([1, 1]);

    await lab.clock.advance(1000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([0, 0]);
  });

  it('is removed once, although more are stopped while Claire is down', async () => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one, 'one');
    one.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    lab.started();
    await lab.clock.advance(0);

    await lab.deployed(other, 'other');
    lab.started();
    await lab.clock.advance(0);

    expect(lists(one)).toHaveLength(1);
    expect(other.claire.stored).toEqual([]);
  });
});

describe('a trigger that is there again during its removal', () => {
  it('keeps its webhooks when the removal still waits for its turn', async () => {
    const { its } = await lab.deployed();
    const before = lab.triggers.runExclusive('trigger', () => lab.clock.sleep(1000));
    lab.started();

    lab.triggers.open('trigger', its, url);
    await lab.clock.run(before);
    await lab.clock.advance(minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('keeps its webhooks when Claire is down for the removal', async () => {
    const { its } = await lab.deployed();
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    lab.started();
    await lab.clock.advance(500);

    lab.triggers.open('trigger', its, url);
    its.claire.fault = () => undefined;
    await lab.clock.advance(10 * minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(lists(its)).toHaveLength(1);
  });

  it.each([
    ['carries it out', undefined],
    ['refuses it', { code: 'CLAIRE_UNAUTHORIZED' }],
  ] as const)('is still its id’s when Claire %s, and nothing is said', async (_what, fault) => {
    const { its, registration } = await lab.deployed();
    its.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      lab.triggers.open('trigger', its, url);
      return fault;
    };
    lab.started();
    await lab.clock.advance(minute);
    its.claire.fault = () => undefined;

    await registration.register(wanted(4), going);

    expect(lab.triggers.listKnown('trigger')).toEqual(registration.known);
    expect(registration.known).toHaveLength(1);
    expect(lab.said).toEqual([]);
  });
});

describe('a removal that Claire does not carry out', () => {
  it.each([
    ['sixty', 60, 'CLAIRE_UNAVAILABLE'],
    ['no', 0, 'CLAIRE_UNAUTHORIZED'],
  ] as const)(
    'is given up after %s tries more, and what is still there is said',
    async (_tries, more, code) => {
      const { its } = await lab.deployed();
      its.claire.fault = () => ({ code, message: 'Claire is down' });
      lab.started();
      await lab.clock.advance(24 * 60 * minute);

      expect(lists(its)).toHaveLength(1 + more);
      const details = '{"id":"trigger","details":"Claire is down."}';
      expect(lab.said).toEqual([expect.stringContaining(`warnings.stillThere ${details}`)]);
      expect(its.users.size).toBe(0);
      expect(lab.triggers.listKnown('trigger')).toEqual([]);
    },
  );

  it('is given up without a word when nothing was made', async () => {
    const its = account();
    lab.triggers.keep(lab.RED, 'trigger', lab.triggers.open('trigger', its, url));
    its.claire.fault = () => ({ code: 'CLAIRE_UNAUTHORIZED' });
    lab.started();
    await lab.clock.advance(minute);

    expect(lists(its)).toHaveLength(1);
    expect(lab.said).toHaveLength(0);
  });

  it.each([
    ['may have been carried out late', true, 1],
    ['was surely not carried out', false, 0],
  ])('makes its other account look again only if it %s', async (_what, acts, looks) => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one);
    const next = await lab.registered(other);
    let asked = 0;
    next.onInvalidated = () => void (asked += 1);
    one.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      one.claire.fault = () => undefined;
      return { code: 'CLAIRE_UNAVAILABLE', acts };
    };

    lab.started();
    await lab.clock.advance(minute);

    expect(one.claire.stored).toEqual([]);
    expect(asked).toBe(looks);
    expect(next.holds(wanted(4))).toBe(looks === 0);
  });
});

it('a trigger whose flows stop is removed after a minute in which they do not start', async () => {
  const its = account();
  lab.started();
  await lab.stopped(its);
  await lab.clock.advance(59_000);
  expect([its.claire.calls, await lab.answerFor('trigger')]).toEqual([[], 503]);

  await lab.clock.advance(1000);
  expect([its.claire.stored, await lab.answerFor('trigger')]).toEqual([[], 404]);
});

it('what Claire could not deliver is told once before it is gone, however often the removal fails', async () => {
  const { its } = await lab.deployed();
  failDeliveries(its, 'status 502');
  its.claire.fault = (call, number) =>
    call.startsWith('webhook.delete') && number < 12 ? { code: 'CLAIRE_UNAVAILABLE' } : undefined;
  lab.started();
  await lab.clock.advance(10 * minute);

  expect(lab.said).toEqual([
    expect.stringMatching(/failedBeforeRemoval .*"count":"1".*status 502/),
  ]);
  expect(its.claire.stored).toEqual([]);
});
