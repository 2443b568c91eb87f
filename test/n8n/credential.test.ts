import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { normaliseBaseUrl } from '../../claire/base-url';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import { addressOf, testCredential } from './credential-tester';
import { withClaire } from './with-claire';

const node = withClaire();
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that is not Claire. */
async function answering(status: number, body: string, headers = {}): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(body);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

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

  it('says yes where the key sees no locations', async () => {
    expect(await withKey(await answering(200, '[]'))).toMatchObject({ status: 'OK' });
  });

  it('says that a key is not known', async () => {
    expect(await withKey(node.claire.url, 'wrong-key')).toEqual({
      status: 'Error',
      message: expect.stringContaining('does not know this API key'),
    });
  });

  it.each([
    ['a web page', 200, '<!doctype html><p>Hello'],
    ['a web page after empty lines', 200, '\n\n<html></html>'],
    ['another API', 200, '{"status":"ok"}'],
    ['nothing', 200, ''],
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
    node.claire.maintenance(true);

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
    'localhost:8080',
    '127.0.0.1:8080/v1',
    'http://localhost:8080',
    'http://[::1]:8080/',
  ])('is the one that the nodes use: %j', (baseUrl) => {
    expect(addressOf(baseUrl)).toBe(normaliseBaseUrl(baseUrl));
  });

  it.each(['http://api.example.com', 'http://127.example.com', 'http://localhost.example.com'])(
    'never carries the key over plain http, where the nodes refuse: %s',
    (baseUrl) => {
      expect(() => normaliseBaseUrl(baseUrl)).toThrow('http://');
      expect(addressOf(baseUrl)).toMatch(/^https:/);
    },
  );

  it.each([
    'http://localhost:80@example.com',
    'http://127.0.0.1:80@example.com',
    'http://example.com?.localhost',
    'http://example.com#.localhost',
    String.raw`http://example.com\.localhost`,
  ])('never takes a foreign host for this machine: %s', (baseUrl) => {
    expect(() => normaliseBaseUrl(baseUrl)).toThrow();
    expect(addressOf(baseUrl)).toMatch(/^https:/);
  });
});

it('hides the key in the form and sends it in a header only', async () => {
  const { properties, authenticate } = new ClaireApi();
  if (typeof authenticate !== 'function') throw new Error('n8n evaluates expressions');
  const request = { url: 'https://api.example.com/v1/car', headers: { accept: 'text/plain' } };

  expect(properties.find(({ name }) => name === 'apiKey')?.typeOptions).toEqual({ password: true });
  expect(await authenticate({ baseUrl: '', apiKey: ' some-key\n' }, request)).toEqual({
    url: 'https://api.example.com/v1/car',
    headers: { accept: 'text/plain', Authorization: 'some-key' },
  });
  expect(request.headers).not.toHaveProperty('Authorization');
});
