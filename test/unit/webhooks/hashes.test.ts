import { describe, expect, it } from '@jest/globals';
import { isInPlace, reconcile, verify, type KnownWebhook } from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks } from './claire-with-webhooks';
import { expected, ours, secretsAt, settled, url, wanted } from './scene';

describe('the stored hashes of secrets', () => {
  it('accept an event that comes before Claire’s response to the creation', async () => {
    for (const start of [[], [{ url, webhook_trigger_id: 6 }]]) {
      const claire = claireWithWebhooks(start);
      let hashes: string[] = [];
      const letIn: boolean[] = [];
      claire.acted = ({ headers }) => {
        for (const { name, value } of headers) {
          if (name === 'x-claire-secret') letIn.push(verify({ [name]: value }, hashes));
        }
      };

      await reconcile(wanted, [], claire, {
        onKnown: (known) => {
          hashes = known.map(({ secretHash }) => secretHash);
        },
      });

      expect(letIn).toEqual([true, true, true]);
    }
  });

  it('reveal no secret: each webhook has its own, and only its hash comes out', async () => {
    const claire = claireWithWebhooks();
    const notified: (readonly KnownWebhook[])[] = [];

    const known = await reconcile(wanted, [], claire, {
      onKnown: (now) => void notified.push(now),
    });

    const secrets = secretsAt(claire);
    expect(new Set(secrets).size).toBe(3);
    const all = JSON.stringify([known, notified]);
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it('accept no foreign secret of a webhook at our address', async () => {
    const headers = (value: string) => [
      { name: 'X-Claire-Event', value: '2' },
      { name: 'X-Claire-Secret', value },
    ];
    for (const planted of ['0'.repeat(64), createSecret(), 'short', '']) {
      const { claire, known } = await settled();
      const [first] = claire.stored.filter((one) => one.url === url);
      Object.assign(first ?? {}, { headers: headers(planted) });
      const given = { 'x-claire-secret': planted };

      expect(await isInPlace(wanted, known, claire)).toBe(false);
      const healed = await reconcile(wanted, known, claire);

      expect(ours(claire, healed)).toEqual(expected());
      expect(
        verify(
          given,
          healed.map(({ secretHash }) => secretHash),
        ),
      ).toBe(false);
    }
  });

  it('report a webhook as not in place while its stored hash differs', async () => {
    const { claire, known } = await settled();
    const [first, ...others] = known;
    const mixed = [{ ...first, secretHash: others[0]?.secretHash }, ...others] as KnownWebhook[];

    expect(await isInPlace(wanted, mixed, claire)).toBe(false);
    expect(ours(claire, await reconcile(wanted, mixed, claire))).toEqual(expected());
  });
});
