import { describe, expect, it } from '@jest/globals';
import { withCustomer } from '../../claire/add-customer';

const appointment = {
  id: 5,
  customer_driver: { dms_nr: 'D1', surname: 'Jansen', email_private: 'jansen@example.com' },
};

describe('an appointment with a customer beside it', () => {
  it('has who was asked for, from the whole appointment', () => {
    const shown = withCustomer('driver', appointment, { id: 5 });

    expect(shown).toMatchObject({
      id: 5,
      customer: { type: 'driver', email: 'jansen@example.com' },
    });
  });

  it('is as it was when nobody was asked for', () => {
    const simple = { id: 5 };

    expect(withCustomer(undefined, appointment, simple)).toBe(simple);
  });
});
