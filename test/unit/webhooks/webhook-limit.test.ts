import { describe, expect, it } from '@jest/globals';
import { reconcile, type KnownWebhook } from '../../../claire/webhooks';
import { claireWithWebhooks } from './claire-with-webhooks';
import { foreign, keepable, url, wanted } from './scene';

describe('a limit of webhooks at Claire', () => {
  it('leaves nothing behind and says how many there are and what to do', async () => {
    const claire = claireWithWebhooks([foreign]);
    claire.limit = 3;
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT', status: 400 });
    await expect(registering).rejects.toThrow(
      /it has 1, and 3 more are needed, so none was added.*ask Claire support/,
    );
    expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
    expect(stored).toEqual([]);
  });

  it('does not count the orphans that it had deleted', async () => {
    const claire = claireWithWebhooks([foreign, { url, webhook_trigger_id: 14 }]);
    claire.limit = 2;

    await expect(reconcile(wanted, [], claire)).rejects.toThrow(/it has 1, and 3 more are needed/);
    expect(claire.stored).toHaveLength(1);
  });

  it('still reports the webhooks that it could not delete', async () => {
    const claire = claireWithWebhooks([]);
    claire.limit = 2;
    claire.fault = (call) =>
      call.startsWith('webhook.delete') ? { code: 'CLAIRE_SERVER_ERROR' } : undefined;
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT' });
    await expect(registering).rejects.toThrow(/2 that were added could not be taken back yet/);
    expect(stored).toEqual(keepable(claire));
    expect(stored).toHaveLength(2);
  });

  it('is in the singular for one webhook', async () => {
    const claire = claireWithWebhooks([foreign]);
    claire.limit = 1;
    const one = { ...wanted, events: [2] };

    await expect(reconcile(one, [], claire)).rejects.toThrow(/1 more is needed/);

    claire.limit = 2;
    claire.fault = (call) =>
      call.startsWith('webhook.delete') ? { code: 'CLAIRE_SERVER_ERROR' } : undefined;

    await expect(reconcile({ ...wanted, events: [2, 4] }, [], claire)).rejects.toThrow(
      /1 that was added could not be taken back yet/,
    );
  });
});
