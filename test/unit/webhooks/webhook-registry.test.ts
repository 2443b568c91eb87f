import { describe, expect, it } from '@jest/globals';
import { reconcile, type KnownWebhook } from '../../../claire/webhooks';
import { claireWithWebhooks } from './claire-with-webhooks';
import { keepable, ours, settled, wanted } from './scene';

describe('what a registration stores', () => {
  it('includes each hash before Claire creates the webhook, and each id before the next', async () => {
    const claire = claireWithWebhooks();
    const notified: [ids: (number | null)[], calls: number][] = [];

    await reconcile(wanted, [], claire, {
      onKnown: (known) => {
        notified.push([known.map(({ id }) => id), claire.calls.length]);
      },
    });

    expect(notified).toEqual([
      [[], 1],
      [[null], 1],
      [[101], 2],
      [[101, null], 2],
      [[101, 102], 3],
      [[101, 102, null], 3],
      [[101, 102, 103], 4],
    ]);
  });

  it('is stored before Claire is asked for more', async () => {
    const { claire, known } = await settled();
    Object.assign(claire.stored[1] ?? {}, { active: false });
    const events = [2, 4];
    const asked: number[] = [];

    await reconcile({ ...wanted, events }, known, claire, {
      onKnown: async () => {
        const before = claire.calls.length;
        for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
        asked.push(claire.calls.length - before);
      },
    });

    // Once at the start, for each of two deleted and one repaired, and twice for a new one.
    expect(asked).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keeps the webhooks that Claire created, and passes on why one was refused', async () => {
    const claire = claireWithWebhooks();
    claire.fault = (_call, number) => (number === 3 ? { code: 'CLAIRE_SERVER_ERROR' } : undefined);
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_SERVER_ERROR' });
    expect(stored).toEqual(keepable(claire));
    expect(stored).toHaveLength(1);
  });

  it('accepts the events of a webhook whose creation had no response', async () => {
    const claire = claireWithWebhooks();
    claire.fault = (_call, number) =>
      number === 3 ? { code: 'CLAIRE_NETWORK', acts: true } : undefined;
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_NETWORK' });
    expect(ours(claire, stored).map(({ isLetIn }) => isLetIn)).toEqual([true, true]);
  });
});
