import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

let lab: OperationsLab;
const servers: Server[] = [];

beforeAll(async () => {
  lab = await startOperationsLab();
});

afterEach(async () => {
  lab.claire.endMaintenance();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

afterAll(async () => {
  await expectNoSecrets(lab);
});

// On its own, so that the servers end whatever was found.
afterAll(async () => {
  await lab.stop();
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

/** Saves a credential and presses Test, as in the editor. */
async function savedAndTested(baseUrl: string, apiKey = lab.claire.apiKey): Promise<object> {
  return lab.n8n.rest.testCredential(await lab.credential({ baseUrl, apiKey }));
}

const wrong = (message: string) => ({ status: 'Error', message: expect.stringContaining(message) });

describe('a credential, saved and tested', () => {
  it.each(['', '/', '/v1/'])(
    'is right with the right key and address, typed with %j',
    async (end) => {
      expect(await savedAndTested(lab.claire.url + end)).toMatchObject({ status: 'OK' });
    },
  );

  it('says that Claire does not know the key', async () => {
    expect(await savedAndTested(lab.claire.url, 'a-wrong-key')).toMatchObject(
      wrong('Claire does not know this API key'),
    );
  });

  it.each([
    ['a web page', 200, '<!doctype html><title>Welcome</title>'],
    ['another API', 200, '{"status":"ok"}'],
    ['nothing', 200, ''],
    ['not found', 404, 'Not found'],
    ['a way to another address', 302, ''],
  ])('says that the address is wrong where it answers with %s', async (_what, status, body) => {
    lab.claire.forgetRequests();
    const address = await answering(status, body, { location: `${lab.claire.url}/v1/locations` });

    expect(await savedAndTested(address)).toMatchObject(wrong('not the address of a Claire API'));
    expect(lab.claire.requests()).toEqual([]);
  });

  it.each([
    ['http://', 'The base URL names no host'],
    ['http://api.example.com', 'The base URL starts with http://'],
  ])('says what is wrong with the address %s', async (baseUrl, words) => {
    expect(await savedAndTested(baseUrl)).toMatchObject(wrong(words));
  });

  it('says that Claire is down', async () => {
    lab.claire.beginMaintenance();

    expect(await savedAndTested(lab.claire.url)).toMatchObject(wrong('Claire is down for now'));
  });

  it('says in n8n’s words that nobody is there', async () => {
    expect(await savedAndTested('http://127.0.0.1:1')).toMatchObject(wrong('ECONNREFUSED'));
    expect(await savedAndTested('https://no-such-host.invalid')).toMatchObject({
      status: 'Error',
      message: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
    });
  });

  it('never shows the key again', async () => {
    const id = await lab.credential({ baseUrl: lab.claire.url, apiKey: lab.claire.apiKey });

    const shown = await lab.n8n.rest.request('GET', `/rest/credentials/${id}?includeData=true`);

    expect(JSON.stringify(shown)).toContain(lab.claire.url);
    expect(JSON.stringify(shown)).not.toContain(lab.claire.apiKey);
  });
});
