import { describe, expect, it } from '@jest/globals';
import type { FlowNode } from '../flow';
import { calls, flowsWith, forget, isTested, trigger } from '../trigger-lab';
import type { LifecycleLab } from './lifecycle-lab';

/** What becomes of triggers whose account is inside their subflow, with its key in a variable. */
export function subflows({ lab, holds }: LifecycleLab): void {
  const subflow = { id: 'sub', type: 'subflow', name: 'Branch', in: [], out: [] };

  /** No account of the other flows, as it would have the same key. */
  const flows = (...instances: readonly FlowNode[]): FlowNode[] => {
    const account = lab.account({ id: 'own', z: 'sub', credentials: { apiKey: '${CLAIRE_KEY}' } });
    const inside = trigger(lab, { id: 'inside', z: 'sub', account: 'own', wires: [[], []] });
    const all = flowsWith(lab, subflow, inside, ...instances);
    return [account, ...all.filter(({ id }) => id !== 'account')];
  };

  const instance = (id: string, fields: Readonly<Record<string, unknown>> = {}): FlowNode => ({
    id,
    type: 'subflow:sub',
    z: 'tab',
    env: [{ name: 'CLAIRE_KEY', type: 'str', value: lab.claire.apiKey }],
    wires: [],
    ...fields,
  });

  const webhookOf = (id: string) => `4 /claire/webhook/${id}-inside`;

  describe('a trigger with its account in a subflow', () => {
    it('has a webhook in each instance, which goes with that instance', async () => {
      await lab.deploy(flows(instance('one'), instance('two')));
      await holds(webhookOf('one'), webhookOf('two'));
      await isTested(lab, 2);
      await forget(lab);

      await lab.deploy(flows(instance('one'), instance('two')));
      expect(calls(lab)).toEqual([]);

      await lab.deploy(flows(instance('two')), 'nodes');
      await holds(webhookOf('two'));
    });

    it.each(['tab', 'grp'])('has its key from the environment of its %s', async (place) => {
      const env = [{ name: 'CLAIRE_KEY', type: 'str', value: lab.claire.apiKey }];
      const group = { id: 'grp', type: 'group', z: 'tab', nodes: ['one'], w: 10, h: 10 };
      const all = flows(group, instance('one', { env: [], g: 'grp' }));

      await lab.deploy(all.map((node) => (node.id === place ? { ...node, env } : node)));

      await holds(webhookOf('one'));
    });

    it('has a webhook in each instance of a subflow around it', async () => {
      const outer = { id: 'outer', type: 'subflow', name: 'Dealer', in: [], out: [] };
      const around = (id: string) => instance(id, { type: 'subflow:outer' });
      const inner = instance('one', { z: 'outer', env: [] });
      await lab.deploy(flows(outer, inner, around('a'), around('b')));
      await holds(webhookOf('a-one'), webhookOf('b-one'));

      await lab.deploy(flows(outer, inner, around('b')), 'flows');

      await holds(webhookOf('b-one'));
    });
  });
}
