import { describe, expect, it } from '@jest/globals';
import { reconcile, removeAll } from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks } from './claire-with-webhooks';
import { expected, foreign, keepable, ours, remembering, settled, url, wanted } from './scene';
import type { Client } from '../../../claire/client';
import { ClaireError } from '../../../claire/errors';

it.each(['webhook.get', 'webhook.update', 'webhook.delete'])(
  'a registration makes no second webhook where a gateway says 404 to %s of one that Claire lists',
  async (call) => {
    // One that is changed, one that is deleted.
    const claire = claireWithWebhooks([
      { url, webhook_trigger_id: 2, active: false },
      { url, webhook_trigger_id: 14 },
    ]);
    claire.fail(call, { code: 'CLAIRE_NOT_FOUND', status: 404 });

    const first = reconcile(wanted, [], claire);
    await expect(first).rejects.toMatchObject({ code: 'CLAIRE_BAD_RESPONSE' });

    claire.fault = () => undefined;
    const known = await reconcile(wanted, [], claire);
    expect(ours(claire, known)).toEqual(expected());
  },
);

it.each([401, 400])(
  'a list from before our webhook and one %i of a gateway make no second and forget none',
  async (status) => {
    const { claire, known } = await settled([]);
    claire.lists = () => [];
    const code = status === 401 ? 'CLAIRE_UNAUTHORIZED' : 'CLAIRE_BAD_REQUEST';
    claire.fail('webhook.get', { code, status });
    const memory = remembering(known);

    await expect(reconcile(wanted, known, claire, memory)).rejects.toMatchObject({ code });
    await expect(removeAll({ url }, known, claire, memory)).rejects.toMatchObject({ code });

    expect(keepable(claire)).toEqual(known);
    expect(memory.known).toEqual(known);
  },
);

/**
 * Like the real client: an abort before sending sends nothing; one afterwards may come too late.
 */
function stoppable(claire: ClaireWithWebhooks): Client {
  return {
    async call(operation, input, options) {
      if (options?.signal?.aborted) throw stopped({ mayHaveActed: false });
      const answer = await claire.call(operation, input);
      if (options?.signal?.aborted) throw stopped({ mayHaveActed: true });
      return answer;
    },
  };
}

function stopped(details: { mayHaveActed: boolean }): ClaireError {
  return new ClaireError('CLAIRE_NETWORK', { message: 'stopped', ...details, stopped: true });
}

/** Aborts when Claire starts an operation of that name. */
function stopAt(claire: ClaireWithWebhooks, change: string): AbortSignal {
  const stop = new AbortController();
  claire.fault = (call) => {
    if (call.startsWith(change)) stop.abort();
    return undefined;
  };
  return stop.signal;
}

describe('a registration that is stopped', () => {
  it('stores the webhook that Claire was just creating, and starts no other', async () => {
    const claire = claireWithWebhooks([foreign]);
    const memory = remembering();
    const options = { ...memory, signal: stopAt(claire, 'webhook.create') };

    await expect(reconcile(wanted, [], stoppable(claire), options)).rejects.toThrow('stopped');

    expect(memory.known).toEqual(keepable(claire));
    expect(memory.known).toHaveLength(1);
  });

  it('finishes the update of a webhook, and starts no other', async () => {
    const { claire, known } = await settled();
    const other = { ...wanted, name: 'Another name' };
    const signal = stopAt(claire, 'webhook.update');

    await expect(reconcile(other, known, stoppable(claire), { signal })).rejects.toThrow('stopped');

    expect(claire.calls.filter((call) => call.startsWith('webhook.update'))).toHaveLength(1);
    expect(claire.stored.filter(({ name }) => name.startsWith('Another name'))).toHaveLength(1);
  });
});

it('a removal that is stopped records the webhook that Claire was just deleting, and deletes no other', async () => {
  const { claire, known } = await settled();
  const memory = remembering(known);
  const options = { ...memory, signal: stopAt(claire, 'webhook.delete') };

  await expect(removeAll({ url }, known, stoppable(claire), options)).rejects.toThrow('stopped');

  expect(memory.known).toEqual(known.slice(1));
  expect(keepable(claire)).toEqual(memory.known);
});

it('a webhook that Claire makes late is there once, although an earlier try was carried out too', async () => {
  const claire = claireWithWebhooks([foreign]);
  const late: Client = {
    call: async (...asked) => {
      if (asked[0].id !== 'webhook.create') return claire.call(...asked);
      await claire.call(...asked);
      return { ...(await claire.call(...asked)), attempts: 2 };
    },
  };

  const known = await reconcile(wanted, [], late);

  expect(ours(claire, known)).toEqual(expected());
  expect(known).toEqual(keepable(claire));
});

it('a webhook whose creation had no response is stored once when it is found, although the next fails', async () => {
  const claire = claireWithWebhooks([foreign]);
  const memory = remembering();
  for (const acts of [true, false]) {
    claire.fail('webhook.create', { code: 'CLAIRE_NETWORK', acts });
    await expect(reconcile(wanted, memory.known, claire, memory)).rejects.toThrow('CLAIRE_NETWORK');
  }

  expect(memory.known).toEqual(keepable(claire));
  expect(memory.known).toHaveLength(1);
});

describe('a limit of webhooks at Claire', () => {
  it('is none where Claire has no webhook: another maximum was meant', async () => {
    const claire = claireWithWebhooks();
    claire.limit = 0;

    const failure = { code: 'CLAIRE_BAD_REQUEST', message: 'Claire says CLAIRE_WEBHOOK_LIMIT' };
    await expect(reconcile(wanted, [], claire)).rejects.toMatchObject(failure);
  });

  it('leaves nothing behind and says how many there are and what to do', async () => {
    const claire = claireWithWebhooks([foreign]);
    claire.limit = 3;
    const memory = remembering();

    const registering = reconcile(wanted, [], claire, memory);

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT', status: 400 });
    await expect(registering).rejects.toThrow(
      /it has 1, and 3 more are needed, so none was added.*ask Claire support/,
    );
    expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
    expect(memory.known).toEqual([]);
  });

  it('does not count the orphans that it had deleted', async () => {
    const claire = claireWithWebhooks([foreign, { url, webhook_trigger_id: 14 }]);
    claire.limit = 1;
    const one = { ...wanted, events: [2] };

    await expect(reconcile(one, [], claire)).rejects.toThrow(/it has 1, and 1 more is needed/);
    expect(claire.stored).toHaveLength(1);
  });

  it.each([
    [1, '1 that was added'],
    [2, '2 that were added'],
  ])('still reports the webhooks that it could not delete: %d', async (limit, said) => {
    const claire = claireWithWebhooks([]);
    claire.limit = limit;
    claire.fail('webhook.delete', { code: 'CLAIRE_SERVER_ERROR' });
    const memory = remembering();

    const registering = reconcile(wanted, [], claire, memory);

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT' });
    await expect(registering).rejects.toThrow(`${said} could not be taken back yet`);
    expect(memory.known).toEqual(keepable(claire));
    expect(memory.known).toHaveLength(limit);
  });
});
