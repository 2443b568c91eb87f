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

/** What JSON may hold where something else is due. */
const oddValues = [
  ...['null', 'true', '0', '-1', '0.5', '1e308', '1e999', '9007199254740993', '""', '"x"'],
  ...['[]', '{}', '[null]', '[[]]', '{"toString":1}', '{"valueOf":null}', '{"length":-1}'],
  ...['{"__proto__":{"id":1}}', '{"toJSON":"x"}', '{"then":1}', '"\\ud800"', '"${a}"'],
  ...['"0001-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"+275760-09-13T00:00:00Z"'],
  ...['"2026-02-30T25:61:00Z"', '"0000-00-00"', '[{"id":1},{"id":1}]'],
];
const oddNames = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'ID', '', 'length'];

type Container = Record<string, unknown>;

type Spoil = (body: string) => string;

/** By these an appointment or a webhook is found at all. */
const kept: ReadonlySet<string> = new Set([
  ...['id', 'dms_number', 'workorder_number', 'location_id', 'time_car_app', 'dms_created_at'],
  ...['url', 'webhook_trigger_id', 'ID'],
]);

/** Every value of the answer is this one, but what it takes to be found. */
const spoilAll =
  (value: string): Spoil =>
  (body) => {
    const root: Container = { body: JSON.parse(body) as unknown };
    for (const [container, name] of listPlaces(root)) {
      const isLeaf = !listPlaces({ inner: Reflect.get(container, name) as unknown })[1];
      if (isLeaf && !kept.has(name)) Reflect.set(container, name, '@0@');
    }
    return toText(root, [value]);
  };

/** Some values of the answer, or their names, are others. */
const spoilSome =
  (random: () => number): Spoil =>
  (body) => {
    const root: Container = { body: JSON.parse(body) as unknown };
    const places = listPlaces(root);
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)];
    const values: string[] = [];
    for (let times = pick([0, 1, 1, 2, 8]) ?? 0; times > 0; times -= 1) {
      const [container, name] = pick(places) ?? [root, 'body'];
      const value: unknown = Reflect.get(container, name);
      const isList = Array.isArray(container);
      if (!isList && random() < 0.3) Reflect.deleteProperty(container, name);
      if (!isList && random() < 0.2) Reflect.set(container, pick(oddNames) ?? '', value);
      else Reflect.set(container, name, `@${String(values.push(pick(oddValues) ?? '') - 1)}@`);
    }
    return toText(root, values);
  };

function toText({ body }: Container, values: readonly string[]): string {
  const text = JSON.stringify(body ?? null);
  return text.replace(/"@(\d+)@"/g, (_, at: string) => values[Number(at)] ?? 'null');
}

function listPlaces(container: object, depth = 0): [object, string][] {
  return Object.entries(container).flatMap(([name, value]: [string, unknown]) => {
    const isInner = typeof value === 'object' && value !== null && depth < 6;
    return [
      [container, name] as [object, string],
      ...(isInner ? listPlaces(value, depth + 1) : []),
    ];
  });
}

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
