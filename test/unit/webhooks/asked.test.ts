import { describe, expect, it } from '@jest/globals';
import type { CallOptions, Client } from '../../../claire/client';
import { hashSecret, isInPlace, reconcile, removeAll } from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks, type Stored } from './claire-with-webhooks';
import { foreign, url, wanted } from './scene';

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
