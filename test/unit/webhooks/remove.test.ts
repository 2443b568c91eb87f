import { describe, expect, it } from '@jest/globals';
import { hashSecret, removeAll, type KnownWebhook } from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { foreign, keepable, settled, url } from './scene';

describe('removing webhooks', () => {
  it('removes all of ours and nothing else, also when their ids were lost', async () => {
    for (const lose of [false, true]) {
      const { claire, known } = await settled();

      await removeAll({ url }, lose ? [] : known, claire);

      expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
    }
  });

  it('treats a missing webhook as removed', async () => {
    const { claire, known } = await settled();
    claire.fault = (call) =>
      call === `webhook.delete ${String(known[1]?.id)}`
        ? { code: 'CLAIRE_NOT_FOUND', status: 404 }
        : undefined;
    let left: readonly KnownWebhook[] | undefined;

    await removeAll({ url }, known, claire, {
      onKnown: (now) => {
        left = now;
      },
    });

    expect(left).toEqual([]);
  });

  it('tries them all before it reports that one could not be removed, and which is left', async () => {
    const { claire, known } = await settled();
    claire.fault = (call) =>
      call === `webhook.delete ${String(known[0]?.id)}`
        ? { code: 'CLAIRE_SERVER_ERROR', status: 500 }
        : undefined;
    let left: readonly KnownWebhook[] | undefined;

    const removing = removeAll({ url }, known, claire, {
      onKnown: (now) => {
        left = now;
      },
    });

    await expect(removing).rejects.toMatchObject({ code: 'CLAIRE_SERVER_ERROR' });
    expect(left).toEqual(known.slice(0, 1));
    expect(keepable(claire)).toEqual(known.slice(0, 1));
  });

  it('leaves the webhooks of another registration at the same address, and removes the rest', async () => {
    const { claire, known } = await settled();
    const [first, second, third] = known as [KnownWebhook, KnownWebhook, KnownWebhook];
    // It was adopted under another base URL of this Claire, with another secret.
    const before = { ...second, secretHash: hashSecret(createSecret()) };

    await removeAll({ url }, [first, before, third], claire, { others: [second] });

    expect(keepable(claire)).toEqual([second]);
  });

  it('removes a webhook whose id another registration has at another Claire', async () => {
    const { claire, known } = await settled();
    const others = known.map((one) => ({ ...one, secretHash: hashSecret(createSecret()) }));

    await removeAll({ url }, known, claire, { others });

    expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
  });
});
