import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import type { FaultOptions } from '../../sandbox/faults';
import { type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

let lab: OperationsLab;
let elsewhere: Receiver<Call>;

beforeAll(async () => {
  [lab, elsewhere] = await Promise.all([startOperationsLab(), startHttpReceiver()]);
});

afterEach(() => {
  lab.claire.reset();
});

afterAll(async () => {
  await expectNoSecrets(lab);
});

// On its own, so that the servers end whatever was found.
afterAll(async () => {
  await Promise.all([lab.stop(), elsewhere.close()]);
});

const id = () => lab.claire.appointments()[0]?.id ?? 0;

/** Without waiting between tries, so without a second try. */
const once = { options: { maxWait: 0 } };

const get = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };

describe('an answer that is none', () => {
  it.each<[string, FaultOptions['status'], Json]>([
    ['400', 400, { code: 'CLAIRE_BAD_REQUEST', status: 400 }],
    ['401', 401, { code: 'CLAIRE_UNAUTHORIZED', status: 401 }],
    ['404', 404, { code: 'CLAIRE_NOT_FOUND', status: 404 }],
    ['405', 405, { code: 'CLAIRE_METHOD_NOT_ALLOWED', status: 405 }],
    ['500', 500, { code: 'CLAIRE_SERVER_ERROR', status: 500 }],
    ['503', 503, { code: 'CLAIRE_UNAVAILABLE', status: 503 }],
    ['a web page', 'html', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['nothing', 'empty', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['null', 'null', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['a list where one appointment is due', 'array', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['50 MB', 'huge', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['without end', 'endless', { code: 'CLAIRE_BAD_RESPONSE' }],
    ['cut in its body', 'cutBody', { code: 'CLAIRE_NETWORK' }],
    ['cut before it began', 'cutBefore', { code: 'CLAIRE_NETWORK' }],
  ])('%s: ends in one clear message', async (_what, status, facts) => {
    lab.claire.failNext({ status, times: null });

    const {
      status: ended,
      json,
      error,
    } = await lab.run({ ...get, ...once }, { items: [{ id: id() }] });

    expect(ended).toBe('error');
    expect(json).toEqual([]);
    expect(error).toMatchObject({
      message: expect.stringContaining(`appointment ${String(id())}`),
      description: expect.stringContaining(String(facts.code)),
      context: { itemIndex: 0, claire: facts },
    });
  });

  it('429 with a long wait: ends at once, with the time from which on it goes again', async () => {
    const headers = { 'retry-after': '1800' };
    lab.claire.failNext({ status: 429, times: null, headers });

    // n8n remembers until when it has to leave this key alone, so not the key of the other tests.
    const apiKey = lab.claire.apiKeys[1]?.key ?? '';
    const credential = await lab.credential({ baseUrl: lab.claire.url, apiKey });

    const { error } = await lab.run(get, { items: [{ id: id() }], credential });

    expect(error).toMatchObject({
      message: expect.stringContaining('Claire accepts no more requests with this API key until'),
      context: {
        claire: { code: 'CLAIRE_RATE_LIMITED', status: 429, resetsAt: expect.any(String) },
      },
    });
  });
});

describe('an answer that only takes longer', () => {
  it.each<[string, FaultOptions]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['429 without Retry-After', { status: 429, headers: { 'x-ratelimit-reset': '1' } }],
    ['503', { status: 503 }],
    ['a cut', { status: 'cutBody' }],
    ['a reset in the past', { status: 200, headers: { 'x-ratelimit-reset': '-5' } }],
  ])('%s: costs no item', async (_what, fault) => {
    lab.claire.failNext(fault);

    const { json, error } = await lab.run(get, { items: [{ id: id() }] });

    expect(error).toEqual({});
    expect(json).toMatchObject([{ id: id() }]);
  });
});

describe('a way to another address', () => {
  it.each([301, 302, 307, 308])('%d: is not followed, with or without the key', async (status) => {
    const headers = { location: `${elsewhere.url}/v1/appointments/1` };
    lab.claire.failNext({ status, times: null, headers });

    const { error } = await lab.run({ ...get, ...once }, { items: [{ id: id() }] });

    expect(elsewhere.received).toEqual([]);
    expect(error.message).toContain(elsewhere.url);
    expect(error.context).toMatchObject({ claire: { code: 'CLAIRE_BAD_RESPONSE' } });
  });
});

it('tells one bad answer from the good ones around it', async () => {
  lab.claire.failNext({ path: `/v1/appointments/${String(id())}`, status: 'html', times: null });
  const other = lab.claire.appointments()[1]?.id;

  const { json, failed } = await lab.run(
    { ...get, ...once },
    { items: [{ id: other }, { id: id() }, { id: other }], onError: 'continueErrorOutput' },
  );

  expect(json.map((item) => item.id)).toEqual([other, other]);
  expect(failed).toMatchObject([{ id: id(), error: { code: 'CLAIRE_BAD_RESPONSE' } }]);
});

describe('an item that fails', () => {
  it('goes to the error branch alone, with its code, status, message and input', async () => {
    const items = [{ id: id() }, { id: 999_999, row: 7 }, { id: id() }];

    const { status, json, failed, from } = await lab.run(get, {
      items,
      onError: 'continueErrorOutput',
    });

    expect(status).toBe('success');
    expect(json.map((item) => item.id)).toEqual([id(), id()]);
    expect(from).toEqual([0, 2]);
    expect(failed).toEqual([
      {
        // n8n itself lays the fields of the item beside the error.
        id: 999_999,
        row: 7,
        error: expect.objectContaining({
          code: 'CLAIRE_NOT_FOUND',
          status: 404,
          message: expect.stringContaining('appointment 999999'),
          input: { id: 999_999, row: 7 },
        }),
      },
    ]);
  });

  it('stops the workflow with what happened, to which item and what to do', async () => {
    const { status, error } = await lab.run(get, {
      items: [{ id: id() }, { id: 'abc' }],
    });

    expect(status).toBe('error');
    expect(error).toMatchObject({
      message: expect.stringContaining('Appointment ID'),
      description: expect.stringContaining('CLAIRE_INVALID_INPUT'),
      context: { itemIndex: 1 },
    });
  });
});
