import { describe, expect, it } from '@jest/globals';
import { calls, flowsWith, forget, says, readState, trigger } from '../trigger-lab';
import { until } from '../until';
import { counted, type LifecycleLab, ours } from './lifecycle-lab';

/** What a trigger does when Claire cannot be asked. */
export function stops({ lab, holds }: LifecycleLab): void {
  const withKey = (apiKey: string) =>
    flowsWith(lab, trigger(lab)).map((node) =>
      node.id === 'account' ? { ...node, credentials: { apiKey } } : node,
    );

  const own = { message: 'own', messageText: '{naam}', include: ['customer'] };

  describe('a trigger that cannot be registered', () => {
    it('says that the key is not accepted, and does not try again until it is changed', async () => {
      const logged = lab.nodeRed.log().length;
      await lab.deploy(withKey('wrong'));
      await says(lab, 'CLAIRE_UNAUTHORIZED');
      expect(calls(lab)).toEqual(['list']);

      await forget(lab);
      await lab.deploy(withKey(lab.claire.apiKey), 'nodes');
      await holds(ours);

      // With the old key nothing was made, and nothing can be found: either may ask first.
      await until('both accounts have asked', () => calls(lab).length >= 4);
      expect(counted(lab)).toEqual({ list: 2, create: 1, test: 1 });
      const log = lab.nodeRed.log().slice(logged);
      expect(log).not.toContain(lab.claire.apiKey);
      expect(log).not.toContain('are still at Claire');
    });

    it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
      ['a location that is a word', { locationId: 'x' }, 'CLAIRE_INVALID_INPUT', 'Location'],
      ['no address of this Node-RED', { publicUrl: '' }, 'noAddress', 'Public URL'],
      ['an address from nowhere', { publicUrl: '${NOT_SET}' }, 'CLAIRE_INVALID_INPUT', 'NOT_SET'],
      ['no account', { account: '' }, 'noAccount', 'account'],
      [
        'no other addresses',
        { onlyFrom: 'other' },
        'CLAIRE_INVALID_INPUT',
        'Other Addresses is empty',
      ],
      [
        'a proxy that is none',
        { onlyFrom: 'production', trustedProxies: '10.0.0.0/99' },
        'CLAIRE_INVALID_INPUT',
        'Trusted Proxies holds',
      ],
      [
        'a header without a value',
        { header1: 'X-Proxy-Token' },
        'CLAIRE_INVALID_INPUT',
        'X-Proxy-Token has no value',
      ],
      [
        'an unknown field',
        own,
        'CLAIRE_INVALID_INPUT',
        'Message Text has the unknown field {naam}',
      ],
    ])(
      'says so with %s, to the Catch node too, and asks nothing',
      async (_what, fields, status, words) => {
        await lab.deploy(flowsWith(lab, trigger(lab, fields)));
        await says(lab, status);

        const { caught, statuses } = await readState(lab);
        const message = expect.stringContaining(words);
        expect(statuses.at(-1)).toMatchObject({ fill: 'red' });
        expect(caught).toEqual([{ id: 'trigger', code: 'CLAIRE_INVALID_INPUT', message }]);
        expect(calls(lab)).toEqual([]);
      },
    );
  });
}
