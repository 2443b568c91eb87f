import { describe, expect, it } from '@jest/globals';
import { importResult } from '../../claire/models/enumerations';
import type { WantedWebhooks } from '../../claire/webhooks';
import { ImportResultsHub } from '../../node-red/runtime/webhooks/listeners';
import { Registration } from '../../node-red/runtime/webhooks/registration';
import { account, failDeliveries, going, url, wanted } from './registrations-lab';

const results = wanted(importResult);
const hub = new ImportResultsHub();

/** A trigger with an account of its own. */
function opened() {
  const its = account();
  return { its, registration: new Registration(its, url, hub) };
}

/** What it has at its Claire. */
async function registered(webhooks: WantedWebhooks) {
  const made = opened();
  await made.registration.register(webhooks, going);
  return made;
}

describe('what a trigger has at Claire', () => {
  it('is remembered as far as it came when Claire refuses the rest', async () => {
    const { its, registration } = opened();
    its.claire.fault = (call, number) =>
      call === 'webhook.create' && number > 2 ? { code: 'CLAIRE_BAD_REQUEST' } : undefined;

    await expect(registration.register(wanted(4, 8), going)).rejects.toThrow();

    expect(registration.known.map(({ event }) => event)).toContain(4);
    expect(registration.holds(wanted(4, 8))).toBe(false);
  });

  it('uses the connections of its account only while Claire is asked', async () => {
    const { its, registration } = opened();
    const users: number[] = [];
    its.claire.fault = () => {
      users.push(its.users.size);
      return undefined;
    };

    await registration.register(wanted(4), going);
    await registration.remove(going, []);

    expect(users).toEqual(its.claire.calls.map(() => 1));
    expect(its.users.size).toBe(0);
  });
});

describe('imports that wait for their results', () => {
  it('count on a trigger from its registration to its removal', async () => {
    const { its, registration } = opened();
    const heard = [hub.hasSource(its.fingerprint, 12)];
    await registration.register(results, going);
    heard.push(hub.hasSource(its.fingerprint, 12));
    await registration.remove(going, []);
    heard.push(hub.hasSource(its.fingerprint, 12));

    expect(heard).toEqual([false, true, false]);
  });

  it('do not count on one whose next registration has failed', async () => {
    const { its, registration } = await registered(results);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });

    await expect(registration.register(results, going)).rejects.toThrow();

    expect(hub.hasSource(its.fingerprint, 12)).toBe(false);
  });

  it('do not count on one that Claire may have deleted late', async () => {
    const { its, registration } = await registered(results);
    expect(registration.holds(results)).toBe(true);

    registration.invalidate();

    expect(hub.hasSource(its.fingerprint, 12)).toBe(false);
    expect(registration.holds(results)).toBe(false);
  });
});

it('a registration has each new secret on the disk before Claire gets it, and waits for nothing else', async () => {
  const { its, registration } = await registered(wanted(4));
  let onDisk = (): void => undefined;
  const disk = new Promise<void>((resolve) => (onDisk = resolve));
  registration.keep = () => disk;
  its.claire.calls = [];

  const registering = registration.register(wanted(4, 8), going);
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  expect(its.claire.calls).not.toContain('webhook.create');
  onDisk();
  await registering;
  expect(its.claire.calls).toContain('webhook.create');

  registration.keep = () => new Promise(() => undefined);
  await registration.remove(going, []);
  expect(its.claire.stored).toEqual([]);
});

it('a removal asks nothing more once all is gone, until it is registered again', async () => {
  const { its, registration } = await registered(wanted(4));
  await registration.remove(going, []);
  const { length } = its.claire.calls;

  await registration.remove(going, []);
  expect(its.claire.calls).toHaveLength(length);
  await registration.register(wanted(4), going);
  await registration.remove(going, []);

  expect(its.claire.stored).toEqual([]);
});

describe('what Claire could not deliver', () => {
  it('is told once, after the registration that has listed it, and stored', async () => {
    const { its, registration } = opened();
    let stored = 0;
    registration.keep = () => Promise.resolve(void (stored += 1));
    await registration.register(wanted(4), going);
    expect(await registration.checkHealth()).toBeUndefined();
    failDeliveries(its);
    await registration.register(wanted(4), going);
    stored = 0;

    const report = await registration.checkHealth();

    expect(report).toMatchObject({ failures: [{ errorId: 5, reason: 'no answer' }], earlier: [] });
    expect(stored).toBe(1);
    const { length } = its.claire.calls;
    expect(await registration.checkHealth()).toBeUndefined();
    expect(its.claire.calls).toHaveLength(length);
    await registration.register(wanted(4), going);
    stored = 0;
    expect(await registration.checkHealth()).toBeUndefined();
    expect([stored, its.users.size]).toEqual([0, 0]);
  });

  it('is no news of this Node-RED when it only now takes over the webhook', async () => {
    const its = account();
    await new Registration(its, url, hub).register(wanted(4), going);
    failDeliveries(its);
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);

    expect(await registration.checkHealth()).toMatchObject({
      failures: [],
      earlier: [{ errorId: 5 }],
    });
  });
  it('is no longer asked for by a removal that is stopped', async () => {
    const { its, registration } = await registered(wanted(4));
    failDeliveries(its);
    const options = recordOptions(its, 'webhook.listErrors');
    const ending = new AbortController();

    await registration.remove(ending.signal, []);
    ending.abort();

    expect(options[0]).toMatchObject({ maxWait: 0, signal: { aborted: true } });
  });

  it('is looked for after Claire has called in vain, by a list of its own', async () => {
    const { its, registration } = await registered(wanted(4));
    failDeliveries(its);
    const options = recordOptions(its, 'webhook.list');

    const report = await registration.checkMissed();

    expect(report).toMatchObject({ failures: [{ errorId: 5 }], earlier: [] });
    expect(options).toEqual([{ maxWait: 0, fresh: true, signal: expect.any(AbortSignal) }]);
    expect(its.users.size).toBe(0);
  });

  it('is left to the next registration while Claire is not there', async () => {
    const { its, registration } = await registered(wanted(4));
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });

    expect(await registration.checkMissed()).toBeUndefined();
  });

  it('is nothing, and nothing is asked, before a registration and where Claire has none', async () => {
    const { its, registration } = opened();

    expect(await registration.checkHealth()).toBeUndefined();
    expect(its.claire.calls).toEqual([]);
    expect(await registration.checkMissed()).toBeUndefined();
    expect(its.claire.calls).toEqual(['webhook.list']);
  });
});

/** The options of the calls of an operation from now on. */
function recordOptions({ client }: ReturnType<typeof account>, id: string) {
  const recorded: object[] = [];
  const call = client.call.bind(client);
  client.call = (operation, input, options = {}) => {
    if (operation.id === id) recorded.push(options);
    return call(operation, input, options);
  };
  return recorded;
}
