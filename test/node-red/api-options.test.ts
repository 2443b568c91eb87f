import { describe, expect, it } from '@jest/globals';
import { given, withNodeRed } from './lab';

const lab = withNodeRed();

const webhook = {
  name: given('Offer'),
  webhook_trigger_id: given(99, 'num'),
  url: given('https://planning.example.com/claire'),
};

describe('an option that nobody knows', () => {
  it('is refused by its name: the customer to add', async () => {
    const parameters = { id: given(1, 'num') };

    const { error } = await lab.call({
      operation: 'appointment.get',
      parameters,
      addCustomer: 'neighbour',
    });

    expect(error).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: expect.stringContaining('Add customer'),
    });
    expect(lab.claire.requests()).toEqual([]);
  });

  it('is refused by its number: an event that Claire does not offer', async () => {
    const { error } = await lab.call({ operation: 'webhook.create', parameters: webhook });

    expect(error).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: expect.stringContaining('Claire does not offer the event 99'),
    });
    expect(lab.claire.webhooks()).toEqual([]);
  });
});
