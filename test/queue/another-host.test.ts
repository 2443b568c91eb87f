import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { debianPrograms } from '../../tools/lab/debian';
import { type Group, run, startGroup } from '../../tools/lab/processes';
import { allAnswer, started } from '../../tools/lab/ready';
import { defaultKeys } from '../../sandbox';
import { withN8n } from '../e2e/n8n-lab';

const name = `claire-${String(process.pid)}`;
const address = '10.117.0.2';
const baseUrl = `http://${address}:4117`;

/** A host of its own for the sandbox: a network namespace, and a cable to this one. */
const cable = `
  ip netns add ${name}
  ip link add ${name} type veth peer name cable netns ${name}
  ip addr add 10.117.0.1/30 dev ${name}
  ip link set ${name} up
  ip -n ${name} addr add ${address}/30 dev cable
  ip -n ${name} link set cable up
`;

const n8n = withN8n();
let sandbox: Group;

beforeAll(async () => {
  await debianPrograms({ program: 'ip', debian: 'iproute2' });
  const { code, output } = await run('sh', ['-ec', cable]);
  if (code !== 0) throw new Error(`No network namespace, which root alone can make: ${output}`);
  const program = [process.execPath, 'sandbox/bin/claire-sandbox.js'];
  const names = ['--host', '0.0.0.0', '--allow-host', address];
  sandbox = startGroup('ip', ['netns', 'exec', name, ...program, ...names]);
  const isUp = () => allAnswer([baseUrl]);
  await started(sandbox, { name: 'The sandbox', isUp, withinMs: 20_000 });
});

afterAll(async () => {
  await (sandbox as Group | undefined)?.stop();
  await run('ip', ['netns', 'delete', name]);
});

it('a Claire on another host is used over plain http where that is allowed, and only there', async () => {
  const account = { baseUrl, apiKey: defaultKeys[0]?.key };
  const named = (data: object) => ({ name: 'Another host', type: 'claireApi', data: { ...data } });
  const allowed = await n8n.n8n.rest.createCredential(named({ ...account, allowPlainHttp: true }));
  const refused = await n8n.n8n.rest.createCredential(named(account));
  const list = { resource: 'location', operation: 'getAll', returnAll: true };

  expect(await n8n.n8n.rest.testCredential(allowed)).toMatchObject({ status: 'OK' });
  expect(await n8n.n8n.rest.testCredential(refused)).toMatchObject({
    message: expect.stringContaining('which would send the API key'),
  });
  const { json, error } = await n8n.lab.run(list, { credential: allowed });
  expect(error).toEqual({});
  expect(json.length).toBeGreaterThan(1);
});
