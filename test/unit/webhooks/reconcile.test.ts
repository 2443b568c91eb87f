import { describe, expect, it } from '@jest/globals';
import {
  hashSecret,
  isInPlace,
  reconcile,
  removeAll,
  type KnownWebhook,
} from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks } from './claire-with-webhooks';
import {
  expected,
  foreign,
  keepable,
  ours,
  readSecret,
  secretsAt,
  settled,
  url,
  wanted,
} from './scene';

describe('registering webhooks', () => {
  it('creates one webhook for each event, with its address, name, filter and headers', async () => {
    const claire = claireWithWebhooks([foreign]);

    const known = await reconcile(wanted, [], claire);

    expect(ours(claire, known)).toEqual(expected());
    expect(known).toEqual(keepable(claire));
    expect(claire.stored).toContainEqual(expect.objectContaining(foreign));
  });

  it('filters by checklist only the event that a checklist is for', async () => {
    const claire = claireWithWebhooks();
    const narrowed = { ...wanted, events: [1, 2], checklistId: 5 };

    const known = await reconcile(narrowed, [], claire);

    expect(ours(claire, known)).toEqual(expected(narrowed));
  });

  it('changes nothing when all is in place, however often it runs', async () => {
    const { claire, known } = await settled();

    expect(await isInPlace(wanted, known, claire)).toBe(true);
    expect(await reconcile(wanted, known, claire)).toEqual(known);
    expect(claire.calls.filter((call) => !/list|get/.test(call))).toEqual([]);
  });

  it('repairs whatever was changed at Claire', async () => {
    const changes: Record<string, unknown>[] = [
      { url: 'https://old.example/webhook' },
      { webhook_trigger_id: 3 },
      { headers: [] },
    ];
    for (const change of changes) {
      const { claire, known } = await settled();
      const event2 = claire.stored.find((one) => one.id === known[0]?.id);
      const secret = event2 && readSecret(event2);
      Object.assign(event2 ?? {}, change);

      expect([change, await isInPlace(wanted, known, claire)]).toEqual([change, false]);
      const healed = await reconcile(wanted, known, claire);

      expect([change, ours(claire, healed)]).toEqual([change, expected()]);
      expect(healed.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
      // Its events are accepted meanwhile, even where the store is saved later.
      const isTheSame = secretsAt(claire).includes(String(secret));
      expect([change, isTheSame]).toEqual([change, !('headers' in change)]);
    }
  });

  it('never touches a webhook that only has an id of ours, as under another API key', async () => {
    const headers = [{ name: 'x-claire-secret', value: createSecret() }];
    const claire = claireWithWebhooks([
      foreign,
      { ...foreign, url: 'https://third.example/', headers },
    ]);
    const before = structuredClone(claire.stored);
    const stale = claire.stored.map(({ id }) => ({
      event: 2,
      id,
      secretHash: hashSecret('theirs'),
    }));

    const known = await reconcile(wanted, stale, claire);

    expect(claire.stored.slice(0, 2)).toEqual(before);
    await removeAll({ url }, [...stale, ...known], claire);
    expect(claire.stored).toEqual(before);
  });

  it('removes duplicates, and events that are no longer wanted', async () => {
    const { claire, known } = await settled([
      foreign,
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 14 },
    ]);
    expect(ours(claire, known)).toEqual(expected());
    expect(known).toHaveLength(3);

    const fewer = { ...wanted, events: [19, 4] };
    const left = await reconcile(fewer, known, claire);

    expect(ours(claire, left)).toEqual(expected({ ...wanted, events: [4, 19] }));
    expect(left).toEqual(keepable(claire));
  });

  it('leaves no duplicate behind when two of its webhooks swapped their events', async () => {
    const { claire, known } = await settled();
    const event2 = claire.stored.find(({ id }) => id === known[0]?.id);
    if (event2 !== undefined) claire.stored.push({ ...event2, id: 999 });
    Object.assign(event2 ?? {}, { webhook_trigger_id: 14 });

    const healed = await reconcile(wanted, known, claire);

    expect(ours(claire, healed)).toEqual(expected());
    expect(healed).toHaveLength(3);
  });

  it('keeps the webhook whose id is stored rather than its duplicate', async () => {
    const claire = claireWithWebhooks([
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 2 },
    ]);

    const stored = [{ event: 2, id: 102, secretHash: hashSecret('') }];
    const known = await reconcile({ ...wanted, events: [2] }, stored, claire);

    expect(known).toEqual(keepable(claire));
    expect(claire.stored.map(({ id }) => id)).toEqual([102]);
  });

  it.each([
    ['id', { id: 999 }],
    ['event', { event: 4 }],
    ['secret', { secretHash: hashSecret('another') }],
  ])('is not in place while a stored webhook has another %s', async (_, change) => {
    const { claire, known } = await settled();
    const [first, ...others] = known;
    const stored = [{ ...first, ...change } as KnownWebhook, ...others];

    expect(await isInPlace(wanted, stored, claire)).toBe(false);
  });

  it('is not in place while there is an unwanted one of ours', async () => {
    const { claire, known } = await settled();
    const [event2] = claire.stored.filter(({ id }) => id === known[0]?.id);
    if (event2 !== undefined) claire.stored.push({ ...event2, id: 999 });

    expect(await isInPlace(wanted, known, claire)).toBe(false);
  });

  it.each(['webhook.get', 'webhook.update'])(
    'creates again a webhook that is deleted at Claire before its %s',
    async (step) => {
      const { claire, known } = await settled();
      const id = known[1]?.id;
      claire.fault = (call) => {
        if (call === `${step} ${String(id)}`)
          claire.stored = claire.stored.filter((one) => one.id !== id);
        return undefined;
      };
      const renamed = { ...wanted, name: 'Another name' };

      const healed = await reconcile(renamed, known, claire);

      expect(ours(claire, healed)).toEqual(expected(renamed));
      expect(healed).toEqual(keepable(claire));
    },
  );
});
