import { describe, expect, it } from '@jest/globals';
import { isClaireError } from '../../claire/errors';
import { allOperations, operations, type Operation } from '../../claire/resources';
import type { HttpResponse, TransportFailure } from '../../claire/ports';
import { appointment } from './import/appointments';
import { failure, fakeClaire, json, status, type FakeClaire } from './fake-claire';

const { webhook } = operations;
const hook = { name: 'Flow 1', url: 'https://flow.test/1', webhook_trigger_id: 4 };

/** A good input for each operation. */
const inputs: Record<string, unknown> = {
  'appointment.get': { id: 1 },
  'appointment.list': { location_id: 3, dms_nr: 'A1' },
  'appointment.listByDmsNr': { location_id: 3, dms_nr: 'A1' },
  'appointment.import': {
    appointments: [appointment(1)],
  },
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

interface Course {
  /** The requests to the operation's own path. */
  tries: number;
  code: string;
}

/** The number of requests when the first response is this one. */
async function runRetries(
  operation: Operation,
  first: HttpResponse | TransportFailure,
): Promise<Course> {
  const claire = fakeClaire([first, answering(operation)]);
  const call = claire.client.call(operation, inputs[operation.id] ?? {});
  const code = await claire.clock.run(call).then(
    () => 'done',
    (thrown: unknown) => (isClaireError(thrown) ? thrown.code : String(thrown)),
  );
  return { code, tries: requestsTo(claire, operation) };
}

function answering(operation: Operation) {
  return ({ url }: { url: string }): HttpResponse =>
    url.endsWith(webhook.list.path) ? json([]) : good(operation);
}

function requestsTo({ requests, settings }: FakeClaire, { path, method }: Operation): number {
  const prefix = settings.baseUrl + path.replace(/\{.*/, '');
  return requests.filter((sent) => sent.method === method && sent.url.startsWith(prefix)).length;
}

const twice = { tries: 2, code: 'done' };

describe.each(allOperations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (id, operation) => {
    it('is retried after a 429', async () => {
      expect(await runRetries(operation, status(429))).toEqual(twice);
    });

    it('is retried when Claire never got it', async () => {
      expect(await runRetries(operation, failure('network', { sent: false }))).toEqual(twice);
      expect(await runRetries(operation, failure('timeout', { sent: false }))).toEqual(twice);
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
