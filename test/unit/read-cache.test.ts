import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { ReadCache } from '../../claire/cache';
import { failure, fakeClaire, ids, json, lastId, rejection, status } from './fake-claire';
import { createClient } from '../../claire/client';
import type { HttpResponse, TransportFailure } from '../../claire/ports';

const { get } = operations.webhook;
const megabyte = 1024 * 1024;

/** A Claire that counts its answers. */
function counting() {
  let answers = 0;
  const claire = fakeClaire([(request) => json({ id: lastId(request), answers: answers++ })]);
  const read = (webhook_id: number, maxAge?: number) =>
    claire.client.call(get, { webhook_id }, { maxAge });
  return { claire, read };
}

/** A Claire whose answer at this place takes a second. */
function answeringSlowly(place: number, answers: readonly (HttpResponse | TransportFailure)[]) {
  const { clock } = fakeClaire([]);
  const slowly = answers.map((answer, at) => async () => {
    if (at === place) await clock.sleep(1_000);
    return answer;
  });
  return fakeClaire(slowly, { clock });
}

describe('an answer that may be a while old', () => {
  it('is shared until it has this age', async () => {
    const { claire, read } = counting();
    await claire.clock.advance(7_000);
    const first = await read(1, 60);

    await claire.clock.advance(59_999);
    expect((await read(1, 60)).data).toEqual(first.data);
    expect(claire.requests).toHaveLength(1);
    await claire.clock.advance(1);
    expect((await read(1, 60)).data).not.toEqual(first.data);
    expect(claire.requests).toHaveLength(2);
  });

  it('is new for a caller that takes no old one, or none so old', async () => {
    const { claire, read } = counting();
    await read(1, 60);

    await read(1);
    expect(claire.requests).toHaveLength(2);
    await claire.clock.advance(10_000);
    await read(1, 10);
    expect(claire.requests).toHaveLength(3);
    // That one is shared from now on.
    await claire.clock.advance(55_000);
    await read(1, 60);
    expect(claire.requests).toHaveLength(3);
  });

  it('is not kept when nobody says how old it may be', async () => {
    const { claire, read } = counting();
    await read(1);

    await read(1, 60);
    expect(claire.requests).toHaveLength(2);
  });
});

describe('the responses that a cache holds', () => {
  const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };

  /** Keeps `count` responses of a size, and returns those that are left. */
  function kept(count: number, size: number): number[] {
    const cache = new ReadCache(32 * megabyte);
    const result = { data: null, status: 200, rate, attempts: 1, respondedAt: undefined, size };
    for (const id of ids(count)) cache.keep(String(id), { result, sentAt: 0, maxAge: 1 }, 0);
    return ids(count).filter((id) => cache.get(String(id), 0) !== undefined);
  }

  it('are the latest thousand small ones, or as many large ones as fit', () => {
    expect(kept(1_200, 10)).toEqual(ids(1_200).slice(200));
    expect(kept(300, 2 * megabyte)).toEqual(ids(300).slice(284));
    expect(kept(3, 32 * megabyte)).toEqual([3]);
    expect(kept(2, 33 * megabyte)).toEqual([]);
  });

  it('are fetched again in a run once large ones have replaced them', async () => {
    const claire = fakeClaire([
      (request) =>
        status(200, JSON.stringify({ id: lastId(request), notes: 'x'.repeat(5 * megabyte) })),
    ]);
    const run = claire.client.forOneRun();
    const get = (id: number): Promise<unknown> => run.call(operations.appointment.get, { id });

    for (const id of [...ids(8), 8, 1]) await get(id);

    expect(claire.requests.map(lastId)).toEqual([...ids(8), 1]);
  });

  it('are not those that were on their way in a run while something changed', async () => {
    const claire = answeringSlowly(0, [json([]), status(200), json([{ id: 1 }])]);
    const run = claire.client.forOneRun();

    const before = run.call(operations.webhook.list, {});
    await claire.clock.advance(1);
    await run.call(operations.webhook.delete, { webhook_id: 1 });
    await claire.clock.run(before);

    expect((await run.call(operations.webhook.list, {})).data).toEqual([{ id: 1 }]);
  });
});

const { appointment, webhook } = operations;

describe('identical reads', () => {
  it('are one request while it is on its way, also from two clients of one key', async () => {
    const claire = fakeClaire([(request) => json({ id: lastId(request) })]);
    const other = createClient(claire.settings);

    const answers = await Promise.all([
      claire.client.call(appointment.get, { id: 7 }),
      claire.client.call(appointment.get, { id: 7 }),
      other.call(appointment.get, { id: 7 }),
      claire.client.call(appointment.get, { id: 8 }),
    ]);

    expect(claire.requests.map(({ url }) => url.slice(-1))).toEqual(['7', '8']);
    expect(answers.slice(0, 3).map(({ data }) => data)).toEqual(Array(3).fill({ id: 7 }));
  });

  it('tell each caller how many requests were sent for it alone', async () => {
    const claire = fakeClaire([status(503), json({ id: 7 })]);
    const counts = { first: 0, joined: 0, later: 0 };
    const read = (who: keyof typeof counts) =>
      claire.client.call(
        appointment.get,
        { id: 7 },
        { maxAge: 60, onRequest: () => void (counts[who] += 1) },
      );

    const together = Promise.all([read('first'), read('joined')]);
    await claire.clock.advance(10_000);
    await together;
    await read('later');

    expect(counts).toEqual({ first: 2, joined: 0, later: 0 });
  });

  it('share one answer for one run, until something is changed or a fresh one is wanted', async () => {
    const claire = fakeClaire([json([])]);
    const run = claire.client.forOneRun();
    const list = (options = {}): Promise<unknown> => run.call(webhook.list, {}, options);

    await list();
    await list();
    expect(claire.requests).toHaveLength(1);
    await list({ fresh: true });
    expect(claire.requests).toHaveLength(2);
    await run.call(webhook.delete, { webhook_id: 1 });
    await list();
    expect(claire.requests).toHaveLength(4);
    await claire.client.forOneRun().call(webhook.list, {});
    expect(claire.requests).toHaveLength(5);
  });

  it('do not join one from before a change', async () => {
    const claire = answeringSlowly(0, [json([]), status(200), json([{ id: 1 }])]);

    const before = claire.client.call(webhook.list, {});
    await claire.clock.advance(1);
    await claire.client.call(webhook.delete, { webhook_id: 1 });
    const after = claire.client.call(webhook.list, {});

    expect((await after).data).toEqual([{ id: 1 }]);
    expect((await claire.clock.run(before)).data).toEqual([]);
  });

  it('are asked anew while something is changed, and again once it is', async () => {
    const claire = answeringSlowly(1, [json([]), status(200), json([])]);
    const run = claire.client.forOneRun();
    const list = (): Promise<unknown> => run.call(webhook.list, {});
    await list();

    const change = run.call(webhook.delete, { webhook_id: 1 });
    await claire.clock.advance(1);
    await list();
    await claire.clock.run(change);
    await list();

    expect(claire.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'GET']);
  });

  it('do not fail a patient caller for the haste of another', async () => {
    const claire = fakeClaire([status(429, '', { 'retry-after': '30' }), json({ id: 7 })]);
    const hasty = rejection(claire.client.call(appointment.get, { id: 7 }, { maxWait: 1 }));
    const patient = claire.client.call(appointment.get, { id: 7 });

    expect(await hasty).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
    expect(await claire.clock.run(patient)).toMatchObject({ data: { id: 7 } });
  });

  it('go on for the others when one caller leaves, and end when the last has left', async () => {
    let ended = 0;
    const claire = fakeClaire([
      ({ signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            ended += 1;
            resolve(failure('cancelled'));
          });
          void claire.clock.sleep(5_000).then(() => {
            resolve(json({ id: 7 }));
          });
        }),
    ]);
    const callers = [new AbortController(), new AbortController()];
    const [first, second] = callers.map(({ signal }) =>
      claire.client.call(appointment.get, { id: 7 }, { signal }),
    );
    if (!first || !second) throw new Error('two callers');

    await claire.clock.advance(1_000);
    callers[0]?.abort();
    expect(await rejection(first)).toMatchObject({ code: 'CLAIRE_TIMEOUT', stopped: true });
    expect(ended).toBe(0);
    await claire.clock.advance(4_000);
    expect(await second).toMatchObject({ data: { id: 7 } });
    expect(claire.requests).toHaveLength(1);

    const [third, fourth] = [new AbortController(), new AbortController()];
    const left = [third, fourth].map(({ signal }) =>
      rejection(claire.client.call(appointment.get, { id: 7 }, { signal })),
    );
    await claire.clock.advance(1_000);
    third.abort();
    fourth.abort();
    expect(await Promise.all(left)).toMatchObject([{ stopped: true }, { stopped: true }]);
    expect(ended).toBe(1);
  });

  it('are sent again, once, for callers who joined one that another platform ended', async () => {
    const ending = answeringSlowly(0, [failure('cancelled')]);
    const { clock, settings } = ending;
    const living = fakeClaire([json({ id: 7 })], { clock, account: settings.account });
    const { signal } = new AbortController();

    const first = rejection(ending.client.call(appointment.get, { id: 7 }));
    const joined = [{}, { signal }, {}].map((options) =>
      living.client.call(appointment.get, { id: 7 }, options),
    );
    await clock.advance(1_000);

    expect(await first).toMatchObject({ stopped: true });
    expect(await Promise.all(joined)).toMatchObject(Array(3).fill({ data: { id: 7 } }));
    expect(living.requests).toHaveLength(1);
  });
});
