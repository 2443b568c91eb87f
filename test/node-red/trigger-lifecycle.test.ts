import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowNode } from './flow';
import { withNodeRed } from './lab';
import {
  addForeign,
  calls,
  flowsWith,
  forget,
  hasForeign,
  held,
  says,
  stateOf,
  tab,
  trigger,
  until,
} from './trigger-lab';

const lab = withNodeRed({ webhookLimit: 4 }, { settings: { runtimeState: { enabled: true } } });
const ours = '4 /claire/webhook/trigger';

/** Deploys, and waits until the trigger is registered. */
async function start(...nodes: readonly FlowNode[]): Promise<void> {
  await lab.deploy(flowsWith(lab, ...nodes));
  await until('everything is registered', async () => {
    const { statuses } = await stateOf(lab);
    return nodes.every(({ id }) =>
      statuses.some((one) => one.id === id && one.text.endsWith('registered')),
    );
  });
  await forget(lab);
}

/** As Stop and Start in the menu of the editor. */
async function setFlows(state: 'stop' | 'start'): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ state });
  const { ok } = await lab.fetch('/flows/state', { method: 'POST', headers, body });
  if (!ok) throw new Error(`Node-RED did not ${state} its flows`);
}

const gone = () => until('the webhook is gone', () => !held(lab).includes(ours));

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await addForeign(lab);
  await forget(lab);
});

describe('a trigger that is deployed', () => {
  it('makes one webhook for each event, with the name of the flow and the node', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 8] })));
    await says(lab, 'registered');

    expect(held(lab)).toEqual([ours, '8 /claire/webhook/trigger']);
    expect(calls(lab)).toEqual(['list', 'create', 'create']);
    expect(lab.claire.webhooks().at(-1)?.name).toContain('Node-RED: Workshop, Ready');
    expect(hasForeign(lab)).toBe(true);
  });

  it('makes no call when all is deployed again and nothing has changed', async () => {
    await start(trigger(lab));

    await lab.deploy(flowsWith(lab, trigger(lab)));
    await says(lab, 'registered');

    expect(calls(lab)).toEqual([]);
    expect(held(lab)).toEqual([ours]);
  });

  it.each(['flows', 'nodes'] as const)(
    'makes no call at a deploy of changed %s that leaves it as it is',
    async (kind) => {
      await start(trigger(lab));

      const flows = flowsWith(lab, trigger(lab)).map((node) =>
        node.id === 'got' ? { ...node, name: 'changed' } : node,
      );
      await lab.deploy(flows, kind);
      lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
      await until('the event comes', async () => (await stateOf(lab)).messages.length === 1);

      expect(calls(lab)).toEqual([]);
      expect(held(lab)).toEqual([ours]);
    },
  );

  it('makes no call when it is moved', async () => {
    await start(trigger(lab));

    await lab.deploy(flowsWith(lab, trigger(lab, { x: 400, y: 80 })), 'nodes');
    await lab.deploy(flowsWith(lab, trigger(lab, { x: 400, y: 120 })), 'full');
    await says(lab, 'registered');

    expect(calls(lab)).toEqual([]);
  });

  it('changes the name at Claire when it is renamed, and makes nothing new', async () => {
    await start(trigger(lab));

    await lab.deploy(flowsWith(lab, trigger(lab, { name: 'Car is ready' })), 'nodes');
    await says(lab, 'registered');

    expect(calls(lab)).toEqual(['list', 'view', 'update']);
    expect(lab.claire.webhooks().at(-1)?.name).toContain('Car is ready');
  });

  it('makes and deletes only what differs when other events are chosen', async () => {
    await start(trigger(lab, { events: [4, 8] }));

    await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 9] })), 'nodes');
    await says(lab, 'registered');

    expect(held(lab)).toEqual([ours, '9 /claire/webhook/trigger']);
    expect(calls(lab).filter((call) => call === 'create')).toHaveLength(1);
    expect(calls(lab).filter((call) => call === 'delete')).toHaveLength(1);
  });

  it('goes from Claire when its tab is disabled, and comes back', async () => {
    await start(trigger(lab));

    const disabled = flowsWith(lab, trigger(lab)).map((node) =>
      node.id === tab.id ? { ...node, disabled: true } : node,
    );
    await lab.deploy(disabled, 'flows');
    await gone();
    expect(calls(lab)).toEqual(['list', 'delete']);

    await lab.deploy(flowsWith(lab, trigger(lab)), 'flows');
    await says(lab, 'registered');
    expect(held(lab)).toEqual([ours]);
    expect(hasForeign(lab)).toBe(true);
  });

  it('goes from Claire when it is deleted', async () => {
    await start(trigger(lab));

    await lab.deploy(flowsWith(lab), 'nodes');
    await gone();

    expect(calls(lab)).toEqual(['list', 'delete']);
    expect(hasForeign(lab)).toBe(true);
  });

  it('goes from Claire later when Claire is down while it is deleted', async () => {
    await start(trigger(lab));
    lab.claire.maintenance(true);

    await lab.deploy(flowsWith(lab), 'nodes');
    await until('Claire was asked', () => calls(lab).length > 0);
    lab.claire.maintenance(false);

    await gone();
  });

  it('goes and comes with the instances of its subflow', async () => {
    const subflow = { id: 'sub', type: 'subflow', name: 'Sub', in: [], out: [] };
    const inside = trigger(lab, { id: 'inside', z: 'sub', wires: [[]] });
    const instance = { id: 'one', type: 'subflow:sub', z: 'tab', wires: [] };
    await lab.deploy(flowsWith(lab, subflow, inside, instance, { ...instance, id: 'two' }));
    await until('both are registered', () => held(lab).length === 2);
    expect(held(lab)).toEqual(['4 /claire/webhook/one-inside', '4 /claire/webhook/two-inside']);
    await forget(lab);

    await lab.deploy(flowsWith(lab, subflow, inside, instance), 'flows');
    await until('one is gone', () => held(lab).length === 1);

    expect(held(lab)).toEqual(['4 /claire/webhook/one-inside']);
    expect(calls(lab).filter((call) => call === 'delete')).toHaveLength(1);
    expect(calls(lab)).not.toContain('create');
  });

  it('is made with the new key when the account changes, and goes with the old one', async () => {
    await start(trigger(lab));
    const [, second] = lab.claire.apiKeys;
    const flows = flowsWith(lab, trigger(lab)).map((node) =>
      node.id === 'account' ? { ...node, credentials: { apiKey: second?.key } } : node,
    );
    const before = lab.claire.webhooks().find(({ url }) => url.endsWith('/trigger'))?.id;

    await lab.deploy(flows, 'nodes');
    await says(lab, 'registered');
    await until('the old one is gone', () => held(lab).length === 1);

    expect(lab.claire.webhooks().map(({ id }) => id)).not.toContain(before);
    expect(calls(lab).filter((call) => call === 'delete')).toHaveLength(1);
    expect(hasForeign(lab)).toBe(true);
  });

  it('lives beside another trigger on the same account', async () => {
    await start(trigger(lab), trigger(lab, { id: 'other', name: 'Other' }));
    expect(held(lab)).toEqual(['4 /claire/webhook/other', ours]);

    await lab.deploy(flowsWith(lab, trigger(lab)), 'nodes');
    await until('one is gone', () => held(lab).length === 1);

    expect(held(lab)).toEqual([ours]);
  });
});

describe('a trigger when Node-RED stops', () => {
  it('leaves nothing at Claire while the flows are stopped, and comes back with them', async () => {
    await start(trigger(lab));

    await setFlows('stop');
    expect(held(lab)).toEqual([]);
    expect(calls(lab)).toEqual(['list', 'delete']);

    await setFlows('start');
    await until('it is there again', () => held(lab).length === 1);
    expect(calls(lab)).toEqual(['list', 'delete', 'list', 'create']);
    expect(hasForeign(lab)).toBe(true);
  });

  it('leaves nothing at Claire, and is there again after the start', async () => {
    await start(trigger(lab));

    await lab.nodeRed.restart();
    await says(lab, 'registered');

    expect(calls(lab)).toEqual(['list', 'delete', 'list', 'create']);
    expect(held(lab)).toEqual([ours]);
    expect(hasForeign(lab)).toBe(true);
  });

  it('takes its webhook over after a crash, and makes no second one', async () => {
    await start(trigger(lab));

    await lab.nodeRed.kill();
    expect(held(lab)).toEqual([ours]);
    await lab.nodeRed.restart();
    await says(lab, 'registered');

    expect(calls(lab)).toEqual(['list', 'view', 'update']);
    expect(held(lab)).toEqual([ours]);
    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await until('the event comes', async () => (await stateOf(lab)).messages.length === 1);
  });
});

describe('a trigger that cannot be registered', () => {
  it('tries again while Claire is down, at most once a second, and is then there', async () => {
    lab.claire.maintenance(true);
    const began = Date.now();
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await says(lab, /^retry in \d+ s$/);
    await until('it was tried three times', () => calls(lab).length >= 3);
    expect(calls(lab).length).toBeLessThanOrEqual(1 + (Date.now() - began) / 1000);

    lab.claire.maintenance(false);
    await says(lab, 'registered');
    expect(held(lab)).toEqual([ours]);
  });

  it('says that the key is not accepted, and does not try again', async () => {
    const flows = flowsWith(lab, trigger(lab)).map((node) =>
      node.id === 'account' ? { ...node, credentials: { apiKey: 'wrong' } } : node,
    );
    await lab.deploy(flows);
    await says(lab, 'CLAIRE_UNAUTHORIZED');

    expect(calls(lab)).toEqual(['list']);
    expect(lab.nodeRed.log()).not.toContain(lab.claire.apiKey);
  });

  it('waits when the hour is used up, and asks no more meanwhile', async () => {
    lab.claire.leaveRequests(0);
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await says(lab, /^retry in \d+ s$/);
    await until('it has tried again', async () => {
      const { statuses } = await stateOf(lab);
      return statuses.filter(({ text }) => text.startsWith('retry')).length > 2;
    });

    expect(calls(lab)).toEqual(['list']);
    expect(held(lab)).toEqual([]);
  });

  it('says that Claire takes no more webhooks, and leaves none behind', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 6, 8, 9] })));
    await says(lab, 'CLAIRE_WEBHOOK_LIMIT');

    expect(held(lab)).toEqual([]);
    expect(hasForeign(lab)).toBe(true);
  });

  it('says that nobody knows the address of this Node-RED, and asks nothing', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl: '' })));
    await says(lab, 'noAddress');

    expect(calls(lab)).toEqual([]);
  });
});
