import { describe, expect, it } from '@jest/globals';
import { operations, allOperations, type Operation } from '../../claire/resources';
import { failure, fakeClaire, json, rejection, status, type FakeClaire } from './fake-claire';
import { isClaireError } from '../../claire/errors';
import type { HttpRequest, HttpResponse, TransportFailure } from '../../claire/ports';
import { appointment } from './import/appointments';
import { start } from './virtual-clock';

const { webhook } = operations;
const hook = { name: 'Flow 1', url: 'https://flow.test/1', webhook_trigger_id: 4 };

describe('a retry', () => {
  const { get } = operations.appointment;

  it('comes three times at most, each after a longer wait with full jitter', async () => {
    const claire = fakeClaire([status(500)], { random: () => 0.999_999 });

    const error = await rejection(claire.clock.run(claire.client.call(get, { id: 1 })));

    expect(error).toMatchObject({ code: 'CLAIRE_SERVER_ERROR', status: 500, attempts: 4 });
    expect(claire.times).toEqual([0, 250, 1_664, 9_664]);
    expect(claire.clock.monotonic()).toBe(9_664);
    const eager = fakeClaire([status(500)], { random: () => 0 });
    await rejection(eager.clock.run(eager.client.call(get, { id: 1 })));
    expect(eager.times).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['in seconds', '20', 20_000],
    ['as a date', 'Mon, 02 Mar 2026 08:00:30 GMT', 30_000],
    ['that makes no sense', 'soon', 125],
  ])('obeys the Retry-After of a 503 %s', async (_, value, wait) => {
    const claire = fakeClaire([status(503, '', { 'retry-after': value }), json({ id: 1 })]);

    await claire.clock.run(claire.client.call(get, { id: 1 }));

    expect(claire.times).toEqual([0, wait]);
  });

  it('stays within the wait that the caller allows', async () => {
    const claire = fakeClaire([status(503, '', { 'retry-after': '20' })]);

    const error = await rejection(claire.clock.run(claire.client.call(get, { id: 1 })));
    expect(error).toMatchObject({ code: 'CLAIRE_UNAVAILABLE', attempts: 4 });
    expect(claire.times).toEqual([0, 20_000, 40_000, 60_000]);

    const hasty = claire.client.call(get, { id: 1 }, { maxWait: 30 });
    expect(await rejection(claire.clock.run(hasty))).toMatchObject({ attempts: 2 });
  });

  it('does not happen without time to wait, even when jitter gives 0', async () => {
    const claire = fakeClaire([failure('network', { sent: false })], { random: () => 0 });

    const call = claire.client.call(get, { id: 1 }, { maxWait: 0 });

    expect(await rejection(claire.clock.run(call))).toMatchObject({ attempts: 1 });
  });

  it('notifies the user of a wait of more than a second, and of no other', async () => {
    const claire = fakeClaire([
      status(500),
      ...['1', '5'].map((value) => status(503, '', { 'retry-after': value })),
      json({}),
    ]);
    const waits: unknown[] = [];
    const options = { onWait: (wait: unknown) => waits.push(wait) };

    await claire.clock.run(claire.client.call(get, { id: 1 }, options));

    expect(waits).toEqual([{ milliseconds: 5_000, reason: 'retry' }]);
  });

  it('is logged with its reason, and each answer with its status and time', async () => {
    const claire = fakeClaire([
      status(500),
      async () => {
        await claire.clock.sleep(40);
        return json({ id: 1 });
      },
    ]);

    await claire.clock.run(claire.client.call(get, { id: 1 }));

    expect(claire.logged).toEqual([
      'Claire appointment.get: Claire could not handle the request (HTTP 500) {"attempt":1,"status":500,"milliseconds":0}',
      'Claire appointment.get is tried again: Claire could not handle the request (HTTP 500) {"milliseconds":125}',
      'Claire appointment.get: done {"attempt":2,"status":200,"milliseconds":40}',
    ]);
  });

  it('does not take a missing appointment for one that was read before', async () => {
    const claire = fakeClaire([failure('timeout'), status(404)]);

    const error = await rejection(claire.clock.run(claire.client.call(get, { id: 1 })));

    expect(error).toMatchObject({ code: 'CLAIRE_NOT_FOUND', attempts: 2 });
  });

  it('ends at once when the caller cancels', async () => {
    const claire = fakeClaire([status(500)], { random: () => 0.999_999 });
    const stop = new AbortController();
    const options = { signal: stop.signal };

    const call = rejection(claire.client.call(webhook.update, { ...hook, id: 1 }, options));
    await claire.clock.advance(1_000);
    stop.abort();

    expect(await call).toMatchObject({ stopped: true, attempts: 2, mayHaveActed: true });
    expect([claire.clock.now() - start, claire.clock.sleeping]).toEqual([1_000, 0]);
    await claire.clock.advance(60_000);
    expect(claire.requests).toHaveLength(2);
  });

  it('says whether Claire may have acted', async () => {
    const outcomes = [failure('timeout'), failure('network', { sent: false }), status(400)];
    const errors = outcomes.map(async (outcome) => {
      const claire = fakeClaire([outcome]);
      const input = { WebhookID: 1, Payload: {} };
      return rejection(claire.clock.run(claire.client.call(webhook.test, input)));
    });

    expect(await Promise.all(errors)).toMatchObject([
      {
        mayHaveActed: true,
        advice: expect.stringMatching(/^Claire may have done it all the same; look before/),
      },
      { mayHaveActed: false },
      { mayHaveActed: false },
    ]);
  });

  it('survives a transport that rejects, and keeps the account working', async () => {
    const claire = fakeClaire([
      () => {
        throw new Error('secret');
      },
    ]);
    const calls = Array.from({ length: 30 }, (_, id) =>
      rejection(claire.client.call(get, { id: id + 1 })),
    );

    const errors = await claire.clock.run(Promise.all(calls));

    expect(errors).toMatchObject(Array(30).fill({ code: 'CLAIRE_NETWORK' }));
    expect(JSON.stringify(errors.map(String))).not.toContain('secret');
    const input = { WebhookID: 1, Payload: {} };
    expect(await rejection(claire.client.call(webhook.test, input))).toMatchObject({
      reason: expect.stringContaining('the transport broke its promise to never throw'),
      mayHaveActed: true,
    });
  });
});

describe('deleting a webhook', () => {
  const remove = ({ client, clock }: FakeClaire): Promise<unknown> =>
    clock.run(client.call(webhook.delete, { webhook_id: 9 }));

  it.each([
    ['one that is not listed any more as deleted', [json([{ id: 8 }])], 2],
    ['one that is still listed as a try that failed', [json([{ id: 9 }]), status(200)], 3],
  ])('takes, after an attempt that may have worked and a 404, %s', async (_, more, attempts) => {
    const claire = fakeClaire([failure('timeout'), status(404), ...more]);

    expect(await remove(claire)).toMatchObject({ data: null, attempts });
    expect(claire.requests).toHaveLength(2 + more.length);
  });

  it('does not succeed with what a gateway says while Claire lists the webhook, or is away', async () => {
    const lists = [json([{ id: '9' }]), status(400)];
    const errors = lists.map((listed) =>
      rejection(
        remove(
          fakeClaire([
            status(502),
            ({ url }) => (url.endsWith('/list') ? listed : status(404, 'default backend - 404')),
          ]),
        ),
      ),
    );

    expect(await Promise.all(errors)).toMatchObject([
      { code: 'CLAIRE_BAD_RESPONSE', mayHaveActed: true, attempts: 4, status: 404 },
      { code: 'CLAIRE_NOT_FOUND', mayHaveActed: true, attempts: 2 },
    ]);
  });

  it.each([
    ['at once', [status(404)]],
    ['after a refusal', [status(429), status(404)]],
    ['after a try that Claire never saw', [failure('network', { sent: false }), status(404)]],
  ])('says so when it was not there %s', async (_, answers) => {
    expect(await rejection(remove(fakeClaire(answers)))).toMatchObject({
      code: 'CLAIRE_NOT_FOUND',
    });
  });
});

/** A good input for each operation. */
const inputs: Record<string, unknown> = {
  'appointment.get': { id: 1 },
  'appointment.list': { location_id: 3, dms_nr: 'A1' },
  'appointment.listByDmsNr': { location_id: 3, dms_nr: 'A1' },
  'appointment.import': { appointments: [appointment(1)] },
  'car.get': { vin: 'WVWZZZ1JZXW000001' },
  'check.list': { appointment_id: 1 },
  'webhook.create': hook,
  'webhook.delete': { webhook_id: 1 },
  'webhook.get': { webhook_id: 1 },
  'webhook.listErrors': { WebhookID: 1, Page: 1 },
  'webhook.test': { WebhookID: 1, Payload: {} },
  'webhook.update': { ...hook, id: 1 },
};

/** A response that is good for any operation. */
function good({ id, output, listIn }: Operation): HttpResponse {
  if (output === null) return status(200);
  if (id === 'webhook.create') return json({ ID: 8 });
  if (listIn !== undefined) return json({ [listIn]: [] });
  return json(output.safeParse([]).success ? [] : { id: 1 });
}

/** The number of requests when the first response is this one. */
async function runRetries(operation: Operation, first: HttpResponse | TransportFailure) {
  const next = ({ url }: HttpRequest): HttpResponse =>
    url.endsWith(webhook.list.path) ? json([]) : good(operation);
  const claire = fakeClaire([first, next]);
  const call = claire.client.call(operation, inputs[operation.id] ?? {});
  const code = await claire.clock.run(call).then(
    () => 'done',
    (thrown: unknown) => (isClaireError(thrown) ? thrown.code : String(thrown)),
  );
  return { code, tries: requestsTo(claire, operation) };
}

function requestsTo({ requests, settings }: FakeClaire, { path, method }: Operation): number {
  const prefix = settings.baseUrl + path.replace(/\{.*/, '');
  return requests.filter((sent) => sent.method === method && sent.url.startsWith(prefix)).length;
}

const twice = { tries: 2, code: 'done' };

describe.each(allOperations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (id, operation) => {
    it.each([
      ['a 429', status(429)],
      ['a connection that never was', failure('network', { sent: false })],
      ['a timeout before it was sent', failure('timeout', { sent: false })],
    ])('is retried after %s, as Claire has not acted', async (_, first) => {
      expect(await runRetries(operation, first)).toEqual(twice);
    });

    it.each([
      ['500', 'CLAIRE_SERVER_ERROR', status(500)],
      ['502', 'CLAIRE_SERVER_ERROR', status(502)],
      ['503', 'CLAIRE_UNAVAILABLE', status(503)],
      ['a cut', 'CLAIRE_NETWORK', failure('network')],
      ['a timeout', 'CLAIRE_TIMEOUT', failure('timeout')],
    ])('is retried after %s only where that is safe', async (_, code, first) => {
      expect(await runRetries(operation, first)).toEqual(
        id === 'webhook.test' ? { tries: 1, code } : twice,
      );
    });

    it.each([
      [400, 'CLAIRE_BAD_REQUEST'],
      [401, 'CLAIRE_UNAUTHORIZED'],
      [403, 'CLAIRE_UNAUTHORIZED'],
      [404, 'CLAIRE_NOT_FOUND'],
      [405, 'CLAIRE_METHOD_NOT_ALLOWED'],
      [409, 'CLAIRE_BAD_REQUEST'],
      [422, 'CLAIRE_BAD_REQUEST'],
    ])('is not retried after %d', async (refusal, code) => {
      expect(await runRetries(operation, status(refusal))).toEqual({ tries: 1, code });
    });
  },
);
