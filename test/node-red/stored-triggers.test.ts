import { readFileSync, copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../claire/errors';
import {
  openTrigger,
  removeGivenUp,
  removeLeft,
  watchStoredTriggers,
} from '../../node-red/runtime/webhooks/stored-triggers';
import { eventually } from '../e2e/eventually';
import { makeFolder } from '../temporary-folder';
import { VirtualClock } from '../unit/virtual-clock';
import { warnKeptWebhooks } from '../../node-red/runtime/warnings';
import { Registry } from '../../node-red/runtime/registry';
import { fakeNode, fakeNodeRed } from './fake-node-red';
import { account, event, going, url, wanted } from './registrations-lab';

let folder: string;
let clock: VirtualClock;
let said: string[];

beforeEach(() => {
  folder = makeFolder();
  clock = new VirtualClock();
  said = [];
});

type Account = ReturnType<typeof account>;

/** A process that knows what another has stored, with these accounts in its flows, before they start. */
function nodeRed(accounts: readonly Account[], settings: object = {}) {
  const registry = new Registry(clock, () => 0);
  for (const its of accounts) registry.accounts.add(its);
  const RED = fakeNodeRed(said, { flowFile: 'flows.json', userDir: folder, ...settings });
  const events = new EventEmitter();
  registry.flows.watch({ events });
  watchStoredTriggers(RED, registry);
  return {
    RED,
    registry,
    open: (its: Account, at = url) => openTrigger(registry, 'trigger', its, at),
    started: async () => {
      events.emit('flows:started');
      await clock.advance(0);
    },
  };
}

/** Waits until the disk says so. */
async function isStored(what: RegExp): Promise<void> {
  await eventually(() => {
    expect(readFileSync(path.join(folder, 'claire-webhooks.json'), 'utf8')).toMatch(what);
  });
}

async function registered(its = account()): Promise<Account> {
  const first = nodeRed([its]);
  await first.open(its).register(wanted(4), going);
  await isStored(/"id": \d+/);
  its.claire.calls = [];
  return its;
}

describe('a trigger of an earlier process', () => {
  it('lets calls in with the secret of then before Claire was asked', async () => {
    const its = await registered();

    const registration = nodeRed([its]).open(its);

    expect(registration.hashes()).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
    await registration.register(wanted(4), going);
    expect(its.claire.calls.filter((call) => /create|update|delete/.test(call))).toEqual([]);
  });

  it('has nothing stored where the folder is gone, which the log says', async () => {
    const its = account();
    const userDir = path.join(folder, 'gone');
    await nodeRed([its], { userDir }).open(its).register(wanted(4), going);

    await eventually(() => {
      expect(said).toEqual([expect.stringMatching(/warnings\.notStored \{"details":".*ENOENT/)]);
    });
    expect(nodeRed([its]).open(its).hashes()).toEqual([]);
  });
});

describe('a trigger that was taken out of the flows before the start', () => {
  it('is removed when the flows have started, and forgotten', async () => {
    const its = await registered();

    const next = nodeRed([its]);
    await next.started();

    await isStored(/"triggers": \[\]/);
    expect(its.users.size).toBe(0);
    expect(its.claire.stored).toEqual([]);
    const calls = its.claire.calls.length;
    await nodeRed([its]).started();
    expect(its.claire.calls).toHaveLength(calls);
    expect(said).toEqual([]);
  });

  it('is named once when its account is gone, and removed when it is back', async () => {
    const its = await registered();
    const id = its.claire.stored[0]?.id ?? 0;

    await nodeRed([]).started();
    await isStored(/isNamed/);
    await nodeRed([]).started();

    const warning = `warnings.abandoned {"id":"trigger","ids":"${String(id)}"`;
    expect(said).toEqual([expect.stringContaining(warning)]);
    await nodeRed([its]).started();
    await eventually(() => {
      expect(its.claire.stored).toEqual([]);
    });
  });

  it.each([
    ['can', true],
    ['cannot', false],
  ])('keeps it while its node is there, whose account %s be used', async (_what, isUsable) => {
    const its = await registered();

    const { RED, registry, started } = nodeRed(isUsable ? [its] : []);
    registry.waitingTriggers.add('trigger');
    await started();
    expect([its.claire.stored.length, its.claire.calls, said]).toEqual([1, [], []]);

    registry.waitingTriggers.delete('trigger');
    removeGivenUp(RED, registry);
    await eventually(() => {
      expect([its.claire.stored.length, said.length]).toEqual(isUsable ? [0, 0] : [1, 1]);
    });
  });

  it('is named with its webhooks when its account is off', async () => {
    const its = account();
    await nodeRed([its]).open(its).register(wanted(4, 8), going);
    await isStored(/"event": 8,\s+"id": \d+/);
    const ids = its.claire.stored.map(({ id }) => String(id)).join(', ');
    const unusable = new ClaireError('CLAIRE_INVALID_INPUT', { message: 'No key' });

    await nodeRed([{ ...its, unusable }]).started();

    expect(said).toEqual([expect.stringContaining(`{"id":"trigger","ids":"${ids}"`)]);
    expect(its.claire.stored).toHaveLength(2);
  });

  it('is not looked for at a later start of the flows', async () => {
    const its = account();
    const running = nodeRed([its]);
    await running.started();
    await running.open(its).register(wanted(4), going);
    its.claire.calls = [];

    await running.started();

    expect(its.claire.calls).toEqual([]);
  });
});

describe('a trigger that cannot start', () => {
  const leave = ({ RED, registry }: ReturnType<typeof nodeRed>, its: Account, fields: object) =>
    removeLeft(RED, registry, fakeNode('claire-trigger'), { ...its, ...fields });

  it.each([
    ['remove', 0],
    ['keep', 1],
  ])('has the account %s its webhooks when the flows stop', async (whenStopped, left) => {
    const its = await registered();

    await leave(nodeRed([its]), its, { whenStopped });

    expect(its.claire.stored).toHaveLength(left);
    await isStored(left === 0 ? /"triggers": \[\]/ : /"id": \d+/);
  });

  it('leaves those alone that another Node-RED may have, from which it was copied', async () => {
    const { its, copy } = await original();

    await leave(nodeRed([its], { userDir: copy }), its, { whenStopped: 'remove' });

    expect(urls(its)).toEqual([url]);
  });
});

it('an event that an earlier process left is named and let go when the flows start without its trigger', async () => {
  const its = account();
  nodeRed([its]).registry.undelivered.store('trigger', its, event(7));
  const waiting = nodeRed([its]);
  waiting.registry.waitingTriggers.add('trigger');
  await waiting.started();
  expect(said).toEqual([]);

  await nodeRed([its]).started();
  await nodeRed([its]).started();

  const values = '{"id":"trigger","events":"4/7","details":""}';
  expect(said).toEqual([expect.stringContaining(`warnings.eventsDropped ${values}`)]);
});

const copied = 'https://test.example.com/claire/webhook/trigger';

/** Registers at that address; gives what is said of webhooks that stay as they are. */
async function registerAt(its: Account, at: string, userDir = folder) {
  const { RED, open } = nodeRed([its], { userDir });
  const registration = open(its, at);
  await registration.register({ ...wanted(4), url: at }, going);
  return warnKeptWebhooks(RED, 'trigger', registration)[0];
}

/** A trigger at work, whose user directory is copied then. */
async function original() {
  const its = await registered();
  const copy = path.join(folder, 'copy');
  mkdirSync(copy);
  const file = path.join(copy, 'claire-webhooks.json');
  copyFileSync(path.join(folder, 'claire-webhooks.json'), file);
  return { its, id: its.claire.stored[0]?.id ?? 0, copy, file };
}

const urls = ({ claire }: Account) => claire.stored.map((one) => one.url);

describe('a copy of a user directory, at another address', () => {
  it('has webhooks of its own, and takes none from its original, which it says once', async () => {
    const { its, id, copy } = await original();
    const before = structuredClone(its.claire.stored[0]);

    const text = await registerAt(its, copied, copy);

    expect(urls(its)).toEqual([url, copied]);
    expect(its.claire.stored[0]).toEqual(before);
    const origin = 'https://flows.example.com';
    expect(text).toContain(
      `warnings.leftAlone {"id":"trigger","ids":"${String(id)}","address":"${origin}"}`,
    );
    expect(await registerAt(its, copied, copy)).toBeUndefined();
    // Once it has its own, they move with it.
    const third = 'https://third.example.com/claire/webhook/trigger';
    await registerAt(its, third, copy);
    expect(urls(its)).toEqual([url, third]);
  });

  it('removes none of its original when the trigger was taken out of it', async () => {
    const { its, copy, file } = await original();
    Object.assign(its, { publicUrl: 'https://test.example.com' });

    await nodeRed([its], { userDir: copy }).started();
    await eventually(() => {
      expect(readFileSync(file, 'utf8')).toContain('isNamed');
    });
    await nodeRed([its], { userDir: copy }).started();

    expect(urls(its)).toEqual([url]);
    expect(said).toEqual([expect.stringContaining('warnings.leftAlone')]);
  });
});

describe('a Node-RED that goes on', () => {
  it.each([
    ['to its new address', copied, false],
    ['with its user directory, at the same address', url, true],
  ])('moves its webhooks %s', async (_where, at, isMoved) => {
    const { its, id, copy } = await original();

    expect(await registerAt(its, at, isMoved ? copy : folder)).toBeUndefined();

    expect(its.claire.stored).toMatchObject([{ id, url: at }]);
  });

  it('removes what was taken out of it, wherever its user directory is', async () => {
    const { its, copy } = await original();
    Object.assign(its, { publicUrl: 'https://flows.example.com' });

    await nodeRed([its], { userDir: copy }).started();

    await eventually(() => {
      expect(urls(its)).toEqual([]);
    });
    expect(said).toEqual([]);
  });
});
