import { describe, expect, it } from '@jest/globals';
import { enrich, type Extras, findCustomerToNotify, toOutput } from '../../claire/events';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { type ClaireEvent, readEvent } from '../../claire/webhooks';
import { fakeClaire, json, status } from './fake-claire';
import type { Json } from '../../claire/json';

const event: ClaireEvent = {
  event: 4,
  eventName: 'Appointment created',
  appointmentId: 12,
  dealerId: 1,
  locationId: 3,
  workOrderNumber: 'WO-1',
  payload: { customer_type: 'owner', communication_key: 'abc' },
};
const found: Readonly<Record<string, HttpResponse>> = {
  '/v1/appointments/12': json({ id: 12, vin: 'VF1', customer_owner: { surname: 'Smit' } }),
  '/v1/checks': json([{ id: 5 }]),
  '/v1/car': json({ vin: 'VF1', make: 'Renault' }),
};

/** Enriches from a Claire with these responses, by path. */
async function lookUp(
  include: readonly string[],
  {
    answers = found,
    of = event,
    simplify,
  }: { answers?: typeof found; of?: ClaireEvent; simplify?: boolean | undefined } = {},
): Promise<{ extras: Extras; asked: string[] }> {
  const claire = fakeClaire([
    ({ url }: HttpRequest) => answers[new URL(url).pathname] ?? status(404),
  ]);
  const extras = await enrich(of, include, () => ({
    client: claire.client,
    calls: {},
    contact: { linkTemplate: 'https://dealer.test/{key}' },
    simplify,
  }));
  return { extras, asked: claire.requests.map(({ url }) => new URL(url).pathname) };
}

describe('the extras of an event', () => {
  it('are the appointment, its checks, its car and the customer, each fetched once', async () => {
    const { extras, asked } = await lookUp(['appointment', 'checks', 'car', 'customer']);

    expect(extras).toMatchObject({
      appointment: { id: 12 },
      checks: [{ id: 5 }],
      car: { make: 'Renault' },
      customer: { type: 'owner', name: 'Smit', link: 'https://dealer.test/abc' },
    });
    expect(extras).not.toHaveProperty('includeError');
    expect(asked.toSorted()).toEqual(Object.keys(found).toSorted());
  });

  it('are each trigger’s own, although one answer serves those of the same moment', async () => {
    const claire = fakeClaire([json({ id: 12, customer_driver: { surname: 'Smit' } })]);
    const look = () =>
      enrich(event, ['appointment'], () => ({ client: claire.client, calls: {}, contact: {} }));

    const [one, other] = await Promise.all([look(), look()]);
    Object.assign(Object(one.appointment), { customer_driver: null });

    expect(claire.requests).toHaveLength(1);
    expect(other.appointment).toMatchObject({ customer_driver: { surname: 'Smit' } });
  });

  it('are only those that the user wants and that exist', async () => {
    const { extras, asked } = await lookUp(['checks', 'mechanic', 'toString']);

    expect(extras).toEqual({ checks: [{ id: 5 }] });
    expect(asked).toEqual(['/v1/checks']);
  });

  it('are null where the event has no appointment, as for a refused import', async () => {
    const of = { ...event, appointmentId: null };
    const { extras, asked } = await lookUp(['appointment', 'car'], { of });

    expect(extras).toEqual({ appointment: null, car: null });
    expect(asked).toEqual([]);
  });

  it.each([
    [true, expect.objectContaining({ id: 12, time_car_app: null, status_name: null })],
    [false, { id: 12, time_car_app: '0001-01-01T00:00:00Z' }],
    [undefined, { id: 12, time_car_app: '0001-01-01T00:00:00Z' }],
  ])('are simplified as the user chooses: %j', async (simplify, appointment) => {
    const answers = {
      '/v1/appointments/12': json({ id: 12, time_car_app: '0001-01-01T00:00:00Z' }),
    };
    const { extras } = await lookUp(['appointment'], { answers, simplify });

    expect(extras).toEqual({ appointment });
  });

  it.each([[''], [null], [7]])('have no car where the vehicle number is %j', async (vin) => {
    const answers = { ...found, '/v1/appointments/12': json({ id: 12, vin }) };
    const { extras, asked } = await lookUp(['car'], { answers });

    expect(extras).toEqual({ car: null });
    expect(asked).toEqual(['/v1/appointments/12']);
  });
});

describe('an event whose extras cannot be fetched', () => {
  it('has the extras that could be fetched, null for the rest, and the reason', async () => {
    const answers = { ...found, '/v1/car': status(404) };
    const { extras } = await lookUp(['car', 'checks'], { answers });

    expect(extras).toMatchObject({
      car: null,
      checks: [{ id: 5 }],
      includeError: { code: 'CLAIRE_NOT_FOUND', message: expect.stringContaining('VF1') },
    });
  });

  it('names no customer of another appointment, where a cache answers with that', async () => {
    const other = json({ id: 13, customer_owner: { surname: 'Jansen' } });
    const answers = { ...found, '/v1/appointments/12': other };

    const { extras } = await lookUp(['customer'], { answers });

    expect(extras).toEqual({
      customer: null,
      includeError: {
        code: 'CLAIRE_BAD_RESPONSE',
        message: 'Could not get appointment 12: Claire answered with appointment 13',
      },
    });
  });

  it('comes with null and the reason when there is no account', async () => {
    const extras = await enrich(event, ['car'], () => Promise.reject(new Error('No credential')));

    expect(extras).toEqual({
      car: null,
      includeError: { code: 'CLAIRE_INVALID_INPUT', message: 'No credential' },
    });
  });
});

const appointment = {
  customer_driver: { surname: 'de Vries', email_private: 'driver@example.com' },
  customer_owner: { surname: 'Smit', email_private: 'owner@example.com' },
  customer_contract: { dms_nr: 'L-1', email_business: 'lease@example.com' },
};
const { customer_owner, customer_contract } = appointment;

const find = (of: Json, payload: Json) =>
  findCustomerToNotify(of, {
    ...{ client: fakeClaire([]).client, calls: {}, contact: {} },
    event: { ...event, payload },
  });

describe('the customer whom an event is for', () => {
  it.each([
    ['the driver', appointment, 'driver'],
    ['else the owner', { customer_owner, customer_contract }, 'owner'],
    ['else the contractor, known by a number alone', { customer_contract }, 'contractor'],
    ['the driver when there is nobody', {}, 'driver'],
  ])('is the person who brings the car when none is named: %s', async (_who, known, type) => {
    expect((await find(known, {})).type).toBe(type);
    expect((await find(known, { customer_type: null })).type).toBe(type);
    expect((await find(known, { customer_type: '' })).type).toBe(type);
  });

  const ofOneNumber = {
    customer_driver: { ...appointment.customer_driver, dms_nr: 'K-7', meta_dms_nr: '1' },
    customer_owner: { ...customer_owner, dms_nr: 'K-7', meta_dms_nr: '2' },
  };

  it.each<[reason: string, named: Json, of?: Json]>([
    ['names a type of customer that is not known', { customer_type: 'contract' }],
    ['is for another customer than the appointment has now', { customer_dmsnr: 1 }],
    ['does not say for which customer it is', { customer_type: '' }],
    ['does not say for which customer it is', { customer_dmsnr: 'K-7' }, ofOneNumber],
  ])('is nobody where the event %s', async (reason, named, of = appointment) => {
    const customer = await find(of, { ...named, communication_key: 'abc' });

    expect(customer).toMatchObject({ type: null, channel: 'none', reason: `The event ${reason}` });
    expect(JSON.stringify(customer)).not.toMatch(/abc|de Vries/);
  });

  it.each<[who: string, of: Json, named: Json]>([
    ['alone', { ...appointment, customer_owner: ofOneNumber.customer_owner }, {}],
    ['with the type that it names', ofOneNumber, { customer_type: 'owner' }],
    ['beside a record without name', { ...ofOneNumber, customer_driver: { dms_nr: 'K-7' } }, {}],
  ])('is whose number the event has: %s', async (_who, of, named) => {
    const event = { ...named, customer_dmsnr: 'K-7', communication_key: 'abc' };

    expect(await find(of, event)).toMatchObject({
      type: 'owner',
      link: expect.stringContaining('abc'),
    });
  });

  it('gets the link of a key that names nobody where there is no other customer', async () => {
    const { customer_driver } = appointment;
    const both = { customer_driver, customer_owner: customer_driver };

    for (const one of [{ customer_owner }, both]) {
      const { link } = await find(one, { communication_key: 'abc', customer_dmsnr: '' });
      expect(link).toContain('abc');
    }
  });

  it('gets no link when the event has no key that is text', async () => {
    expect((await find(appointment, {})).link).toBeUndefined();
    expect((await find(appointment, { communication_key: 12 })).link).toBeUndefined();
  });
});

const outputFor = (event: number, body: object) => {
  const read = readEvent(body, { 'x-claire-event': String(event) });
  if (read === undefined) throw new Error('This is no event');
  return toOutput(read, { car: null });
};

it('adds the fields of the outcome to the event of an import result', () => {
  const body = { dealer_location_id: 12, wo_nr: 'WO-7', appointment_import_error: 'No VIN' };

  expect(outputFor(19, body)).toMatchObject({
    event: 19,
    payload: body,
    location_id: 12,
    wo_nr: 'WO-7',
    status: 'failed',
    car: null,
  });
});

it('adds no such fields to other events', () => {
  const output = outputFor(4, { appointment_id: 7, dealer_location_id: 12, wo_nr: 'WO-7' });

  expect(output).toMatchObject({ event: 4, appointmentId: 7, locationId: 12 });
  expect(output).not.toHaveProperty('status');
});
