import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { failure, fakeClaire, json, lastId, rejection, status } from './fake-claire';

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

  it('of other days are two requests, at once and in a run', async () => {
    const claire = fakeClaire([json({ appointments: [] })]);
    const run = claire.client.forOneRun();
    const list = (date: string): Promise<unknown> =>
      run.call(appointment.list, { location_id: 3, date });

    await Promise.all([list('2026-11-30T00:00:00Z'), list('2026-12-01T00:00:00Z')]);
    await list('2026-12-02T00:00:00Z');

    const days = claire.requests.map(({ body }) => /"date":"([\d-]+)/.exec(body ?? '')?.[1]);
    expect(days).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
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
    const { clock } = fakeClaire([]);
    const slow = async (): Promise<HttpResponse> => {
      await clock.sleep(1_000);
      return json([]);
    };
    const claire = fakeClaire([slow, status(200), json([{ id: 1 }])], { clock });

    const before = claire.client.call(webhook.list, {});
    await clock.advance(1);
    await claire.client.call(webhook.delete, { webhook_id: 1 });
    const after = claire.client.call(webhook.list, {});

    expect((await after).data).toEqual([{ id: 1 }]);
    expect((await clock.run(before)).data).toEqual([]);
  });

  it('are asked anew while something is changed, and again once it is', async () => {
    const { clock } = fakeClaire([]);
    const slow = async (): Promise<HttpResponse> => {
      await clock.sleep(1_000);
      return status(200);
    };
    const claire = fakeClaire([json([]), slow, json([])], { clock });
    const run = claire.client.forOneRun();
    const list = (): Promise<unknown> => run.call(webhook.list, {});
    await list();

    const change = run.call(webhook.delete, { webhook_id: 1 });
    await clock.advance(1);
    await list();
    await clock.run(change);
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

  it('are sent again for a caller who joined one that another platform ended', async () => {
    const clock = fakeClaire([json({})]).clock;
    const ending = fakeClaire(
      [
        async () => {
          await clock.sleep(1_000);
          return failure('cancelled');
        },
      ],
      { clock },
    );
    const living = fakeClaire([json({ id: 7 })], { clock, account: ending.settings.account });

    const first = rejection(ending.client.call(appointment.get, { id: 7 }));
    const second = living.client.call(appointment.get, { id: 7 });
    await clock.advance(1_000);

    expect(await first).toMatchObject({ stopped: true });
    expect(await second).toMatchObject({ data: { id: 7 } });
  });
});
