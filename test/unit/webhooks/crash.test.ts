import { describe, expect, it } from '@jest/globals';
import { type KnownWebhook, reconcile, removeAll } from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks } from './claire-with-webhooks';
import { expected, foreign, keepable, ours, secretsAt, settled, url, wanted } from './scene';
import type { Client } from '../../../claire/client';
import { ClaireError } from '../../../claire/errors';
import { isObject, type Json } from '../../../claire/json';
import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import { fakeClaire, json, status } from '../fake-claire';

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
    let known: readonly KnownWebhook[] = [];
    const options = {
      signal: stopAt(claire, 'webhook.create'),
      onKnown: (now: readonly KnownWebhook[]) => void (known = now),
    };

    await expect(reconcile(wanted, [], stoppable(claire), options)).rejects.toThrow('stopped');

    expect(known).toEqual(keepable(claire));
    expect(known).toHaveLength(1);
  });

  it('finishes the update of a webhook, and starts no other', async () => {
    const { claire, known } = await settled();
    const changed = { ...wanted, name: 'Another name' };
    const signal = stopAt(claire, 'webhook.update');

    await expect(reconcile(changed, known, stoppable(claire), { signal })).rejects.toThrow(
      'stopped',
    );

    expect(claire.calls.filter((call) => call.startsWith('webhook.update'))).toHaveLength(1);
    expect(claire.stored.filter(({ name }) => name.startsWith('Another name'))).toHaveLength(1);
  });
});

describe('a removal that is stopped', () => {
  it('records the webhook that Claire was just deleting, and deletes no other', async () => {
    const { claire, known } = await settled();
    let left: readonly KnownWebhook[] = known;
    const options = {
      signal: stopAt(claire, 'webhook.delete'),
      onKnown: (now: readonly KnownWebhook[]) => void (left = now),
    };

    await expect(removeAll({ url }, known, stoppable(claire), options)).rejects.toThrow('stopped');

    expect(left).toEqual(known.slice(1));
    expect(keepable(claire)).toEqual(left);
  });
});

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

/** A Claire that carries out the first creations when it gets the next request of that kind. */
class LateClaire {
  readonly stored: Json[] = [];
  readonly #late: Json[] = [];
  #lastId = 0;
  readonly fake = fakeClaire([(request) => this.#respond(request)]);

  constructor(private late: number) {}

  #respond(request: HttpRequest): HttpResponse {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/list'))
      return json(this.stored.map((one) => ({ ...one, headers: null })));
    if (pathname.endsWith('/create')) return this.#create(JSON.parse(request.body ?? ''));
    if (!pathname.endsWith('/delete')) throw new Error(`Nothing answers ${pathname}`);
    const id = Number(searchParams.get('webhook_id'));
    this.stored.splice(
      this.stored.findIndex((one) => one.id === id),
      1,
    );
    return status(200);
  }

  #create(fields: unknown): HttpResponse {
    if (!isObject(fields)) throw new Error('It is no webhook');
    if (this.late > 0) {
      this.late -= 1;
      this.#late.push(fields);
      return status(504);
    }
    for (const one of [...this.#late.splice(0), fields]) {
      this.stored.push({ ...one, id: (this.#lastId += 1) });
    }
    return json({ ID: this.#lastId });
  }
}

describe('a webhook that Claire makes late', () => {
  it.each([0, 1, 2])('is there once after %i tries that were given up', async (late) => {
    const { stored, fake } = new LateClaire(late);
    const wanted = { events: [2, 6], url, name: 'n8n: Tell the customer' };
    const known = await fake.clock.run(reconcile(wanted, [], fake.client));

    expect(stored.map(({ id, webhook_trigger_id: event }) => ({ id, event }))).toEqual(
      known.map(({ id, event }) => ({ id, event })),
    );
    expect(known.map(({ event }) => event).sort()).toEqual([2, 6]);
  });
});
