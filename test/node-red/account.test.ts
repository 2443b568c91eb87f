import { describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { editorDefinition, wrongFields } from './editor-definition';
import { flowAround } from './flow';
import { given, nodeId, withNodeRed } from './lab';
import { until } from './until';
import { patientClaire, serve } from '../servers';

const lab = withNodeRed();

const locations = { operation: 'location.list', parameters: {}, account: 'account', maxWait: '0' };

describe('claire-account', () => {
  it('takes its key and its address from the environment', async () => {
    const account = lab.account({ credentials: { apiKey: '${CLAIRE_TEST_KEY}' } });
    await lab.deploy([account, ...flowAround(locations)]);

    expect(await lab.run()).toMatchObject({ sent: [{ statusCode: 200 }] });
  });

  it('is found in a copy of a subflow, by the variable that names it', async () => {
    const other = lab.account({ id: 'other', credentials: { apiKey: 'another-key' } });
    const inner = { ...locations, id: 'inner', type: 'claire-api', account: '${ACCOUNT}' };
    const subflow = {
      id: 'sub',
      type: 'subflow',
      in: [{ x: 0, y: 0, wires: [{ id: 'inner' }] }],
      out: [],
      env: [{ name: 'ACCOUNT', type: 'str', value: 'account' }],
    };
    const shared = [lab.account(), other, subflow, { ...inner, z: 'sub', x: 100, y: 100 }];
    const env = [{ name: 'ACCOUNT', type: 'str', value: 'other' }];
    const copy = flowAround({ type: 'subflow:sub', env });
    const asking = new AbortController();

    await lab.deploy([...shared, ...copy]);
    // A Complete node does not look into a subflow, so no answer comes.
    void lab.run({}, asking.signal).catch(() => undefined);
    await until('the request', () => lab.claire.requests().length === 1);

    expect(lab.claire.requests()).toMatchObject([{ status: 401 }]);
    asking.abort();
  });

  it.each([
    ['no key', { credentials: { apiKey: '' } }],
    ['a key with a line break', { credentials: { apiKey: 'one\ntwo' } }],
    ['no address', { baseUrl: '' }],
    ['an address that would send the key in the open', { baseUrl: 'http://claire.example.com' }],
    ['an address from nowhere', { baseUrl: '${CLAIRE_NOT_SET}' }],
  ])('with %s says so under its nodes and to their Catch node', async (_name, fields) => {
    await lab.deploy([lab.account(fields), ...flowAround(locations)]);
    const red = { fill: 'red', text: 'claire-api.status.CLAIRE_INVALID_INPUT' };
    expect((await lab.seen()).shown).toEqual([expect.objectContaining(red)]);

    const { error } = await lab.run();

    expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    expect((await lab.seen()).shown.at(-1)).toMatchObject(red);
    expect(lab.claire.requests()).toEqual([]);
  });

  it('keeps its connection while a node uses it, and closes it after the last one', async () => {
    const claire = await patientClaire();
    const account = lab.account({ baseUrl: claire.url });
    const flow = flowAround(locations);
    const second = { ...flow.find(({ id }) => id === nodeId), type: 'claire-api', id: 'second' };
    await lab.deploy([account, ...flow, second]);
    await lab.run();
    expect(claire).toMatchObject({ opened: 1, connections: 1 });

    // The editor sends a key only when it was typed anew; that would restart all its nodes.
    const saved = lab.account({ baseUrl: claire.url, credentials: undefined });
    await lab.deploy([saved, ...flow], 'nodes');
    await lab.run();
    expect(claire).toMatchObject({ opened: 1, connections: 1 });

    await lab.deploy([saved, ...flow.filter(({ id }) => id !== nodeId)], 'nodes');
    await until('the connection to close', () => claire.connections === 0);

    await lab.deploy([saved, ...flow], 'nodes');
    expect(await lab.run()).toMatchObject({ sent: [{ statusCode: 200, payload: [] }] });
    expect(claire.opened).toBe(2);
  });

  it('has as many requests in flight at most as it says', async () => {
    const inFlight: ServerResponse[] = [];
    let most = 0;
    const { url } = await serve((_request, response) => {
      most = Math.max(most, inFlight.push(response));
      if (inFlight.length !== 3) return;
      // A fourth would come meanwhile.
      setTimeout(() => {
        for (const one of inFlight.splice(0))
          one.writeHead(200, { 'content-type': 'application/json' }).end('{"id":1}');
      }, 20);
    });
    const parameters = { id: given('number', 'msg') };
    const lookUp = { operation: 'appointment.get', parameters, account: 'account' };
    await lab.deploy([lab.account({ baseUrl: url, atMostInFlight: '3' }), ...flowAround(lookUp)]);

    await Promise.all(Array.from({ length: 12 }, (_, number) => lab.run({ number: number + 1 })));

    expect(most).toBe(3);
  });

  it.each([
    ['api.example.com/v1', false, []],
    ['${CLAIRE}', false, []],
    ['http://claire-sandbox:4117', true, []],
    ['http://claire-sandbox:4117', false, ['baseUrl']],
    ['', false, ['baseUrl']],
  ])('takes the base URL %j as the runtime does (plain HTTP: %s)', async (...given) => {
    const [baseUrl, allowPlainHttp, wrong] = given;
    const account = { baseUrl, allowPlainHttp };

    expect(wrongFields(await editorDefinition('claire-account'), account)).toEqual(wrong);
  });

  it.each([
    ['atMostInFlight', ['', '1', '64', '${AT_MOST}', undefined], ['0', '65', '2.5', 'many']],
    ['publicUrl', ['', 'a.example.com', '${PUBLIC}'], ['https:/a', 'https://a/?b', 'ftp://a']],
  ])('takes %s as the runtime does', async (field, right, wrong) => {
    const definition = await editorDefinition('claire-account');
    const isRight = (value: unknown) =>
      wrongFields(definition, { baseUrl: 'api.example.com', [field]: value }).length === 0;

    expect([...right, ...wrong].filter(isRight)).toEqual(right);
  });
});

describe('the API key', () => {
  it('is hidden where Claire echoes it, even one that looks like no key', async () => {
    const apiKey = 'open.sesame';
    const { url } = await serve((request, response) => {
      const text = `the key ${String(request.headers.authorization)} is wrong`;
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: text, error: text }));
    });
    const account = lab.account({ baseUrl: url, credentials: { apiKey } });
    await lab.deploy([account, ...flowAround(locations)]);

    const run = await lab.run();

    expect(run.error?.message).toContain('is wrong');
    expect(JSON.stringify(run)).not.toContain(apiKey);
  });
});
