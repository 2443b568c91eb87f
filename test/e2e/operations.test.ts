import { afterEach, describe, expect, it } from '@jest/globals';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import { allOperations } from '../../claire/resources';
import { startHttpServer } from '../../tools/lab/http-server';
import type { Json } from '../../tools/lab/n8n/rest';
import { setNode, workflowByHand, workflowNode } from '../../tools/lab/n8n/workflow';
import { eventually } from './eventually';
import { withN8n } from './n8n-lab';
import { operations } from './operations';
import { expectNoSecrets, leaks, webhookSecret } from './secrets';
import { smoke } from './smoke';

// All that our nodes have to say, so that the search for secrets reads it too.
const n8n = withN8n({ n8n: { env: { N8N_LOG_LEVEL: 'debug' } }, plantsSecrets: true });
const reached = new Set<string>();

afterEach(() => {
  for (const { method, path } of n8n.claire.requests()) reached.add(`${method} ${path}`);
  n8n.claire.reset();
});

smoke(n8n);
operations(n8n);

it('has called each operation of Claire', () => {
  const missing = allOperations.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/[:{][^/]+/g, '[^/]+')}$`);
    return ![...reached].some((request) => pattern.test(request));
  });

  expect(missing.map(({ id }) => id)).toEqual([]);
});

describe('a credential, saved and tested as in the editor', () => {
  const tested = async (baseUrl: string, apiKey = n8n.claire.apiKey) =>
    n8n.n8n.rest.testCredential(await n8n.lab.credential({ baseUrl, apiKey }));
  const wrong = (message: string) => ({
    status: 'Error',
    message: expect.stringContaining(message),
  });

  it('is told from a server that is not Claire, and takes a key that sees no locations', async () => {
    let answer: [status: number, body: string] = [200, '[]'];
    const { url, close } = await startHttpServer((_request, response) => {
      response.writeHead(answer[0], { location: n8n.claire.url }).end(answer[1]);
    });
    for (const body of ['[]', 'null']) {
      answer = [200, body];
      expect([body, await tested(url)]).toMatchObject([body, { status: 'OK' }]);
    }
    for (const other of [
      ...['<!doctype html><p>Hello', '\n\n<html></html>', '<!-- hello --><html></html>'],
      ...['{"status":"ok"}', '', 'OK', '404 page not found'],
    ]) {
      answer = [200, other];
      expect([other, await tested(url)]).toMatchObject([other, wrong('not the address of a Cl')]);
    }
    for (const status of [404, 302]) {
      answer = [status, 'Not found'];
      expect([status, await tested(url)]).toMatchObject([status, wrong('not the address of a Cl')]);
    }
    await close();
  });

  it('is right or says what is wrong with it, and never shows the key again', async () => {
    const { url, apiKey } = n8n.claire;

    expect(await tested(`${url}/v1/`)).toMatchObject({ status: 'OK' });
    expect(await tested(url, 'a-wrong-key')).toMatchObject(wrong('does not know this API key'));
    // n8n itself, which answers with a web page.
    expect(await tested(n8n.n8n.url)).toMatchObject(wrong('not the address of a Claire API'));
    expect(await tested('http://')).toMatchObject(wrong('The base URL names no host'));
    // n8n shows the bare code; the field's description says what it means.
    const refused = await tested('http://127.0.0.1:1');
    expect(refused).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
    expect(new ClaireApi().properties[0]?.description).toContain('ECONNREFUSED');
    n8n.claire.beginMaintenance();
    expect(await tested(url)).toMatchObject(wrong('Claire is down for now'));

    const id = await n8n.lab.credential({ baseUrl: url, apiKey });
    const shown = await n8n.n8n.rest.request('GET', `/rest/credentials/${id}?includeData=true`);
    expect(JSON.stringify(shown)).toContain(url);
    expect(JSON.stringify(shown)).not.toContain(apiKey);
  });
});

/** Last, as what it plants stays in this n8n. */
describe('the search for secrets', () => {
  const rest = () => n8n.n8n.rest;
  const run = async (node: Json) =>
    rest().run(await rest().createWorkflow(workflowByHand('By hand', node)), 'Start');

  it('finds none in what the tests before have left', async () => {
    await expectNoSecrets(n8n);
  });

  it('finds each where it should not be: in an output, a log line, a memory, an error', async () => {
    const secret = 'f'.repeat(64);
    const name = 'Remembers too much';
    const keys = n8n.claire.appointments().map(({ customcom_key: one }) => one);
    const key = keys.find((one) => one !== null) ?? '';
    const draft = { name, nodes: [], connections: {}, settings: {}, staticData: { secret } };
    await run(setNode('Do', { all: [n8n.claire.apiKey, secret, key] }));
    await run(
      workflowNode('Do', 'n8n-nodes-base.stopAndError', { errorMessage: `Nobody at ${key}` }),
    );
    await rest().api('POST', '/workflows', draft);
    await fetch(`${n8n.n8n.url}/webhook/${n8n.claire.apiKey}`);

    // The line comes some time after the answer.
    await eventually(async () => {
      const found = await leaks(n8n, [{ what: webhookSecret, text: secret }]);
      expect(found).toEqual(
        expect.arrayContaining([
          'an API key in execution_data.data',
          "an API key in n8n's log",
          'a secret of a webhook in execution_data.data',
          'a secret of a webhook in workflow_entity.staticData',
          `a secret of a webhook in the export of workflow ${name}`,
          expect.stringMatching(/^a communication key in the errors of execution \d+$/),
        ]),
      );
      // It may be in the output of a node.
      expect(found).not.toContain('a communication key in execution_data.data');
    });
  });
});
