import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { isObject } from '../../../claire/json';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import type { FlowNode } from '../flow';
import { type Lab, withNodeRed } from '../lab';
import {
  addForeign,
  calls,
  flowsWith,
  foreignOne,
  forget,
  held,
  isReached,
  readState,
} from '../trigger-lab';
import { until } from '../until';

/** The webhook of the trigger that most scenarios are about. */
export const ours = '4 /claire/webhook/trigger';

export type LifecycleLab = ReturnType<typeof lifecycleLab>;

/**
 * A Node-RED whose triggers come and go at a sandbox with somebody else's webhook in it. After each
 * scenario all triggers are taken away: nothing of ours may be left, and the other one is untouched.
 */
export function lifecycleLab(options?: NodeRedOptions) {
  const lab = withNodeRed({ webhookLimit: 5 }, options);
  let foreign: unknown;
  beforeEach(async () => {
    await lab.deploy(flowsWith(lab));
    await addForeign(lab);
    foreign = foreignOne(lab);
    await forget(lab);
  });
  afterEach(async () => {
    lab.claire.clearFaults();
    lab.claire.endMaintenance();
    await lab.deploy(flowsWith(lab));
    await until('nothing of ours is left at Claire', () => held(lab).length === 0);
    expect(foreignOne(lab)).toEqual(foreign);
  });
  /** So many cars are ready. */
  const fire = async (times = 1): Promise<void> => {
    const appointment = lab.first().id;
    for (let time = 0; time < times; time += 1) lab.claire.fire(4, appointment);
    await lab.claire.settled();
  };
  return {
    lab,
    /** Deploys triggers, waits until calls reach all, and forgets what was asked until then. */
    start: async (...nodes: readonly FlowNode[]): Promise<void> => {
      await lab.deploy(flowsWith(lab, ...nodes));
      const triggers = nodes.filter(({ type }) => type === 'claire-trigger');
      await isReached(lab, ...triggers.map(({ id }) => id));
      await forget(lab);
    },
    /** Waits until Claire holds these webhooks, and nothing else of ours. */
    holds: (...webhooks: readonly string[]): Promise<void> =>
      until(`Claire holds ${webhooks.join(', ')}`, () => isSame(held(lab), webhooks)),
    fire,
    /** An event gets through. */
    hears: async (): Promise<void> => {
      const { messages } = await readState(lab);
      await fire();
      await until(
        'the event comes',
        async () => (await readState(lab)).messages.length > messages.length,
      );
    },
    /** As Stop and Start in the menu of the editor. */
    setFlows: async (state: 'stop' | 'start'): Promise<void> => {
      await lab.post('/flows/state', { state });
      // Node-RED answers before it has stored the state, with which it starts again.
      await until(`the flows are to ${state} after a restart`, () => storedState(lab) === state);
    },
  };
}

function storedState({ nodeRed }: Lab): unknown {
  const file = path.join(nodeRed.userFolder, '.config.runtime.json');
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isObject(stored) ? stored.runtimeFlowState : undefined;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

/** How often each call was made, whatever their order: two triggers do not wait for one another. */
export function counted(lab: Lab): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const call of calls(lab)) counts[call] = (counts[call] ?? 0) + 1;
  return counts;
}
