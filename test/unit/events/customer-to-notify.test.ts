import { describe, expect, it } from '@jest/globals';
import { findCustomerToNotify } from '../../../claire/events/enrich';
import type { Json } from '../../../claire/json';
import { fakeClaire } from '../fake-claire';

const appointment = {
  customer_driver: { surname: 'de Vries', email_private: 'driver@example.com' },
  customer_owner: { surname: 'Smit', email_private: 'owner@example.com' },
  customer_contract: { dms_nr: 'L-1', email_business: 'lease@example.com' },
};
const { customer_owner, customer_contract } = appointment;

const find = (of: Json, payload: Json, linkTemplate?: string) =>
  findCustomerToNotify(of, {
    client: fakeClaire([]).client,
    calls: {},
    contact: { linkTemplate },
    event: {
      ...{ event: 8, eventName: null, appointmentId: 1, dealerId: 1, locationId: 1 },
      ...{ workOrderNumber: null, payload },
    },
  });

describe('the customer whom an event is for', () => {
  it.each(['driver', 'owner', 'contractor'])('is the %s that Claire names', async (type) => {
    expect((await find(appointment, { customer_type: type })).type).toBe(type);
  });

  it('is the one named, also when nothing is known of them', async () => {
    expect(await find({ customer_owner }, { customer_type: 'driver' })).toMatchObject({
      type: 'driver',
      channel: 'none',
    });
  });

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

  it.each(['contract', 'Owner', 2, 'mechanic', {}])(
    'is nobody where Claire names a type that is not known: %j',
    async (type) => {
      const payload = { customer_type: type, communication_key: 'abc' };
      const customer = await find(appointment, payload);

      expect(customer).toMatchObject({
        ...{ type: null, name: null, email: null, mobileE164: null, channel: 'none' },
        reason: 'The event names a type of customer that is not known',
      });
      expect(JSON.stringify(customer)).not.toMatch(/abc|de Vries/);
    },
  );

  it('is nobody where another customer has taken the place of the one that Claire names', async () => {
    const changed = { customer_driver: { ...appointment.customer_driver, dms_nr: 'K-9' } };
    const event = { customer_type: 'driver', communication_key: 'abc' };

    expect(await find(changed, { ...event, customer_dmsnr: 'K-1' })).toMatchObject({
      ...{ type: null, name: null, channel: 'none' },
      reason: 'The event is for another customer than the appointment has now',
    });
    expect((await find(changed, { ...event, customer_dmsnr: 'K-9' })).channel).toBe('email');
    expect((await find(changed, { ...event, customer_dmsnr: '' })).channel).toBe('email');
    expect((await find(appointment, { ...event, customer_dmsnr: 'K-1' })).channel).toBe('email');
  });

  it('gets the link of the event, in the form that the user wants', async () => {
    const payload = { communication_key: 'abc' };

    expect((await find(appointment, payload)).link).toBe('https://mycarcheck.pro/#!/abc');
    expect((await find(appointment, payload, 'https://dealer.test/{key}')).link).toBe(
      'https://dealer.test/abc',
    );
  });

  it('gets no link when the event has no key that is text', async () => {
    expect((await find(appointment, {})).link).toBeUndefined();
    expect((await find(appointment, { communication_key: 12 })).link).toBeUndefined();
  });
});
