import { describe, expect, it } from '@jest/globals';
import { reconcile, removeAll, type KnownWebhook } from '../../../claire/webhooks';
import { claireWithWebhooks } from './claire-with-webhooks';
import { expected, foreign, keepable, ours, secretsAt, url, wanted } from './scene';

describe('a stop at any step', () => {
  const faults = [
    { code: 'CLAIRE_SERVER_ERROR', acts: false },
    { code: 'CLAIRE_NETWORK', acts: true },
    { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
  ] as const;
  /** One of each kind: right, drifted, missing, duplicate, orphan. */
  const start = () =>
    claireWithWebhooks([
      foreign,
      { url, webhook_trigger_id: 2, active: false },
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 14 },
    ]);

  for (const fault of faults) {
    for (const keeps of [true, false]) {
      const memory = keeps ? 'with what was stored' : 'with nothing stored';
      it(`heals at the next run ${memory}, after ${fault.code}`, async () => {
        const whole = start();
        await reconcile(wanted, [], whole);

        for (let step = 1; step <= whole.calls.length; step++) {
          const claire = start();
          let stored: readonly KnownWebhook[] = [];
          const onKnown = (known: readonly KnownWebhook[]) => {
            if (keeps) stored = known;
          };
          claire.fault = (_call, number) => (number === step ? fault : undefined);
          await reconcile(wanted, stored, claire, { onKnown }).catch(() => undefined);
          claire.fault = () => undefined;

          const known = await reconcile(wanted, stored, claire, { onKnown });

          expect([step, ours(claire, known)]).toEqual([step, expected()]);
          expect(known).toEqual(keepable(claire));
          expect(claire.stored[0]).toMatchObject(foreign);
          await removeAll({ url }, known, claire);
          expect(claire.stored).toHaveLength(1);
        }
      });
    }
  }

  it('keeps what it had stored when the process dies after Claire acted and before the response', async () => {
    const claire = claireWithWebhooks([foreign]);
    let stored: readonly KnownWebhook[] = [];
    const dying = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        if (known.filter(({ id }) => id !== null).length === 2) throw new Error('killed');
        stored = known;
      },
    });
    await expect(dying).rejects.toThrow('killed');
    expect(stored.map(({ event, id }) => [event, id])).toEqual([
      [2, 102],
      [6, null],
    ]);
    // Events before the next start are accepted.
    expect(ours(claire, stored).map(({ isLetIn }) => isLetIn)).toEqual([true, true]);
    const secrets = secretsAt(claire);

    const known = await reconcile(wanted, stored, claire);

    expect(ours(claire, known)).toEqual(expected());
    expect(secretsAt(claire).slice(0, 2)).toEqual(secrets);
  });

  it.each([
    ['the process dies', true],
    ['the response is lost', false],
  ])(
    'moves what Claire has made to a new address when %s before its id is stored',
    async (_, dies) => {
      const claire = claireWithWebhooks([foreign]);
      let stored: readonly KnownWebhook[] = [];
      const onKnown = (known: readonly KnownWebhook[]): void => {
        if (dies && known.some(({ id }) => id !== null)) throw new Error('killed');
        stored = known;
      };
      claire.fault = (call) =>
        call === 'webhook.create' && !dies ? { code: 'CLAIRE_NETWORK', acts: true } : undefined;
      await reconcile(wanted, [], claire, { onKnown }).catch(() => undefined);
      claire.fault = () => undefined;

      const moved = { ...wanted, url: 'https://moved.example/webhook/4711/webhook' };
      const known = await reconcile(moved, stored, claire);

      expect(ours(claire, known)).toEqual(expected(moved));
      expect(known).toEqual(keepable(claire));
    },
  );

  it('keeps the hash of what Claire may have made until it is in place or deleted', async () => {
    const claire = claireWithWebhooks([foreign]);
    let stored: readonly KnownWebhook[] = [];
    const onKnown = (known: readonly KnownWebhook[]): void => void (stored = known);
    claire.fault = (call) =>
      call === 'webhook.create' ? { code: 'CLAIRE_NETWORK', acts: true } : undefined;
    await reconcile(wanted, [], claire, { onKnown }).catch(() => undefined);
    claire.fault = (call) =>
      call.startsWith('webhook.delete') ? { code: 'CLAIRE_SERVER_ERROR' } : undefined;
    await removeAll(wanted, stored, claire, { onKnown }).catch(() => undefined);
    claire.fault = () => undefined;

    await removeAll({ url: 'https://moved.example/webhook' }, stored, claire, { onKnown });

    expect(claire.stored).toMatchObject([foreign]);
    expect(stored).toEqual([]);
  });
});
