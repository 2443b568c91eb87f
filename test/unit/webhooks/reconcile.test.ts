import { describe, expect, it } from '@jest/globals';
import {
  hashSecret,
  isInPlace,
  reconcile,
  removeAll,
  type KnownWebhook,
} from '../../../claire/webhooks';
import type { CallOptions, Client } from '../../../claire/client';
import { createSecret } from '../../../claire/webhooks/secret';
import { type ClaireWithWebhooks, claireWithWebhooks, type Stored } from './claire-with-webhooks';
import {
  expected,
  foreign,
  keepable,
  ours,
  readSecret,
  remembering,
  secretsAt,
  settled,
  url,
  wanted,
} from './scene';

describe('registering webhooks', () => {
  it('filters by checklist only the event that a checklist is for', async () => {
    const claire = claireWithWebhooks();
    const narrowed = { ...wanted, events: [1, 2], checklistId: 5 };

    const known = await reconcile(narrowed, [], claire);

    expect(ours(claire, known)).toEqual(expected(narrowed));
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
    const stale = claire.stored.map(({ id }) => ({ event: 2, id, secretHash: hashSecret('x') }));

    const known = await reconcile(wanted, stale, claire);

    expect(claire.stored.slice(0, 2)).toEqual(before);
    await removeAll({ url }, [...stale, ...known], claire);
    expect(claire.stored).toEqual(before);
  });

  it('keeps the webhook whose id is stored rather than its duplicate', async () => {
    const double = { url, webhook_trigger_id: 2 };
    const claire = claireWithWebhooks([double, double]);

    const stored = [{ event: 2, id: 102, secretHash: hashSecret('') }];
    const known = await reconcile({ ...wanted, events: [2] }, stored, claire);

    expect(known).toEqual(keepable(claire));
    expect(claire.stored.map(({ id }) => id)).toEqual([102]);
  });

  it.each<[string, ClaireWithWebhooks['lists']]>([
    ['names each twice', (now) => [...now, ...now]],
    ['is from before their creation', () => []],
    ['leaves one out', (now) => now.slice(1)],
  ])('neither doubles nor forgets webhooks where a list %s', async (_, lists) => {
    const { claire, known } = await settled([]);
    claire.lists = lists;

    expect(await isInPlace(wanted, known, claire)).toBe(true);
    expect(await reconcile(wanted, known, claire)).toEqual(known);
    expect(ours(claire, known)).toEqual(expected());

    await removeAll({ url }, known, claire);
    expect(claire.stored).toEqual([]);
  });

  it.each([
    ['id', { id: 999 }],
    ['event', { event: 4 }],
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

const token = { name: 'X-Proxy-Token', value: 'of the dashboard' };
const own = { name: 'X-Own', value: 'of the trigger' };

/** The webhooks of a trigger that sets a header. */
async function withHeader() {
  const claire = claireWithWebhooks([foreign]);
  const known = await reconcile({ ...wanted, headers: [own] }, [], claire);
  return { claire, known, stored: () => claire.stored.filter((one) => one.url === url) };
}

const named = (headers: readonly { name: string; value: string }[]) =>
  headers
    .filter(({ name }) => !name.startsWith('x-claire-'))
    .map(({ name, value }) => ({ name, value }));

describe('headers that the trigger sets', () => {
  it.each<[string, (value: string) => string | undefined]>([
    ['masks', () => '***'],
    ['masks the ends of', (value) => `${value.slice(0, 3)}*****`],
    ['leaves out', () => undefined],
  ])('do not overwrite those of the dashboard that Claire %s', async (_, show) => {
    const { claire, known, stored } = await withHeader();
    stored()[0]?.headers.push(token);
    const before = structuredClone(claire.stored);
    const memory = remembering(known);
    const client: Client = {
      call: async (operation, ...asked) => {
        const answer = await claire.call(operation, ...asked);
        if (operation.id !== 'webhook.get') return answer;
        const { headers, ...data } = answer.data as Stored;
        const shown = headers.map((one) => ({ ...one, value: show(one.value) }));
        const isShown = shown.every(({ value }) => value !== undefined);
        return { ...answer, data: (isShown ? { ...data, headers: shown } : data) as never };
      },
    };

    const registering = reconcile(wanted, known, client, memory);

    await expect(registering).rejects.toThrow('Claire did not show its headers');
    expect([claire.stored, memory.known]).toEqual([before, known]);
  });

  it('are removed when the trigger sets none any more, and those of the dashboard stay', async () => {
    const { claire, known, stored } = await withHeader();
    stored()[0]?.headers.push(token);

    expect(await isInPlace(wanted, known, claire)).toBe(false);
    const left = await reconcile(wanted, known, claire);
    await reconcile(wanted, left, claire);

    expect(stored().map(({ headers }) => named(headers))).toEqual([[token], [], []]);
  });

  it('are also removed after a stop before Claire got them, and their values are not stored', async () => {
    const { claire, known, stored } = await withHeader();
    claire.fail('webhook.update', { code: 'CLAIRE_NETWORK', acts: false });
    const memory = remembering(known);
    await expect(reconcile(wanted, known, claire, memory)).rejects.toThrow();
    claire.fault = () => undefined;
    expect(stored().map(({ headers }) => named(headers))).toEqual([[own], [own], [own]]);
    expect(JSON.stringify([known, memory.known])).not.toContain(own.value);

    await reconcile(wanted, memory.known, claire);

    expect(stored().map(({ headers }) => named(headers))).toEqual([[], [], []]);
  });
});

/** A Claire that records the options of each call. */
function noting(stored: Partial<Stored>[] = []) {
  const claire = claireWithWebhooks(stored);
  const asked: { id: string; options: CallOptions | undefined }[] = [];
  const client: Client = {
    call: (operation, input, options) => {
      asked.push({ id: operation.id, options });
      return claire.call(operation, input, options);
    },
  };
  const findOptions = (id: string) =>
    asked.filter((one) => one.id === id).map((one) => one.options);
  return { claire, client, findOptions };
}

describe('what Claire is asked about webhooks', () => {
  it('is fetched anew, whatever another call has just received', async () => {
    const { client, findOptions } = noting([{ url, webhook_trigger_id: 2 }]);

    await isInPlace(wanted, [], client, { maxWait: 7 });

    const anew = [expect.objectContaining({ fresh: true, maxWait: 7 })];
    expect(findOptions('webhook.list')).toEqual(anew);
    expect(findOptions('webhook.get')).toEqual(anew);
  });

  it('is nothing about the webhooks of others', async () => {
    const { claire, client } = noting([foreign, { url }]);

    await removeAll({ url }, [], client);

    expect(claire.calls.filter((call) => call.startsWith('webhook.get'))).toEqual([]);
    expect(claire.stored).toHaveLength(1);
  });

  it('begins with the oldest, in whatever order Claire lists them', async () => {
    const { claire, client } = noting([{ url }, { url }, { url }]);
    claire.stored.reverse();

    await removeAll({ url }, [], client);

    const deleted = claire.calls.filter((call) => call.startsWith('webhook.delete'));
    expect(deleted).toEqual([101, 102, 103].map((id) => `webhook.delete ${String(id)}`));
  });

  it('is asked once about one that was found by its secret', async () => {
    const secret = createSecret();
    const headers = [{ name: 'x-claire-secret', value: secret }];
    const { claire, client } = noting([
      { url: 'https://old.example/', webhook_trigger_id: 2, headers },
    ]);
    const known = [{ event: 2, id: 101, secretHash: hashSecret(secret) }];

    await reconcile({ ...wanted, events: [2] }, known, client);

    expect(claire.calls.filter((call) => call === 'webhook.get 101')).toHaveLength(1);
    expect(claire.stored.map(({ id }) => id)).toEqual([101]);
  });
});

/** What no webhook is called, as a broken proxy may have it. */
const oddIds: readonly unknown[] = [null, undefined, 'x', 0, -1, 1.5, {}, { valueOf: null }];

async function withOddId(id: unknown) {
  const { claire, known } = await settled();
  const [one] = claire.stored.filter(({ name }) => name !== foreign.name);
  if (one === undefined) throw new Error('Claire has no webhook of ours');
  const own = one.id;
  Object.assign(one, { id });
  const mend = () => Object.assign(one, { id: own });
  return { claire, known, mend, before: structuredClone(claire.stored) };
}

describe('a webhook at our address without a number', () => {
  it.each(oddIds)(
    '%j is a failure that is worth another try, and nothing is changed',
    async (id) => {
      const { claire, known, before } = await withOddId(id);
      const failure = { code: 'CLAIRE_BAD_RESPONSE' };

      await expect(reconcile(wanted, known, claire)).rejects.toMatchObject(failure);
      await expect(isInPlace(wanted, known, claire)).rejects.toMatchObject(failure);
      await expect(removeAll({ url }, known, claire)).rejects.toMatchObject(failure);

      expect(claire.stored).toEqual(before);
    },
  );

  it('is not created a second time once its number is there again', async () => {
    const { claire, known, mend } = await withOddId('x');
    await expect(reconcile(wanted, known, claire)).rejects.toThrow(/without a number/);
    mend();

    const made = await reconcile(wanted, known, claire);

    expect(ours(claire, made)).toEqual(expected());
  });
});
