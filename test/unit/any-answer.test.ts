import { expect, it } from '@jest/globals';
import { poll } from '../../claire/changes';
import { isClaireError } from '../../claire/errors';
import { enrich } from '../../claire/events';
import { compare, confirm, run } from '../../claire/import';
import { reconcile, removeAll, type KnownWebhook } from '../../claire/webhooks';
import { DeliveryHealth } from '../../claire/webhooks/failed-deliveries';
import { answer, PolledClaire } from './changes/polled-claire';
import { all, appointments } from './import/appointments';
import { randomFrom } from './random-from';
import { oddValues, type Spoil, spoilAll, spoilSome } from './spoiled-json';

const url = 'https://n8n.example/webhook/1';
const wanted = { events: [1, 19], url, name: 'n8n: Any' };

/** A Claire with three appointments, whose answers are odd from the second poll on. */
async function oddClaire(spoil: Spoil) {
  const claire = new PolledClaire();
  const id = claire.create();
  claire.create();
  claire.create();
  await claire.poll();
  claire.change(id, { status: 3 });
  claire.rewrite = spoil;
  return { claire, id };
}

type Odd = Awaited<ReturnType<typeof oddClaire>>;

const rows = appointments(6).map((row) => ({ ...row, location_id: 11, current_km: 5 }));
const wait = ({ claire }: Odd) => ({ clock: claire.clock, atMost: 5 });

/** What each does with the answers; it may fail with a `ClaireError`. */
const works: Readonly<Record<string, (odd: Odd) => Promise<unknown>>> = {
  'a poll for changes': async ({ claire }) => {
    const { client, clock, calendar, settings, stored } = claire;
    const { state } = await poll({ client, clock, calendar }, settings, stored);
    const again: unknown = JSON.parse(JSON.stringify(state));
    await poll({ client, clock, calendar }, settings, again);
  },
  'a comparison': async ({ claire }) => {
    const outcomes = await all(compare(rows, claire.client));
    expect(outcomes.filter(({ status }) => status !== 'onlyAtClaire')).toHaveLength(rows.length);
  },
  'an import of what changed, with its confirmation': async (odd) => {
    const { client } = odd.claire;
    const options = { onlyChanged: true, wait: wait(odd) };
    const outcomes = await all(run(rows, client, options));
    expect(outcomes).toHaveLength(rows.length);
    expect(await all(confirm(outcomes, client, { wait: wait(odd) }))).toHaveLength(rows.length);
  },
  'the look-ups of an event': async ({ claire, id }) => {
    const event = { event: 4, eventName: null, appointmentId: id, dealerId: 1, locationId: 11 };
    const include = ['appointment', 'checks', 'car', 'customer'];
    const extras = await enrich({ ...event, workOrderNumber: null, payload: {} }, include, () => ({
      client: claire.client,
      calls: {},
      contact: { message: { kind: 'template', name: 'carReady' } },
      simplify: true,
    }));
    expect(extras.includeError?.message ?? 'Could not').toMatch(/^Could not/);
  },
  'a registration and its removal': async ({ claire: { client } }) => {
    let known: readonly KnownWebhook[] = [];
    const options = { onKnown: (all: readonly KnownWebhook[]) => void (known = all) };
    for (const work of [
      () => reconcile(wanted, known, client, options),
      () => reconcile(wanted, known, client, options),
      () => removeAll({ url }, known, client, options),
    ]) {
      await work().catch(rethrowUnlessClaires);
    }
  },
  'a look at what could not be delivered': async ({ claire }) => {
    const body = JSON.stringify({ items: [undelivered], nb_pages: 1 });
    claire.interfere = () => ({ ...answer(null), body: claire.rewrite(body) });
    claire.requests = [];
    const listed = [{ id: 7, has_recent_error: true } as never];
    const known = [{ event: 4, id: 7, secretHash: '' }];
    const check = { listed, known, hasHad: () => true };
    const report = await new DeliveryHealth().check(check, claire.client, { maxWait: 0 });

    for (const { reason, time } of report?.failures ?? []) {
      expect([typeof reason, time === null || time.endsWith('Z')]).toEqual(['string', true]);
    }
    expect(claire.requests.length).toBeLessThan(10);
  },
};

const undelivered = { id: 1, reason: 'late', created_on: '2026-11-25T08:00:00Z' };

function rethrowUnlessClaires(thrown: unknown): void {
  if (!isClaireError(thrown)) throw thrown;
}

const spoils: readonly Spoil[] = [
  ...oddValues.map(spoilAll),
  ...Array.from({ length: 8 }, (_, seed) => spoilSome(randomFrom(1 + seed))),
];

it.each(Object.entries(works))(
  'any JSON that Claire may answer neither breaks nor hangs %s',
  async (_, work) => {
    for (const spoil of spoils) {
      const odd = await oddClaire(spoil);
      await odd.claire.clock.run(work(odd).catch(rethrowUnlessClaires));
    }
  },
);
