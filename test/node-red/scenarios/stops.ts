import { describe, expect, it } from '@jest/globals';
import {
  calls,
  flowsWith,
  forget,
  held,
  isReached,
  says,
  readState,
  trigger,
} from '../trigger-lab';
import { until } from '../until';
import { counted, type LifecycleLab, ours } from './lifecycle-lab';

/** What a trigger does when Claire cannot be asked. */
export function stops({ lab, start, holds }: LifecycleLab): void {
  const withKey = (apiKey: string) =>
    flowsWith(lab, trigger(lab)).map((node) =>
      node.id === 'account' ? { ...node, credentials: { apiKey } } : node,
    );

  const secrets = () =>
    lab.claire
      .webhooks()
      .flatMap(({ headers }) => headers ?? [])
      .filter(({ name }) => name === 'x-claire-secret')
      .map(({ value }) => value);

  async function statusWith(secret: string): Promise<number> {
    const headers = { 'content-type': 'application/json', 'x-claire-secret': secret };
    const body = '{"appointment_id":1,"dealer_location_id":12}';
    const sent = { method: 'POST', headers, body };
    return (await lab.fetch('/claire/webhook/trigger', sent)).status;
  }

  describe('a trigger that cannot be registered', () => {
    it('tries again while Claire is down, and is then there', async () => {
      lab.claire.beginMaintenance();
      await lab.deploy(flowsWith(lab, trigger(lab)));
      await says(lab, /^retry in \d+ s$/);
      await until('it was tried again', () => calls(lab).length >= 2);
      expect(new Set(calls(lab))).toEqual(new Set(['list']));

      lab.claire.forgetRequests();
      lab.claire.endMaintenance();
      await isReached(lab, 'trigger');
      expect(calls(lab).slice(-3)).toEqual(['list', 'create', 'test']);
      expect(held(lab)).toEqual([ours]);
    });

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

    it('finds its webhook again when Claire was down while Node-RED stopped and started', async () => {
      await start(trigger(lab));
      const [secret = ''] = secrets();
      lab.claire.beginMaintenance();

      await lab.nodeRed.restart();
      await says(lab, /^retry in \d+ s$/);
      expect(held(lab)).toEqual([ours]);
      expect(calls(lab)).not.toContain('create');
      // Claire still knows the secret, and so does this Node-RED; another may be ours too.
      expect([await statusWith(secret), await statusWith('c'.repeat(64))]).toEqual([200, 503]);

      lab.claire.forgetRequests();
      lab.claire.endMaintenance();
      await isReached(lab, 'trigger');
      // The call has shown that Claire gets through.
      expect(new Set(calls(lab))).toEqual(new Set(['list', 'view']));
      expect(held(lab)).toEqual([ours]);
    });

    it('says that Claire takes no more webhooks, and leaves none behind', async () => {
      await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 6, 8, 9, 10] })));
      await says(lab, 'CLAIRE_WEBHOOK_LIMIT');

      expect(held(lab)).toEqual([]);
    });

    it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
      ['no event', { events: [] }, 'CLAIRE_INVALID_INPUT', 'Events'],
      ['a location that is a word', { locationId: 'x' }, 'CLAIRE_INVALID_INPUT', 'Location'],
      ['no address of this Node-RED', { publicUrl: '' }, 'noAddress', 'Public URL'],
      ['an address with a typo', { publicUrl: 'https:/a.example' }, 'noAddress', 'Public URL'],
      ['an address from nowhere', { publicUrl: '${NOT_SET}' }, 'CLAIRE_INVALID_INPUT', 'NOT_SET'],
      ['no account', { account: '' }, 'noAccount', 'account'],
      ['an account that is not there', { account: 'gone' }, 'noAccount', 'account'],
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
