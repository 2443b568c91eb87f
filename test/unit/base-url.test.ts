import { describe, expect, it } from '@jest/globals';
import { isSameInstallation, mayBeCalled, normaliseBaseUrl } from '../../claire/base-url';
import { isClaireError } from '../../claire/errors';

function readRefusal(text: string): string {
  try {
    return `taken as ${normaliseBaseUrl(text)}`;
  } catch (thrown) {
    return isClaireError(thrown) ? `${thrown.code}: ${thrown.message}` : String(thrown);
  }
}

describe('a base URL over plain http that is allowed', () => {
  const allow = { allowPlainHttp: true };

  it.each([
    'http://claire-sandbox:4117',
    'http://claire.local',
    'http://host.docker.internal:4117',
    'http://172.16.0.9',
    'http://172.31.0.9',
    'http://192.168.1.20:4117/claire',
    'http://[fd12:3456::1]:4117',
  ])('is a private address: %s', (address) => {
    expect(normaliseBaseUrl(address, allow)).toBe(address);
    expect(() => normaliseBaseUrl(address)).toThrow('in the open');
  });

  it.each([
    'http://claire.test',
    'http://172.32.0.9',
    'http://192.169.1.1',
    'http://claire.local.test',
    'http://[2001:db8::1]',
    'http://8.8.8.8',
  ])('is no public one: %s', (address) => {
    expect(() => normaliseBaseUrl(address, allow)).toThrow('is no private address');
  });

  it('is still https where nothing else is typed', () => {
    expect(normaliseBaseUrl('claire-sandbox:4117', allow)).toBe('https://claire-sandbox:4117');
  });
});

describe('the base URL', () => {
  it.each([
    ['https://claire.test', 'https://claire.test'],
    ['  https://claire.test/  ', 'https://claire.test'],
    ['https://claire.test/v1', 'https://claire.test'],
    ['https://claire.test//', 'https://claire.test'],
    ['HTTPS://Claire.Test:8443', 'https://claire.test:8443'],
    ['https://claire.test:443', 'https://claire.test'],
    ['https://proxy.test/claire/v1/', 'https://proxy.test/claire'],
    ['claire.test', 'https://claire.test'],
    ['claire.test/v1', 'https://claire.test'],
    ['claire.test:8443', 'https://claire.test:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['localhost:3000/v1', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.8.9.1', 'http://127.8.9.1'],
    ['https://proxy.test/v1x/claire', 'https://proxy.test/v1x/claire'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    ['http://claire.localhost', 'http://claire.localhost'],
  ])('%j is read as %s', (text, url) => {
    expect(normaliseBaseUrl(text)).toBe(url);
  });

  it.each([
    ['', 'is missing'],
    ['   ', 'is missing'],
    ['http://claire.test', 'starts with http://, which would send the API key in the open'],
    [
      'http://localhost.claire.test',
      'starts with http://, which would send the API key in the open',
    ],
    ['http://claire-localhost', 'starts with http://, which would send the API key in the open'],
    ['https://:hunter2@claire.test', 'holds a user name or password, which Claire does not use'],
    ['ftp://claire.test', 'must start with https://, not ftp://'],
    ['https://me:hunter2@claire.test', 'holds a user name or password, which Claire does not use'],
    ['me@claire.test', 'holds a user name or password, which Claire does not use'],
    ['https://claire.test?api_key=hunter2', 'holds a query (the part that starts with ?)'],
    ['https://claire.test/#top', 'holds a fragment (the part that starts with #)'],
    ['https://claire.test/v1/locations', 'goes on after /v1'],
    ['https://claire .test', 'holds a space or an invisible character'],
    ['https://claire\u200b.test', 'holds a space or an invisible character'],
    ['https://claire.test\\@evil.test', 'holds a backslash'],
    ...['http://', 'https://', 'HTTPS://', 'https:', 'https:/', 'https:///', 'http', 'https'].map(
      (text) => [text, 'names no host'] as const,
    ),
    // WHATWG would take the first for a host called https, the second for one called v1.
    ...['https:/claire.test', 'https:///v1', 'http:claire.test', 'https:8443'].map(
      (text) => [text, 'needs two slashes after http: or https:'] as const,
    ),
    ['https://:443', 'cannot be read as an address'],
    ['https://claire.test:99999', 'cannot be read as an address'],
  ])('%j is refused with a sentence', (text, fault) => {
    expect(readRefusal(text)).toBe(`CLAIRE_INVALID_INPUT: The base URL ${fault}`);
  });

  it('is refused with a sentence where it is longer than any', () => {
    const refusal = readRefusal(`https://claire.test/${'a'.repeat(8_000)}`);

    expect(refusal).toBe('CLAIRE_INVALID_INPUT: The base URL cannot be read as an address');
  });

  it('is named as the field that is wrong', () => {
    expect(() => normaliseBaseUrl('')).toThrow(
      expect.objectContaining({ problems: [{ path: 'baseUrl', message: 'is missing' }] }),
    );
  });
});

it.each([
  ['https://flows.test/webhook/a/webhook', 'http://flows.test/webhook-test/b/webhook', true],
  ['https://flows.test/n8n/webhook/a/webhook', 'https://flows.test/webhook/a/webhook', false],
  ['https://flows.test/red/claire/webhook/a', 'https://flows.test/red/claire/webhook/', true],
  ['https://flows.test', 'https://flows.test/b', true],
  ['https://flows.test', 'https://other.test', false],
  ['https://flows.test', 'https://flows.test:8443', false],
  ['https://flows.test', 'flows.test', false],
  ['flows.test', 'https://flows.test', false],
  ['', '', false],
])('two addresses %p and %p are of one installation: %p', (one, other, isSame) => {
  expect(isSameInstallation(one, other)).toBe(isSame);
});

it.each([
  ['https://flows.example.com/', 'https://api.example.com', true],
  ['http://flows.example.com/', 'https://api.example.com', false],
  ['http://10.0.0.5:5678/', 'https://api.example.com', false],
  ['https://127.0.0.1:5678/', 'https://api.example.com', false],
  ['http://127.0.0.1:5678/', 'http://127.0.0.1:4117', true],
  // A sandbox in a container beside them.
  ['http://n8n:5678/', 'http://claire-sandbox:4117', true],
  ['http://10.0.0.5:1880/', 'http://10.0.0.6:4117', true],
  ['http://127.0.0.1:5678/', 'http://claire-sandbox:4117', false],
  ['http://flows.example.com/', 'http://claire-sandbox:4117', false],
])('an address that Claire is to call %s may be called by %s: %s', (address, baseUrl, expected) => {
  expect(mayBeCalled(address, baseUrl)).toBe(expected);
});
