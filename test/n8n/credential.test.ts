import { describe, expect, it } from '@jest/globals';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { normaliseBaseUrl } from '../../claire/base-url';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import { readAddress, testCredential } from './credential-tester';
import { serve } from './servers';
import { withClaire } from './with-claire';

const node = withClaire();
/** A server that is not Claire. */
const answering = (status: number, body: string, headers = {}): Promise<string> =>
  serve((_request, response) => {
    response.writeHead(status, headers).end(body);
  });

const withKey = (baseUrl: string, apiKey = node.claire.apiKey) =>
  testCredential({ baseUrl, apiKey });

describe('the test of the credential', () => {
  it.each(['', '/', '/v1', '/v1/'])(
    'says yes to the right key and address, typed with %j',
    async (end) => {
      expect(await withKey(node.claire.url + end)).toMatchObject({ status: 'OK' });
      expect(node.requests()).toEqual(['GET /v1/locations']);
    },
  );

  it.each(['[]', 'null'])('says yes where the key sees no locations: %s', async (body) => {
    expect(await withKey(await answering(200, body))).toMatchObject({ status: 'OK' });
  });

  it.each([
    ['', 'The base URL is missing'],
    ['http://', 'The base URL names no host'],
    ['https:/api.example.com', 'The base URL needs two slashes after http: or https:'],
    ['http://api.example.com', 'The base URL starts with http://, which would send the API key'],
    ['https://api .example.com', 'The base URL holds a space'],
  ])('says what is wrong with the address %j, and asks nobody', async (baseUrl, words) => {
    const { status, message } = await withKey(baseUrl);

    expect({ status, message }).toEqual({
      status: 'Error',
      message: expect.stringContaining(words),
    });
    expect(message).toMatch(/\. Enter the address that you got from Claire, .*\.$/);
  });

  it.each([
    ['the key', () => node.claire.url, /^The API key is missing\. Copy it from .*\.$/],
    [
      'the key and the address',
      () => '',
      /^The base URL is missing\. .* The API key is missing\. .*$/,
    ],
  ])('says that %s is missing, and asks nobody', async (_what, baseUrl, words) => {
    expect(await withKey(baseUrl(), ' ')).toEqual({
      status: 'Error',
      message: expect.stringMatching(words),
    });
    expect(node.requests()).toEqual([]);
  });

  it('says that a key is not known', async () => {
    expect(await withKey(node.claire.url, 'wrong-key')).toEqual({
      status: 'Error',
      message: expect.stringContaining('does not know this API key'),
    });
  });

  it.each([
    ['a web page', 200, '<!doctype html><p>Hello'],
    ['another API', 200, '{"status":"ok"}'],
    ['nothing', 200, ''],
    ['a number', 200, '404 page not found'],
    ['a web page behind a comment', 200, '<!-- hello --><html></html>'],
    ['not found', 404, 'Not found'],
    ['a way to another address', 302, ''],
  ])('says that the address is not Claire’s when it answers %s', async (_what, status, body) => {
    const baseUrl = await answering(status, body, { location: node.claire.url });

    expect(await withKey(baseUrl)).toEqual({
      status: 'Error',
      message: expect.stringContaining('not the address of a Claire API'),
    });
    expect(node.requests()).toEqual([]);
  });

  it('says that Claire is down', async () => {
    node.claire.beginMaintenance();

    expect(await withKey(node.claire.url)).toEqual({
      status: 'Error',
      message: expect.stringContaining('down'),
    });
  });

  it('says that nobody is there, in n8n’s own words', async () => {
    expect(await withKey('http://127.0.0.1:1')).toEqual({
      status: 'Error',
      message: 'ECONNREFUSED',
    });
  });
});

describe('the address that is tested', () => {
  it.each([
    'https://api.example.com',
    ' https://api.example.com/ ',
    'https://api.example.com/v1/',
    'https://example.com/claire/v1',
    'api.example.com',
    '127.0.0.1:8080/v1',
    'http://localhost:8080',
    'http://[::1]:8080/',
  ])('is the one that the nodes use: %j', (baseUrl) => {
    expect(readAddress(baseUrl)).toBe(normaliseBaseUrl(baseUrl));
  });

  it.each(['http://api.example.com', 'http://127.example.com', 'http://localhost.example.com'])(
    'never carries the key over plain http, where the nodes refuse: %s',
    (baseUrl) => {
      expect(() => normaliseBaseUrl(baseUrl)).toThrow('http://');
      expect(readAddress(baseUrl)).toMatch(/^https:/);
    },
  );

  it('is private over plain http, where that is allowed, and the same for its key', async () => {
    const baseUrl = 'http://claire-sandbox:4117/v1';
    const { authenticate } = new ClaireApi();
    if (typeof authenticate !== 'function') throw new Error('n8n evaluates expressions');
    const send = (account: object, url: string) =>
      authenticate({ apiKey: 'key', ...account }, { url });

    expect(readAddress(baseUrl, true)).toBe('http://claire-sandbox:4117');
    const allowed = { baseUrl, allowPlainHttp: true };
    const sent = await send(allowed, 'http://claire-sandbox:4117/v1/locations');
    expect(sent).toMatchObject({
      headers: { Authorization: 'key' },
      proxy: { host: 'claire-sandbox', port: 4117 },
    });
    const refused = [
      send({ baseUrl }, 'http://claire-sandbox:4117/v1/locations'),
      send({ baseUrl: 'http://claire.test', allowPlainHttp: true }, 'http://claire.test/v1/car'),
      send(allowed, 'http://claire.test/v1/car'),
    ];
    for (const one of refused) await expect(one).rejects.toThrow(/in the open|base URL of its/);
  });

  it.each([
    'http://localhost:80@example.com',
    'http://example.com?.localhost',
    'http://example.com#.localhost',
    String.raw`http://example.com\.localhost`,
  ])('never takes a foreign host for this machine: %s', (baseUrl) => {
    expect(() => normaliseBaseUrl(baseUrl)).toThrow();
    expect(readAddress(baseUrl)).toMatch(/^https:/);
  });
});

it('hides the key in the form and sends it in a header only', async () => {
  const { properties, authenticate } = new ClaireApi();
  if (typeof authenticate !== 'function') throw new Error('n8n evaluates expressions');
  const request = { url: 'https://api.example.com/v1/car', headers: { accept: 'text/plain' } };

  expect(properties.find(({ name }) => name === 'apiKey')?.typeOptions).toEqual({ password: true });
  const account = { baseUrl: 'https://api.example.com', apiKey: ' some-key\n' };
  expect(await authenticate(account, request)).toEqual({
    url: 'https://api.example.com/v1/car',
    headers: { accept: 'text/plain', Authorization: 'some-key' },
    sendCredentialsOnCrossOriginRedirect: false,
  });
  expect(request.headers).not.toHaveProperty('Authorization');
});

describe('the key, where another node of n8n uses the credential', () => {
  const { authenticate } = new ClaireApi();
  const send = async (request: object, baseUrl = 'https://api.example.com/claire/v1') => {
    if (typeof authenticate !== 'function') throw new Error('n8n evaluates expressions');
    return authenticate({ baseUrl, apiKey: 'some-key' }, request as IHttpRequestOptions);
  };

  it.each([
    { url: 'https://api.example.com/claire/v1/locations' },
    { uri: 'https://API.example.com:443/claire/v1/locations?page=1' },
    { baseURL: 'https://api.example.com/claire/', url: 'v1/locations' },
    { baseURL: 'https://api.example.com', url: '/claire/v1/locations' },
  ])('goes to the base URL: %j', async (request) => {
    expect(await send(request)).toMatchObject({ headers: { Authorization: 'some-key' } });
  });

  it.each([
    { url: 'https://elsewhere.example.com/claire/v1/locations' },
    { uri: 'https://api.example.com.elsewhere.example/claire/v1/locations' },
    { url: 'https://api.example.com@elsewhere.example/claire/v1/locations' },
    { url: '//elsewhere.example/claire/v1/locations', baseURL: 'https://api.example.com/claire' },
    { url: 'https://elsewhere.example/', baseURL: 'https://api.example.com/claire' },
    { url: 'http://api.example.com/claire/v1/locations' },
    { url: 'https://api.example.com:8443/claire/v1/locations' },
    { url: 'https://api.example.com/claire/../other' },
    { url: 'https://api.example.com/claire/%2e%2e/other' },
    { url: 'https://api.example.com/claire-of-others' },
    { url: 'no address' },
    { url: '' },
    {},
  ])('goes nowhere else: %j', async (request) => {
    await expect(send(request)).rejects.toThrow(
      'The API key is sent to the base URL of its credential only',
    );
  });

  it('follows no redirect to another host', async () => {
    const request = {
      uri: 'https://api.example.com/claire/v1/tags',
      sendCredentialsOnCrossOriginRedirect: true,
    };

    expect(await send(request)).toMatchObject({ sendCredentialsOnCrossOriginRedirect: false });
  });
});
