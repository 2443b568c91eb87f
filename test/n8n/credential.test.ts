import { describe, expect, it } from '@jest/globals';
import { Workflow, type IHttpRequestOptions } from 'n8n-workflow';
import { normaliseBaseUrl } from '../../claire/base-url';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import fc from '../fast-check';
import { serve } from '../servers';
import { editorContext } from './contexts';
import { claireNodeWith, nodeTypes } from './engine-nodes';

const { authenticate, properties, test } = new ClaireApi();

/** What a node of n8n sends with this credential. */
async function send(
  request: object,
  account: object = { baseUrl: 'https://api.example.com/claire/v1' },
) {
  if (typeof authenticate !== 'function') throw new Error('n8n evaluates expressions');
  return authenticate({ apiKey: 'some-key', ...account }, request as IHttpRequestOptions);
}

/** The address that the test asks, without its path, as n8n's expressions make it. */
function readAddress(baseUrl: string, allowPlainHttp = false): string {
  const node = claireNodeWith({});
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  const $credentials = { baseUrl, allowPlainHttp };
  const { url } = test.request;
  const { expression } = workflow;
  const read: unknown = expression.getSimpleParameterValue(node, url, 'internal', { $credentials });
  return String(read).replace(/\/v1\/locations$/, '');
}

/** Its answers in a real n8n are in test/e2e/operations.test.ts. */
describe('the address that is tested', () => {
  it.each([
    ...['https://api.example.com', ' https://api.example.com/ ', 'https://api.example.com/v1/'],
    ...['https://example.com/claire/v1', 'api.example.com', '127.0.0.1:8080/v1'],
    ...['http://localhost:8080', 'http://[::1]:8080/'],
  ])('is the one that the nodes use: %j', (baseUrl) => {
    expect(readAddress(baseUrl)).toBe(normaliseBaseUrl(baseUrl));
  });

  it.each([
    ...['http://api.example.com', 'http://127.example.com', 'http://localhost.example.com'],
    // None of these is this machine.
    ...['http://localhost:80@example.com', 'http://example.com?.localhost'],
    ...['http://example.com#.localhost', String.raw`http://example.com\.localhost`],
  ])('never carries the key over plain http, where the nodes refuse: %s', (baseUrl) => {
    expect(() => normaliseBaseUrl(baseUrl)).toThrow();
    expect(readAddress(baseUrl)).toMatch(/^https:/);
  });

  it('is at the host that the nodes use, or gets no key, whatever is written', async () => {
    const piece = fc.constantFrom(
      ...['http://', 'HTTPS://', 'https:', '//', '/', ':', '@', '?', '#', '.', ' ', '%', '\\', 'ü'],
      ...[
        'localhost',
        '127.0.0.1',
        '[::1]',
        'example.com',
        ':8080',
        '/v1',
        '/claire',
        'user',
        '\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: piece, maxLength: 8 }), async (baseUrl) => {
        const url = `${readAddress(baseUrl)}/v1/locations`;
        const isSent = await send({ url }, { baseUrl }).then(
          () => true,
          () => false,
        );
        if (isSent) expect(new URL(url).origin).toBe(new URL(normaliseBaseUrl(baseUrl)).origin);
      }),
      { numRuns: 500 },
    );
  });

  it('is private over plain http, where that is allowed, and the same for its key', async () => {
    const baseUrl = 'http://claire-sandbox:4117/v1';
    const url = 'http://claire-sandbox:4117/v1/locations';

    expect(readAddress(baseUrl, true)).toBe('http://claire-sandbox:4117');
    const allowed = { baseUrl, allowPlainHttp: true };
    expect(await send(await send({ url }, allowed), allowed)).toMatchObject({
      headers: { Authorization: 'some-key' },
      proxy: { host: 'claire-sandbox', port: 4117 },
    });
    const refused = [
      send({ url }, { baseUrl }),
      send({ url: 'http://claire.test/v1/car' }, { ...allowed, baseUrl: 'http://claire.test' }),
      send({ url: 'http://claire.test/v1/car' }, allowed),
    ];
    for (const one of refused) await expect(one).rejects.toThrow(/in the open|base URL of its/);
  });
});

it('hides the key in the form and sends it in a header only', async () => {
  const request = { url: 'https://api.example.com/v1/car', headers: { accept: 'text/plain' } };

  expect(properties.find(({ name }) => name === 'apiKey')?.typeOptions).toEqual({ password: true });
  const account = { baseUrl: 'https://api.example.com', apiKey: ' some-key\n' };
  expect(await send(request, account)).toEqual({
    url: 'https://api.example.com/v1/car',
    headers: { accept: 'text/plain', Authorization: 'some-key' },
    ...{ disableFollowRedirect: true, followRedirect: false, followAllRedirects: false },
  });
  expect(request.headers).not.toHaveProperty('Authorization');
});

it.each([
  ['', 'key', /^The base URL is missing\. .*\.$/],
  ['http://', 'key', /^The base URL names no host\. Enter the address that you got from Claire/],
  ['https:/api.example.com', 'key', /needs two slashes after http: or https:/],
  ['http://api.example.com', 'key', /starts with http:\/\/, which would send the API key/],
  ['https://api .example.com', 'key', /^The base URL holds a space/],
  ['https://api.example.com', ' ', /^The API key is missing\. Copy it from .*\.$/],
  ['', ' ', /^The base URL is missing\. .* The API key is missing\. .*$/],
])('says what is wrong with the address %j and the key %j, and asks nobody', async (...given) => {
  const [baseUrl, apiKey, words] = given;
  const url = 'https://api.example.com/v1/locations';

  await expect(send({ url }, { baseUrl, apiKey })).rejects.toThrow(words);
});

describe('the key, where another node of n8n uses the credential', () => {
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
    { url: 'https://api.example.com/claire/v1/tags', uri: 'https://elsewhere.example.com/' },
    { url: 'https://elsewhere.example.com/', uri: 'https://api.example.com/claire/v1/tags' },
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

  it.each([
    { proxy: 'http://elsewhere.example:3128' },
    { rejectUnauthorized: false },
    { skipSslCertificateValidation: true },
  ])('goes nowhere where others may read it: %j', async (options) => {
    const uri = 'https://api.example.com/claire/v1/locations';

    await expect(send({ uri, ...options })).rejects.toThrow('Remove the options Proxy and Ignore');
    const usual = { rejectUnauthorized: true, skipSslCertificateValidation: false, proxy: '' };
    expect(await send({ uri, ...usual })).toHaveProperty('headers.Authorization');
  });

  it.each(['httpRequestWithAuthentication', 'requestWithAuthentication'] as const)(
    'follows no redirect by %s, and no host of the node leads a gateway to another site',
    async (way) => {
      const seen: string[] = [];
      const { url } = await serve(({ headers, url: asked }, response) => {
        seen.push(`${String(headers.host)} ${String(asked)}`);
        response.writeHead(302, { location: 'http://elsewhere.example/login' }).end();
      });
      const context = editorContext({ baseUrl: url, apiKey: 'some-key' });
      const address = { url: `${url}/v1/tags`, uri: `${url}/v1/tags` };
      const request = {
        ...address,
        method: 'GET' as const,
        headers: { Host: 'elsewhere.example' },
      };

      const sent = context.helpers[way].call(context, 'claireApi', {
        ...request,
        ...{ followRedirect: true, followAllRedirects: true, maxRedirects: 21 },
      });

      await expect(sent).rejects.toThrow('302');
      expect(seen.map((one) => one.replace(/^(?:http:\/\/[^/]+)?/, ''))).toEqual([
        `${new URL(url).host} ${url}/v1/tags`,
      ]);
    },
  );
});
