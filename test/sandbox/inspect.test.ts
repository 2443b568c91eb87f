import { execFileSync } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import type { CustomerFields } from '../../sandbox/records/customer';
import { startHttpServer } from '../../tools/lab/http-server';
import {
  call,
  closing,
  control,
  createWebhook,
  fire,
  importRows,
  nowhere,
  row,
  start,
  withSandbox,
} from './claire';

const claire = withSandbox();

const secret = 'value-of-a-flow-s-own-header';

interface Shown {
  curl: string;
  rows: unknown[];
  [part: string]: unknown;
}

async function show(claire: Sandbox, id: number): Promise<Shown> {
  return (await control(claire, `GET /sandbox/requests/${String(id)}`)).json as Shown;
}

interface Found {
  appointments: { id: number }[];
}

async function search(claire: Sandbox, filters: Record<string, string>): Promise<Found> {
  const query = String(new URLSearchParams(filters));
  return (await control(claire, `GET /sandbox/state?${query}`)).json as Found;
}

const plain = (number: unknown) => String(number).replaceAll('-', '').toLowerCase();

function readMobile({ customer_driver }: AppointmentFields): string {
  return (customer_driver as CustomerFields | null)?.tel_mobile_private ?? '';
}

/** What a shell hands to curl. */
function splitArguments(line: string, key: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const env = { ...process.env, CLAIRE_API_KEY: key };
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

describe('A request that somebody looks at', () => {
  it('is shown as its text where its JSON is nested too deep to be copied', async () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    await call(claire, 'POST /v1/appointments/list', { body: text });

    expect(await show(claire, 1)).toMatchObject({ status: 400, body: text });
    expect(claire.requests()).toMatchObject([{ body: text }]);
  });

  it('is there with all that was sent and came back', async () => {
    await call(claire, 'POST /v1/appointments/list', { body: { location_id: 99 } });

    expect(await show(claire, 1)).toMatchObject({
      method: 'POST',
      path: '/v1/appointments/list',
      key: 'All locations',
      status: 400,
      headers: { 'content-type': 'application/json', authorization: '••••••' },
      body: { location_id: 99 },
      response: {
        headers: { 'x-ratelimit-remaining': '10799' },
        body: { error: 'Location 99 is not within the scope of this API key' },
      },
    });
    expect((await control(claire, 'GET /sandbox/requests/2')).status).toBe(404);
  });

  it.each([
    ['html', 200, { body: expect.stringContaining('<!doctype html>') }],
    ['cutAfter', 0, null],
  ])('shows what a fault made of the response: %s', async (status, shown, response) => {
    await control(claire, 'POST /sandbox/faults', { status });
    await call(claire, 'GET /v1/tags').catch(() => undefined);

    expect(await show(claire, 1)).toMatchObject({ status: shown, response, fault: status });
  });

  it('shows no key, no secret of a flow and no link of a customer', async () => {
    const { apiKey } = claire;
    const key = String(claire.appointments().find((one) => one.customcom_key)?.customcom_key);
    const id = String(claire.appointments().find((one) => one.customcom_key)?.id);
    const headers = [{ name: 'X-Mine', value: secret }];
    const webhook = await createWebhook(claire, {
      webhook_trigger_id: 4,
      url: `${nowhere}/?mine=${apiKey}`,
      headers,
    });
    const test = { WebhookID: webhook, Payload: { CommunicationKey: key } };
    await call(claire, `GET /v1/webhooks/view?webhook_id=${String(webhook)}&api_key=${apiKey}`);
    await call(claire, 'POST /v1/webhooks/test', { body: test });
    await call(claire, `GET /v1/appointments/${id}`, { headers: { 'x-other': apiKey } });

    const shown = await Promise.all([1, 2, 3, 4].map((number) => show(claire, number)));
    expect(shown.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const all = JSON.stringify(shown);
    for (const hidden of [apiKey, secret, key]) expect(all).not.toContain(hidden);
  });

  it('is copied as a line for a shell, whatever is in it', async () => {
    const body = { location_id: 11, dms_nr: `it's "$HOME" \`id\` \\ é` };
    await call(claire, `POST /v1/appointments/list?a=b'%26c&api_key=${claire.apiKey}`, { body });

    expect(splitArguments((await show(claire, 1)).curl, 'the-key')).toEqual([
      ...['-X', 'POST', `${claire.url}/v1/appointments/list?a=b%27%26c`],
      ...['-H', 'Authorization: the-key', '-H', 'Content-Type: application/json'],
      ...['--data-raw', JSON.stringify(body)],
    ]);
  });
});

describe('A delivery that somebody looks at', () => {
  const receiveWith = async (answer: RequestListener): Promise<string> =>
    closing(await startHttpServer(answer)).url;

  it('is there with the call, the answer of the receiver and no secret', async () => {
    const headers = [{ name: 'X-Mine', value: secret }];
    const url = await receiveWith((request, response) => {
      response.writeHead(418, { 'x-answer': 'yes' });
      response.end(JSON.stringify({ got: request.headers['x-mine'] }));
    });
    await createWebhook(claire, { webhook_trigger_id: 6, url, headers });
    await fire(claire, 6);
    const key = String(claire.deliveries()[0]?.payload.communication_key);
    const { json, text } = await control(claire, 'GET /sandbox/deliveries/1');

    expect(json).toMatchObject({
      status: 418,
      state: 'failed',
      payload: { appointment_id: 50_001, communication_key: '••••••' },
      headers: { 'x-mine': '••••••', 'content-type': 'application/json' },
      took: expect.any(Number),
      response: { headers: { 'x-answer': 'yes' }, body: { got: '••••••' } },
      curl: expect.stringContaining("-H 'x-mine: ••••••'"),
    });
    for (const [filters, count] of [
      [{ deliveries: 'online check-in 50001', outcome: 'failed' }, 1],
      [{ deliveries: '50001', outcome: 'delivered' }, 0],
      [{ deliveries: key }, 0],
    ] as const) {
      expect(await search(claire, filters)).toMatchObject({ deliveryCount: count });
    }
    const { text: list } = await control(claire, 'GET /sandbox/state');
    for (const hidden of [secret, key]) expect(text + list).not.toContain(hidden);
  });

  it('has arrived when its receiver never ends its answer, of which the start is kept', async () => {
    const claire = await start({ deliveryTimeout: 300 });
    const url = await receiveWith((_, response) => void response.writeHead(200).write('Sta'));
    await createWebhook(claire, { webhook_trigger_id: 4, url });
    await fire(claire, 4);

    const { json } = await control(claire, 'GET /sandbox/deliveries/1');
    expect(json).toMatchObject({ state: 'delivered', status: 200, response: { body: 'Sta' } });
  });
});

it('The rows of an import say what became of each', async () => {
  const claire = await start({ importResults: { 'WO-3': 'lost' } });
  await createWebhook(claire, { webhook_trigger_id: 19, url: nowhere });
  await importRows(claire, row(), row({ dms_nr: '', wo_nr: 'WO-2' }), row({ wo_nr: 'WO-3' }));

  const id = claire.appointments().at(-1)?.id;
  const reason = 'dms_nr is required';
  const none = { appointmentId: null, reason: null, toldTo: null };
  expect((await show(claire, 2)).rows).toEqual([
    { ...none, workOrder: 'WO-1', dmsNr: 'A-1', state: 'created', appointmentId: id, toldTo: 1 },
    { ...none, workOrder: 'WO-2', dmsNr: '', state: 'failed', reason, toldTo: 1 },
    { ...none, workOrder: 'WO-3', dmsNr: 'A-1', state: 'lost' },
  ]);
});

it('Any appointment is found by any number, as people write it', async () => {
  const oldest = claire
    .appointments()
    .filter((one) => readMobile(one) !== '')
    .sort((one, other) => one.time_car_app.localeCompare(other.time_car_app))[0];
  if (!oldest) throw new Error('No appointment with a mobile number');
  const texts = [
    String(oldest.id),
    plain(oldest.license_plate_number),
    String(oldest.vin).slice(-8).toLowerCase(),
    readMobile(oldest).replace(/^\+316/, '06 '),
    oldest.dms_number,
    `${String(oldest.location_name)} ${oldest.workorder_number}`,
  ];

  for (const text of texts) {
    const { appointments } = await search(claire, { appointments: text });
    expect(appointments.map(({ id }) => id)).toContain(oldest.id);
    expect(appointments.length).toBeLessThan(5);
  }
});
