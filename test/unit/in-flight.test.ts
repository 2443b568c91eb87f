import { expect, it } from '@jest/globals';
import fc from '../fast-check';
import { howMuch } from '../how-much';
import { type CallOptions, type Client, createClient } from '../../claire/client';
import { isClaireError } from '../../claire/errors';
import { operations } from '../../claire/resources';
import type { HttpResponse, Transport } from '../../claire/ports';
import { failure, fakeClaire, ids, json, status } from './fake-claire';
import { appointment as row } from './import/appointments';
import type { VirtualClock } from './virtual-clock';

const { appointment, car, webhook } = operations;
/** Requests of one key in flight at most, once Claire has answered many. */
const places = 64;

const nested = (levels: number, value: unknown = 'end'): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ in: inner }), value);

type Answering = (clock: VirtualClock, ...request: Parameters<Transport>) => unknown;

const untilAborted: Answering = (_clock, { signal }) =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve(failure('cancelled'));
    });
  });

const slow: Answering = async (clock) => {
  await clock.sleep(3_000);
  return json({});
};

const broken = new Error('broken');
const throws = (): never => {
  throw broken;
};

/** All results of a request. */
const answers: readonly Answering[] = [
  () => json({}),
  () => json([]),
  () => status(400, 'no'),
  () => status(400, `<html>${'<title'.repeat(10_000)}`),
  () => status(404),
  () => status(429, '', { 'retry-after': '5' }),
  () => status(500),
  () => status(200, '[1'),
  () => status(200, '['.repeat(5_000) + ']'.repeat(5_000)),
  () => failure('network'),
  () => failure('network', { sent: false }),
  () => undefined,
  () => Promise.reject(broken),
  throws,
  slow,
  untilAborted,
];

const calls: readonly ((client: Client, options: CallOptions) => Promise<unknown>)[] = [
  (client, options) => client.call(appointment.get, { id: 1 }, options),
  (client, options) => client.call(appointment.get, { id: 2 }, { ...options, fresh: true }),
  (client, options) => client.call(appointment.import, { appointments: [row(1)] }, options),
  ...[300, 3_400, 50_000].map(
    (levels) => (client: Client, options: CallOptions) =>
      client.call(
        appointment.import,
        { appointments: [row(2, { api_key: nested(levels, 'open sesame') })] },
        options,
      ),
  ),
  (client, options) =>
    client.call(
      webhook.create,
      { name: 'n', url: 'https://flow.test/1', webhook_trigger_id: 4 },
      options,
    ),
];

const mixes = fc.array(
  fc.record({
    call: fc.constantFrom(...calls),
    answer: fc.constantFrom(...answers),
    /** When its caller aborts, in milliseconds. */
    leaves: fc.option(fc.constantFrom(0, 1, 500, 2_999, 3_000, 10_000), { nil: undefined }),
    maxWait: fc.constantFrom(0, 5, 60),
  }),
  { minLength: 1, maxLength: 40 },
);

it('the permits of an account are all released after any mix of results, and whatever its platform throws', async () => {
  await fc.assert(
    fc.asyncProperty(mixes, fc.boolean(), async (mix, isBroken) => {
      const { settings, clock } = fakeClaire([], isBroken ? brokenPlatform : {});
      const endings = mix.map(async ({ call, answer, leaves, maxWait }) => {
        const stop = new AbortController();
        // A call without a response must abort some time.
        void clock.sleep(leaves ?? 100_000).then(() => {
          stop.abort();
        });
        const transport: Transport = (request) => answer(clock, request) as ReturnType<Transport>;
        const { signal } = stop;
        const onWait = isBroken ? throws : undefined;
        return call(createClient({ ...settings, transport }), { signal, maxWait, onWait }).catch(
          (thrown: unknown) => {
            if (!isClaireError(thrown)) throw thrown;
          },
        );
      });

      await clock.run(Promise.all(endings));

      expect(await mostAtOnce(settings, clock)).toBe(places);
    }),
    { numRuns: howMuch(20, 150) },
  );
});

const brokenPlatform = { log: { debug: throws, warn: throws }, redact: throws };

/**
 * How many of twice as many calls as permits are in flight together, after so many good answers that
 * the limit is as high as it gets: a permit that is lost is missing then.
 */
async function mostAtOnce(settings: Parameters<typeof createClient>[0], clock: VirtualClock) {
  await clock.advance(60_000);
  const good = createClient({ ...settings, transport: () => Promise.resolve(json({})) });
  await clock.run(
    Promise.all(ids(500).map((id) => good.call(car.get, { vin: `VIN ${String(id)}` }))),
  );
  const waiting: ((answer: HttpResponse) => void)[] = [];
  const transport: Transport = () => new Promise((resolve) => waiting.push(resolve));
  const client = createClient({ ...settings, transport });
  const work = Promise.all(
    ids(2 * places).map((id) => client.call(car.get, { vin: `VIN ${String(1_000 + id)}` })),
  );
  await clock.advance(0);
  const most = waiting.length;
  for (let answered = 0; answered < 2 * places; answered += 1) {
    waiting[answered]?.(json({}));
    await clock.advance(0);
  }
  await work;
  return most;
}
