import { describe, expect, it } from '@jest/globals';
import { withCustomer } from '../../../claire/contact';
import { fakeClaire } from '../fake-claire';

describe('an appointment with a customer', () => {
  const asking = { client: fakeClaire([]).client, calls: {} };
  const whole = {
    id: 5,
    customer_driver: { dms_nr: 'D1', surname: 'Jansen', email_private: 'jansen@example.com' },
  };

  it('shows the customer that the user asks for, read from the whole appointment', async () => {
    const shown = await withCustomer({ type: 'driver' }, whole, { id: 5 }, asking);

    expect(shown).toMatchObject({
      id: 5,
      customer: { type: 'driver', email: 'jansen@example.com' },
    });
  });

  it('is unchanged when the user asks for no customer', async () => {
    const simple = { id: 5 };

    expect(await withCustomer(undefined, whole, simple, asking)).toBe(simple);
  });
});
