import { describe, expect, it } from '@jest/globals';
import { enrich, type Extras } from '../../../claire/events/enrich';
import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import type { ClaireEvent } from '../../../claire/webhooks';
import { fakeClaire, json, status } from '../fake-claire';

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
    [true, { id: 12, key_dropped_at: null }],
    [false, { id: 12, key_dropped_at: '0001-01-01T00:00:00Z' }],
    [undefined, { id: 12, key_dropped_at: '0001-01-01T00:00:00Z' }],
  ])('are simplified as the user chooses: %j', async (simplify, appointment) => {
    const answers = {
      '/v1/appointments/12': json({ id: 12, key_dropped_at: '0001-01-01T00:00:00Z' }),
    };
    const { extras } = await lookUp(['appointment'], { answers, simplify });

    expect(extras).toEqual({ appointment });
  });

  it('are not prepared when none is wanted', async () => {
    const extras = await enrich(event, [], () => {
      throw new Error('nothing was to be prepared');
    });

    expect(extras).toEqual({});
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
