import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../claire/errors';
import { openTrigger, removeAbandoned } from '../../node-red/runtime/webhooks/stored-triggers';
import { eventually } from '../e2e/eventually';
import { VirtualClock } from '../unit/virtual-clock';
import { event } from './events-lab';
import { account, going, url, wanted } from './registrations-lab';
import { type Account, storingNodeRed } from './storing-node-red';

let folder: string;
let clock: VirtualClock;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-stored-'));
  clock = new VirtualClock();
  said = [];
});

afterEach(() => {
  // A last write may still be under way.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

/** A process with these accounts in its flows, and nothing started yet. */
function nodeRed(accounts: readonly Account[], settings: object = {}) {
  // What is written late by one test is not said in the next.
  const stored = { accounts, settings: { userDir: folder, ...settings }, clock, said };
  const { RED, registry, forget, started } = storingNodeRed(stored);
  const open = (its: Account, id = 'trigger') => openTrigger(registry, id, its, url);
  return { RED, registry, open, forget, started };
}

/** Waits until the disk says so. */
async function isStored(what: RegExp): Promise<void> {
  await eventually(() => {
    expect(readFileSync(path.join(folder, 'claire-webhooks.json'), 'utf8')).toMatch(what);
  });
}

async function registered(its: Account): Promise<void> {
  const first = nodeRed([its]);
  await first.open(its).register(wanted(4), going);
  await isStored(/"id": \d+/);
  its.claire.calls = [];
}

describe('a trigger of an earlier process', () => {
  it('lets calls in with the secret of then before Claire was asked', async () => {
    const its = account();
    await registered(its);

    const registration = nodeRed([its]).open(its);

    expect(registration.hashes()).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
    await registration.register(wanted(4), going);
    expect(its.claire.calls.filter((call) => /create|update|delete/.test(call))).toEqual([]);
  });

  it('knows a webhook whose creation the process did not see the end of', async () => {
    const its = account();
    const first = nodeRed([its]).open(its);
    its.claire.fault = (call) =>
      call === 'webhook.create' ? { code: 'CLAIRE_TIMEOUT', acts: true } : undefined;
    await expect(first.register(wanted(4), going)).rejects.toThrow();
    its.claire.fault = () => undefined;
    its.claire.calls = [];

    await nodeRed([its]).open(its).register(wanted(4), going);

    expect(its.claire.stored).toHaveLength(1);
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
    const its = account();
    await registered(its);

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

  it('is removed later when Claire is down', async () => {
    const its = account();
    await registered(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    await nodeRed([its]).started();
    its.claire.fault = () => undefined;

    await clock.advance(60_000);

    await eventually(() => {
      expect(its.claire.stored).toEqual([]);
    });
  });

  it('is left alone when a node of the flows has it', async () => {
    const its = account();
    await registered(its);
    const next = nodeRed([its]);
    next.open(its);

    await next.started();

    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('is removed with its account of then, while that of now has its own', async () => {
    const [before, now] = [account('before'), account('now')];
    await registered(before);
    const next = nodeRed([before, now]);
    await next.open(now).register(wanted(4), going);

    await next.started();

    await eventually(() => {
      expect(before.claire.stored).toEqual([]);
    });
    expect(now.claire.stored).toHaveLength(1);
  });

  it('is named once when its account is gone, and removed when it is back', async () => {
    const its = account();
    await registered(its);
    const id = its.claire.stored[0]?.id ?? 0;

    await nodeRed([]).started();
    await isStored(/isNamed/);
    await nodeRed([]).started();

    const warning = `warnings.abandoned {"id":"trigger","ids":"${String(id)}"}`;
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
    const its = account();
    await registered(its);

    const { RED, registry, started } = nodeRed(isUsable ? [its] : []);
    registry.stalled.add('trigger');
    await started();
    expect([its.claire.stored.length, its.claire.calls, said]).toEqual([1, [], []]);

    registry.stalled.delete('trigger');
    removeAbandoned(RED, registry);
    await eventually(() => {
      expect([its.claire.stored.length, said.length]).toEqual(isUsable ? [0, 0] : [1, 1]);
    });
  });

  it.each(['is switched off', 'has no valid key'])(
    'is named with its webhooks when its account %s',
    async (how) => {
      const its = account();
      await nodeRed([its]).open(its).register(wanted(4, 8), going);
      await isStored(/"event": 8,\s+"id": \d+/);
      const ids = its.claire.stored.map(({ id }) => String(id)).join(', ');
      const unusable = new ClaireError('CLAIRE_INVALID_INPUT', { message: 'No key' });

      const next = nodeRed([how === 'is switched off' ? its : { ...its, unusable }]);
      if (how === 'is switched off') next.forget(its);
      await next.started();

      expect(said).toEqual([expect.stringContaining(`{"id":"trigger","ids":"${ids}"}`)]);
      expect(its.claire.stored).toHaveLength(2);
    },
  );

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

describe('an event that an earlier process left', () => {
  it('is named and let go when the flows start without its trigger', async () => {
    const its = account();
    nodeRed([its]).registry.undelivered.store('trigger', its, event(7));
    const waiting = nodeRed([its]);
    waiting.registry.stalled.add('trigger');
    await waiting.started();
    expect(said).toEqual([]);

    await nodeRed([its]).started();
    await nodeRed([its]).started();

    const values = '{"id":"trigger","events":"4/7","details":""}';
    expect(said).toEqual([expect.stringContaining(`warnings.eventsDropped ${values}`)]);
  });
});
