import { describe, expect, it } from '@jest/globals';
import { match, resultKey, run, type Outcome } from '../../claire/import';
import {
  isInPlace,
  readEvent,
  reconcile,
  removeAll,
  verify,
  type KnownWebhook,
} from '../../claire/webhooks';
import { amersfoort, hilversum, keyloop, row, start } from './claire';
import { makeClient } from './our-client';
import { startReceiver } from './receiver';

async function listOutcomes(stream: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of stream) outcomes.push(outcome);
  return outcomes;
}

const rows = (count: number, changes: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, at) =>
    row({ dms_nr: `A-${String(at)}`, wo_nr: `WO-${String(at)}`, ...changes }),
  );

describe('importing into a Claire', () => {
  it('queues the other 99 when Claire refuses one appointment of a batch', async () => {
    const claire = await start({ refuse: ['WO-42'] });

    const outcomes = await listOutcomes(run(rows(100), makeClient(claire)));
    await claire.settled();

    const refused = outcomes.filter(({ status }) => status === 'refused');
    expect(refused.map(({ wo_nr }) => wo_nr)).toEqual(['WO-42']);
    expect(refused[0]?.error?.message).toMatch(/cannot be accepted/);
    expect(outcomes.filter(({ status }) => status === 'queued')).toHaveLength(99);
    expect(claire.appointments()).toHaveLength(200 + 99);
    expect(claire.requests().length).toBeLessThanOrEqual(9);
  });

  it('imports several locations at once, and says why one of them takes nothing', async () => {
    const claire = await start();
    const input = [amersfoort, keyloop, hilversum].flatMap((location_id) => {
      return rows(250, { location_id });
    });

    const outcomes = await listOutcomes(run(input, makeClient(claire)));
    await claire.settled();

    expect(outcomes.map(({ location_id }) => location_id)).toEqual(
      input.map(({ location_id }) => location_id),
    );
    const statuses = outcomes.map(({ status }) => status);
    expect(new Set(statuses.slice(0, 250))).toEqual(new Set(['queued']));
    expect(new Set(statuses.slice(250, 500))).toEqual(new Set(['refused']));
    expect(new Set(statuses.slice(500))).toEqual(new Set(['queued']));
    expect(outcomes[300]?.error?.message).toMatch(/API based DMS/);
    expect(claire.requests().length).toBeLessThan(120);
  });

  it('sends a batch again when its answer was lost, and imports nothing twice', async () => {
    const claire = await start();
    claire.failNext({ path: '/v1/appointments/import', status: 500, times: 1 });

    const outcomes = await listOutcomes(run(rows(150), makeClient(claire)));
    await claire.settled();

    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['queued']));
    expect(claire.appointments()).toHaveLength(200 + 150);
  });
});

describe('the webhooks of a trigger at a Claire', () => {
  it('are made, repaired, called and removed, and nobody else’s with them', async () => {
    const claire = await start();
    const client = makeClient(claire);
    const receiver = await startReceiver();
    const wanted = { events: [2, 19], url: receiver.url, name: 'A flow' };
    await reconcile({ ...wanted, url: `${receiver.url}/other` }, [], client);
    const others = claire.webhooks();

    const known = await reconcile(wanted, [], client);
    expect(await isInPlace(wanted, known, client)).toBe(true);
    claire.removeWebhook(known[0]?.id ?? 0);
    expect(await isInPlace(wanted, known, client)).toBe(false);
    const healed = await reconcile(wanted, known, client);
    expect(await isInPlace(wanted, healed, client)).toBe(true);
    expect(claire.webhooks().filter(({ url }) => url === wanted.url)).toHaveLength(2);

    const [sent] = await listOutcomes(run(rows(1), client));
    await claire.settled();
    const call = receiver.received.find(
      ({ path, headers }) => path === '/' && headers['x-claire-event'] === '19',
    );
    const hashes = healed.map(({ secretHash }) => secretHash);
    expect(verify(call?.headers ?? {}, hashes)).toBe(true);
    const event = readEvent(call?.body, call?.headers ?? {});
    expect(event).toMatchObject({ event: 19, eventName: 'Appointment import result' });
    const result = match(event?.payload);
    expect(result?.status).toBe('imported');
    expect(result && resultKey(result)).toBe(sent && resultKey(sent));

    await removeAll(wanted, healed, client);
    expect(claire.webhooks()).toEqual(others);
  });

  it('are not added at all when the key has no room for all of them', async () => {
    const claire = await start({ webhookLimit: 2 });
    let known: readonly KnownWebhook[] = [];
    const wanted = {
      events: [1, 2, 3],
      url: 'https://n8n.example/x',
      name: 'Limit',
    };

    const making = reconcile(wanted, [], makeClient(claire), {
      onKnown: (now) => {
        known = now;
      },
    });

    await expect(making).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT' });
    await expect(making).rejects.toThrow(/it has 0, and 3 more are needed/);
    expect(claire.webhooks()).toEqual([]);
    expect(known).toEqual([]);
  });
});
