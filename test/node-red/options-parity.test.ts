import { describe, expect, it } from '@jest/globals';
import { customerTypes } from '../../claire/contact';
import { given } from './lab';
import { create, first, located, one, place, webhookId } from './parity-cases';
import { withBothPlatforms } from './parity-lab';

const both = withBothPlatforms();
const { lab } = both;

describe('options of n8n and of Node-RED', () => {
  const asked = ['appointment.get', 'appointment.getAll', 'appointment.getByDmsNr'];

  it.each(
    asked.flatMap((id) =>
      customerTypes.flatMap((type) => [[id, type, true] as const, [id, type, false] as const]),
    ),
  )('add the same customer in %s: the %s (simplify: %s)', async (id, type, simplify) => {
    const choices = both.case(id);
    const n8n = { ...choices.n8n, options: { addCustomer: type } };

    const given = await both.theSame(
      id,
      { ...choices, n8n, settings: { addCustomer: type } },
      simplify,
    );

    expect(given.length).toBeGreaterThan(0);
    for (const record of given) expect(record).toMatchObject({ customer: { type } });
  });

  const ownText = { messageSubject: '{car}', messageText: '{greeting}\n\n{workshop}: {link}' };
  it.each([
    { message: 'carReady' },
    { message: 'diagnoseOverview', language: 'fr' },
    { message: 'review', language: 'pl' },
    { message: 'own', ...ownText },
    { message: 'own', ...ownText, messageSms: '{licensePlate} <klaar>' },
  ])('write the same message for %p', async (options) => {
    const addCustomer = 'driver';
    const choices = both.case('appointment.getAll');
    const n8n = { ...choices.n8n, options: { addCustomer, ...options } };

    const given = await both.theSame('appointment.getAll', {
      ...choices,
      n8n,
      settings: { addCustomer, ...options },
    });

    expect(given.length).toBeGreaterThan(1);
    for (const record of given) {
      expect(record).toMatchObject({ customer: { message: { template: options.message } } });
    }
  });

  it('return all errors of a webhook, of every page', async () => {
    // Nothing listens on port 1, so every call goes wrong.
    const url = 'http://127.0.0.1:1/';
    const failing = {
      n8n: { ...create.n8n, url },
      nodeRed: { ...create.nodeRed, url: given(url) },
    };
    await both.theSame('webhook.create', failing);
    for (const claire of [lab.claire, both.ofN8n]) {
      for (let call = 0; call < 45; call += 1) claire.fire(2, first(lab).id);
      await claire.settled();
    }

    const errors = await both.theSame('webhook.getErrors', {
      n8n: { webhookId: one, returnAll: true },
      nodeRed: { WebhookID: given(webhookId, 'num'), Page: given(1, 'num') },
      settings: { returnAll: true },
    });

    expect(errors).toHaveLength(45);
  });

  it.each([
    ['JSON', given('null', 'json')],
    ['a message', given('payload', 'msg')],
  ])(
    'clear the location and the checklist of a webhook with null from %s',
    async (_from, empty) => {
      const narrowed = {
        n8n: { ...create.n8n, trigger: 1, locationId: located, checklistId: 303 },
        nodeRed: {
          ...create.nodeRed,
          webhook_trigger_id: given(1, 'num'),
          dealer_location_id: given(place, 'num'),
          checklist_id: given(303, 'num'),
        },
      };
      await both.theSame('webhook.create', narrowed);
      const narrow = { dealer_location_id: place, checklist_id: 303 };
      expect(lab.claire.webhooks()).toMatchObject([narrow]);

      const cleared = { locationId: { ...located, value: '' }, checklistId: '' };
      const choices = {
        n8n: { webhookId: one, updateFields: cleared },
        nodeRed: { id: given(webhookId, 'num'), dealer_location_id: empty, checklist_id: empty },
      };
      await both.inN8n('webhook.update', choices);
      const { error } = await lab.call(
        { operation: 'webhook.update', parameters: choices.nodeRed },
        { payload: null },
      );

      expect(error).toBeUndefined();
      const open = { dealer_location_id: null, checklist_id: null, name: 'Offer' };
      expect(lab.claire.webhooks()).toMatchObject([open]);
      expect(lab.claire.webhooks()).toEqual(both.ofN8n.webhooks());
    },
  );

  it('leave them as they are where a message brings nothing', async () => {
    const parameters = { ...create.nodeRed, dealer_location_id: given(place, 'num') };
    await lab.call({ operation: 'webhook.create', parameters });

    const change = { name: given('Other'), dealer_location_id: given('nowhere', 'msg') };
    await lab.call({
      operation: 'webhook.update',
      parameters: { id: given(webhookId, 'num'), ...change },
    });

    expect(lab.claire.webhooks()).toMatchObject([{ name: 'Other', dealer_location_id: place }]);
  });
});
