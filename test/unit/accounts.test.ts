import { describe, expect, it } from '@jest/globals';
import {
  countAccounts,
  createClient,
  findApiKeyFault,
  fingerprintAccount,
} from '../../claire/client';
import { operations } from '../../claire/resources';
import { fakeClaire, ids, json, rate, rejection, status } from './fake-claire';
import { hour, VirtualClock } from './virtual-clock';
import { redactApiKey, redactOrHide } from '../../claire/http/redact';

const { location } = operations;

describe('the state of accounts', () => {
  it('does not grow with each key', async () => {
    const { settings, clock } = fakeClaire([json([])]);
    for (const id of ids(100)) {
      await createClient({ ...settings, account: `tried ${String(id)}` }).call(location.list, {});
    }

    expect(countAccounts()).toBeLessThan(5);
    expect(clock.sleeping).toBe(0);
  });

  it('is dropped after its known hour, when another account is opened', async () => {
    const clock = new VirtualClock();
    const others = ids(20).map(() => fakeClaire([json([], rate(9_000, 3_000))], { clock }));
    for (const { client } of others) await client.call(location.list, {});
    const before = countAccounts();
    await clock.advance(hour);

    await fakeClaire([json([])], { clock }).client.call(location.list, {});

    expect(before).toBeGreaterThanOrEqual(20);
    expect(countAccounts()).toBe(1);
  });

  it('tells the next execution that Claire refuses requests, however many accounts came between', async () => {
    const first = fakeClaire([status(429, '', { 'retry-after': '1800' }), json([])]);
    await rejection(first.client.call(location.list, {}));
    const { clock } = first;
    const others = ids(50).map(() => fakeClaire([json([])], { clock }));
    for (const { client } of others) await client.call(location.list, {});

    const next = createClient(first.settings).call(location.list, {}, { maxWait: 60 });

    expect(await rejection(next)).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
    expect(first.requests).toHaveLength(1);
  });
});

describe('an API key', () => {
  it.each([
    ['', 'missing'],
    ['sk-1~!', undefined],
    ['a', undefined],
    [' sk-1', 'unreadable'],
    ['sk-1\n', 'unreadable'],
    ['sk 1', 'unreadable'],
    ['sk-é', 'unreadable'],
    ['••••', 'unreadable'],
  ])('%j is %s', (apiKey, fault) => {
    expect(findApiKeyFault(apiKey)).toBe(fault);
  });

  it('is not shown in a text that cannot be redacted', () => {
    const fail = () => {
      throw new Error('no expression');
    };

    expect(redactOrHide('the key', fail)).toBe('***');
    expect(redactOrHide('safe', (text) => text.toUpperCase())).toBe('SAFE');
  });

  it.each(['k', '$&', '.*', '(a|b)+', '***', '[', '\\'])('may be any text: %s', (apiKey) => {
    expect(redactApiKey(apiKey)(`no (${apiKey}), ${apiKey}.`)).toBe('no (***), ***.');
  });
});

it('an account is another with another key or address, and does not show the key', () => {
  const accounts = [
    fingerprintAccount('https://claire.test', 'sk-1'),
    fingerprintAccount('https://claire.test', 'sk-2'),
    fingerprintAccount('https://other.test', 'sk-1'),
  ];

  expect(new Set(accounts).size).toBe(3);
  expect(accounts[0]).toBe(fingerprintAccount('https://claire.test', 'sk-1'));
  expect(accounts).toEqual(accounts.map(() => expect.stringMatching(/^[\da-f]{64}$/)));
});
