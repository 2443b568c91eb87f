import { afterEach, describe, expect, it } from '@jest/globals';
import { type NodeRedServer, startNodeRed } from '../../tools/lab/node-red/server';
import type { FlowNode } from './flow';
import { type Lab, tarball, withNodeRed } from './lab';
import { flowsWith, held, isReached, trigger } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed({}, {});
let other: NodeRedServer | undefined;

afterEach(async () => {
  await lab.deploy([]);
  await other?.stop();
});

/** A second Node-RED of the same user directory, with a flow file of its own. */
async function startOther(): Promise<NodeRedServer> {
  const { userFolder } = lab.nodeRed;
  const settings = { flowFile: 'other.json' };
  other = await startNodeRed({ userFolder, settings, packageTarball: tarball });
  return other;
}

async function deployThere({ url }: NodeRedServer, flows: readonly FlowNode[]): Promise<void> {
  const headers = { 'content-type': 'application/json', 'node-red-api-version': 'v2' };
  const body = JSON.stringify({ flows });
  const { ok } = await fetch(`${url}/flows`, { method: 'POST', headers, body });
  expect(ok).toBe(true);
}

describe('two Node-REDs of one user directory, each with its flow file', () => {
  it('leave one another their webhooks at a restart', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isReached(lab, 'trigger');
    const there = await startOther();
    const askThere: Lab['fetch'] = (path, init) => fetch(there.url + path, init);
    const at: Lab = { ...lab, claire: lab.claire, nodeRed: there, fetch: askThere };
    await deployThere(there, flowsWith(at, trigger(at, { id: 'there' })));
    const both = ['4 /claire/webhook/there', '4 /claire/webhook/trigger'];
    await isReached(at, 'there');
    const before = lab.claire.webhooks().map(({ id }) => id);

    await there.restart();
    await isReached(at, 'there');

    expect(held(lab)).toEqual(both);
    expect(lab.claire.webhooks().map(({ id }) => id)).toEqual(before);
    await deployThere(there, []);
    await until('its own is gone', () => held(lab).length === 1);
    expect(held(lab)).toEqual(['4 /claire/webhook/trigger']);
  });
});
