import { describe, expect, it } from '@jest/globals';
import { normalizeWebhook, updateWebhook } from '../../../claire/webhooks/update';
import { fakeClaire, json, rejection, status } from '../fake-claire';
import type { CallOptions, Client } from '../../../claire/client';
import { hashSecret, isInPlace, reconcile, removeAll } from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks, type Stored } from './claire-with-webhooks';
import { foreign, url, wanted } from './scene';

const held = {
  ...{ id: 9, name: 'Car ready', url: 'https://flow.test/1', webhook_trigger_id: 4, active: true },
  ...{ dealer_location_id: 0, checklist_id: 0, retries: 3 },
  headers: [{ Name: 'X-Token', Value: 'a' }],
};

describe('a change of a webhook', () => {
  it('leaves all else at Claire as it is, in the form that Claire takes', async () => {
    const claire = fakeClaire([json(held), status(200)]);

    await updateWebhook(claire.client, { id: 9, name: 'Car washed', dealer_location_id: 3 }, {});

    expect(claire.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(JSON.parse(claire.requests[1]?.body ?? '')).toEqual({
      ...held,
      name: 'Car washed',
      dealer_location_id: 3,
      checklist_id: null,
      headers: [{ Name: 'X-Token', Value: 'a', name: 'X-Token', value: 'a' }],
    });
  });

  it('sends back what Claire fills in as Claire has it: a flow does not get all of it', async () => {
    const filled = { ...held, dealer_id: 7, public_account: { id: 5, key: 'of the dealer' } };
    const claire = fakeClaire([json(filled), status(200)]);
    const shown = { id: 9, name: 'Car washed', dealer_id: 8, public_account: { id: 5 } };

    await updateWebhook(claire.client, shown, {});

    expect(JSON.parse(claire.requests[1]?.body ?? '')).toMatchObject({
      ...{ name: 'Car washed', dealer_id: 7 },
      public_account: { id: 5, key: 'of the dealer' },
    });
  });

  it('keeps what another change at the same time has set', async () => {
    let stored: object = held;
    const claire = fakeClaire([
      ({ method, body = '{}' }) => {
        if (method === 'GET') return json(stored);
        stored = { ...stored, ...(JSON.parse(body) as object) };
        return status(200);
      },
    ]);
    const change = (fields: object) => updateWebhook(claire.client, { id: 9, ...fields }, {});

    await Promise.all([change({ name: 'Car washed' }), change({ queued: true })]);

    expect(stored).toMatchObject({ name: 'Car washed', queued: true });
  });

  it('does not wait for that of another webhook', async () => {
    const never = new Promise<never>(() => undefined);
    const claire = fakeClaire([
      ({ method, url }) => {
        if (url.endsWith('=8')) return never;
        return method === 'GET' ? json(held) : status(200);
      },
    ]);
    void updateWebhook(claire.client, { id: 8, active: false }, {});

    expect(await updateWebhook(claire.client, { id: 9, active: false }, {})).toMatchObject({
      status: 200,
    });
  });

  it('changes nothing where a cache answers with the webhook of somebody else', async () => {
    const claire = fakeClaire([json({ ...held, id: 8 }), status(200)]);

    const error = await rejection(updateWebhook(claire.client, { id: 9, active: false }, {}));

    expect(error).toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: 'Could not get webhook 9: Claire answered with webhook 8',
    });
    expect(claire.requests.map(({ method }) => method)).toEqual(['GET']);
  });
});

describe('a webhook that is sent back to Claire', () => {
  it('has no id where Go wrote 0', () => {
    expect(normalizeWebhook({ dealer_location_id: 0, checklist_id: 7 })).toMatchObject({
      dealer_location_id: null,
      checklist_id: 7,
    });
    expect(normalizeWebhook({ dealer_location_id: 1, checklist_id: '7' })).toMatchObject({
      dealer_location_id: 1,
      checklist_id: null,
    });
  });

  it('has its headers as Claire takes them, with all other fields of Claire', () => {
    const headers = [
      { ID: 4, Name: 'X-Own', Value: 'a' },
      { id: 5, name: 'X-Other', value: 'b' },
      { id: 6, name: null },
      null,
      'X-Text: c',
    ];

    expect(normalizeWebhook({ headers }).headers).toEqual([
      { ID: 4, Name: 'X-Own', Value: 'a', name: 'X-Own', value: 'a' },
      { id: 5, name: 'X-Other', value: 'b' },
      { id: 6, name: '', value: '' },
    ]);
  });

  it('has no headers where Claire showed none', () => {
    expect(normalizeWebhook({})).toEqual({
      dealer_location_id: null,
      checklist_id: null,
      headers: null,
    });
    expect(normalizeWebhook({ headers: null }).headers).toBeNull();
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

    expect(findOptions('webhook.list')).toEqual([
      expect.objectContaining({ fresh: true, maxWait: 7 }),
    ]);
    expect(findOptions('webhook.get')).toEqual([
      expect.objectContaining({ fresh: true, maxWait: 7 }),
    ]);
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

  it('does not touch a webhook with a known id and no secret, or another', async () => {
    for (const headers of [[], [{ name: 'x-claire-secret', value: createSecret() }]]) {
      const { claire, client } = noting([{ url: 'https://old.example/', headers }]);

      await removeAll(
        { url },
        [{ event: 2, id: 101, secretHash: hashSecret(createSecret()) }],
        client,
      );

      expect(claire.stored).toHaveLength(1);
    }
  });

  it('is not aborted during a change, and not started after an abort', async () => {
    const stop = new AbortController();
    const { client, findOptions } = noting([{ url }]);

    await removeAll({ url }, [], client, { signal: stop.signal, maxWait: 7 });

    expect(findOptions('webhook.delete')).toEqual([{ signal: undefined, maxWait: 7 }]);
    stop.abort();
    const late = noting([{ url }]);
    await removeAll({ url }, [], late.client, { signal: stop.signal });
    expect(late.findOptions('webhook.delete')).toEqual([{ signal: stop.signal }]);
  });
});
