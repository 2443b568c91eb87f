import { describe, expect, it } from '@jest/globals';
import { importResult } from '../../claire/models/enumerations';
import { hashSecret } from '../../claire/webhooks';
import { ImportResultsHub } from '../../node-red/runtime/webhooks/listeners';
import { Registration } from '../../node-red/runtime/webhooks/retained-triggers';
import { account, going, url, wanted } from './registrations-lab';

const results = wanted(importResult);
const hub = new ImportResultsHub();

describe('what a trigger has at Claire', () => {
  it('is let in by the hash of each secret that Claire sends along', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);

    await registration.register(wanted(4, 8), going);

    const secrets = its.claire.stored.flatMap(({ headers }) =>
      headers.filter(({ name }) => name === 'x-claire-secret').map(({ value }) => value),
    );
    expect(secrets).toHaveLength(2);
    expect(registration.hashes()).toEqual(secrets.map(hashSecret));
  });

  it('is remembered as far as it came when Claire refuses the rest', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    its.claire.fault = (call, number) =>
      call === 'webhook.create' && number > 2 ? { code: 'CLAIRE_BAD_REQUEST' } : undefined;

    await expect(registration.register(wanted(4, 8), going)).rejects.toThrow();

    expect(registration.known.map(({ event }) => event)).toContain(4);
    expect(registration.holds(wanted(4, 8))).toBe(false);
  });

  it('uses the connections of its account only while Claire is asked', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
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
    const its = account();
    const registration = new Registration(its, url, hub);
    const heard = () => hub.hasSource(its.fingerprint, 12);

    const before = heard();
    await registration.register(results, going);
    const registered = heard();
    await registration.remove(going, []);

    expect([before, registered, heard()]).toEqual([false, true, false]);
  });

  it('do not count on one whose next registration has failed', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(results, going);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });

    await expect(registration.register(results, going)).rejects.toThrow();

    expect(hub.hasSource(its.fingerprint, 12)).toBe(false);
  });

  it('do not count on one that Claire may have deleted late', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(results, going);
    expect(registration.holds(results)).toBe(true);

    registration.invalidate();

    expect(hub.hasSource(its.fingerprint, 12)).toBe(false);
    expect(registration.holds(results)).toBe(false);
  });
});

it('webhooks at the address of another Node-RED are left alone by a copy, until it has its own', async () => {
  const old = 'https://old.example.com/claire/webhook/trigger';
  const third = 'https://third.example.com/claire/webhook/trigger';
  const its = account();
  const original = new Registration(its, old, hub);
  await original.register({ ...wanted(4), url: old }, going);
  const urls = () => its.claire.stored.map((one) => one.url);

  const copy = new Registration(its, url, hub);
  copy.restore(original.known, {}, true);
  await copy.register(wanted(4), going);
  expect(urls()).toEqual([old, url]);
  await copy.register({ ...wanted(4), url: third }, going);

  expect(urls()).toEqual([old, third]);
});

describe('a registration', () => {
  it('has each new secret on the disk before Claire gets it, and waits for nothing else', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);
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
});

describe('a removal', () => {
  it('asks nothing more once all is gone, until it is registered again', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);
    await registration.remove(going, []);
    const { length } = its.claire.calls;

    await registration.remove(going, []);
    expect(its.claire.calls).toHaveLength(length);
    await registration.register(wanted(4), going);
    await registration.remove(going, []);

    expect(its.claire.stored).toEqual([]);
  });
});
