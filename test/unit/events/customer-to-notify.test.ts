import { describe, expect, it } from '@jest/globals';
import { findCustomerToNotify } from '../../../claire/events/enrich';

const appointment = {
  customer_driver: { surname: 'de Vries', email_private: 'driver@example.com' },
  customer_owner: { surname: 'Smit', email_private: 'owner@example.com' },
  customer_contract: { dms_nr: 'L-1', email_business: 'lease@example.com' },
};
const { customer_owner, customer_contract } = appointment;

describe('the customer whom an event is for', () => {
  it.each(['driver', 'owner', 'contractor'])('is the %s that Claire names', (type) => {
    expect(findCustomerToNotify(appointment, { customer_type: type }, undefined).type).toBe(type);
  });

  it('is the one named, also when nothing is known of them', () => {
    expect(
      findCustomerToNotify({ customer_owner }, { customer_type: 'driver' }, undefined),
    ).toMatchObject({
      type: 'driver',
      channel: 'none',
    });
  });

  it.each([
    ['the driver', appointment, 'driver'],
    ['else the owner', { customer_owner, customer_contract }, 'owner'],
    ['else the contractor, known by a number alone', { customer_contract }, 'contractor'],
    ['the driver when there is nobody', {}, 'driver'],
  ])('is the person who brings the car when none is named: %s', (_who, known, type) => {
    expect(findCustomerToNotify(known, {}, undefined).type).toBe(type);
    expect(findCustomerToNotify(known, { customer_type: 'mechanic' }, undefined).type).toBe(type);
  });

  it('gets the link of the event, in the form that the user wants', () => {
    const payload = { communication_key: 'abc' };

    expect(findCustomerToNotify(appointment, payload, undefined).link).toBe(
      'https://mycarcheck.pro/#!/abc',
    );
    expect(findCustomerToNotify(appointment, payload, 'https://dealer.test/{key}').link).toBe(
      'https://dealer.test/abc',
    );
  });

  it('gets no link when the event has no key that is text', () => {
    expect(findCustomerToNotify(appointment, {}, undefined).link).toBeUndefined();
    expect(
      findCustomerToNotify(appointment, { communication_key: 12 }, undefined).link,
    ).toBeUndefined();
  });
});
