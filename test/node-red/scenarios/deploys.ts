import { describe, expect, it } from '@jest/globals';
import type { FlowNode } from '../flow';
import { calls, flowsWith, forget, held, isTested, says, tab, trigger } from '../trigger-lab';
import { until } from '../until';
import { counted, type LifecycleLab, ours } from './lifecycle-lab';

const kinds = ['full', 'flows', 'nodes'] as const;

/** What each kind of deploy costs at Claire, call by call. */
export function deploys({ lab, start, holds, hears }: LifecycleLab): void {
  /** The flows with one node other than it was. */
  const changed = (id: string, fields: Readonly<Record<string, unknown>>, ...more: FlowNode[]) =>
    flowsWith(lab, trigger(lab), ...more).map((node) =>
      node.id === id ? { ...node, ...fields } : node,
    );

  describe('a trigger that is deployed', () => {
    it.each(kinds)('makes no call at a deploy of %s that changes nothing of it', async (kind) => {
      await start(trigger(lab));

      await lab.deploy(flowsWith(lab, trigger(lab)), kind);
      await lab.deploy(changed('got', { name: 'changed' }), kind);
      await hears();

      expect(calls(lab)).toEqual([]);
      expect(held(lab)).toEqual([ours]);
    });

    it.each(kinds)('makes and deletes at a deploy of %s only what differs', async (kind) => {
      await start(trigger(lab, { events: [4, 8] }));

      await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 9] })), kind);
      await holds(ours, '9 /claire/webhook/trigger');
      await says(lab, 'registered');

      expect(calls(lab)).toEqual(['list', 'view', 'delete', 'create']);
    });

    it.each([
      ['it', 'trigger', { name: 'Car is ready' }, 'Car is ready'],
      ['its tab', tab.id, { label: 'Reception' }, 'Reception'],
    ])('changes the name at Claire when %s is renamed', async (_what, id, fields, name) => {
      await start(trigger(lab));
      const before = lab.claire.webhooks().at(-1)?.id;

      await lab.deploy(changed(id, fields), 'flows');
      await until('it has the name', () =>
        lab.claire.webhooks().some((one) => one.id === before && one.name.includes(name)),
      );

      expect(calls(lab)).toEqual(['list', 'view', 'update']);
      expect(held(lab)).toEqual([ours]);
    });

    it('keeps its webhook while a mistake keeps it from starting, goes on with it, and goes when deleted then', async () => {
      await start(trigger(lab));

      await lab.deploy(flowsWith(lab, trigger(lab, { events: [] })), 'flows');
      await says(lab, 'CLAIRE_INVALID_INPUT');
      await lab.deploy(flowsWith(lab, trigger(lab)), 'flows');
      await hears();
      expect(calls(lab)).toEqual([]);

      await forget(lab);
      await lab.deploy(flowsWith(lab, trigger(lab, { events: [] })), 'flows');
      await says(lab, 'CLAIRE_INVALID_INPUT');
      await lab.deploy(flowsWith(lab), 'flows');
      await holds();
      expect(calls(lab)).toEqual(['list', 'delete']);
    });

    it.each([
      ['tab', tab.id, { disabled: true }],
      ['node', 'trigger', { d: true }],
    ])('goes from Claire when its %s is disabled, and comes back', async (_what, id, fields) => {
      await start(trigger(lab));

      await lab.deploy(changed(id, fields), 'flows');
      await holds();
      expect(calls(lab)).toEqual(['list', 'delete']);

      await lab.deploy(flowsWith(lab, trigger(lab)), 'flows');
      await holds(ours);
      expect(calls(lab)).toEqual(['list', 'delete', 'list', 'create']);
    });

    it.each(kinds)('goes from Claire when a deploy of %s deletes it', async (kind) => {
      await start(trigger(lab));

      await lab.deploy(flowsWith(lab), kind);
      await holds();

      expect(calls(lab)).toEqual(['list', 'delete']);
    });
  });

  describe('a trigger whose account changes', () => {
    it('makes no call when only the name of the account does', async () => {
      await start(trigger(lab));

      await lab.deploy(
        changed('account', { name: 'The workshop', credentials: undefined }),
        'nodes',
      );
      await says(lab, 'registered');
      await hears();

      expect(calls(lab)).toEqual([]);
    });

    it('is made with the new key, and goes with the old one', async () => {
      await start(trigger(lab));
      const before = lab.claire.webhooks().find(({ url }) => url.endsWith('/trigger'))?.id;
      const [, second] = lab.claire.apiKeys;

      await lab.deploy(changed('account', { credentials: { apiKey: second?.key } }), 'nodes');
      await until('it is another one', () => {
        const [one, ...more] = lab.claire.webhooks().filter(({ url }) => url.endsWith('/trigger'));
        return one !== undefined && one.id !== before && more.length === 0;
      });

      await isTested(lab, 1);
      expect(counted(lab)).toEqual({ list: 2, create: 1, delete: 1, test: 1 });
      expect(held(lab)).toEqual([ours]);
    });
  });
}
