import { describe, expect, it } from '@jest/globals';
import { toOutput } from '../../claire/events';
import { enumerations } from '../../claire/models';
import { operations } from '../../claire/resources';
import { readEvent, sendTest } from '../../claire/webhooks';
import { locationIds } from '../../sandbox/data/dealer';
import { start } from './claire';
import { makeClient } from './our-client';
import { startReceiver } from './receiver';

const events = enumerations.WebhookTriggerID.map(({ value, label }) => [label, value] as const);

/** What a webhook of this event gets when it is tested, and what was asked for it. */
async function tested(fields: object, payload?: object) {
  const claire = await start();
  const receiver = await startReceiver();
  const client = makeClient(claire);
  const webhook = { name: 'Test', url: receiver.url, webhook_trigger_id: 4, active: true };
  const { data } = await client.call(operations.webhook.create, { ...webhook, ...fields });
  claire.forgetRequests();
  await sendTest(client, { WebhookID: data.ID, ...(payload && { Payload: payload }) });
  await claire.settled();
  const requests = claire.requests().map(({ method, path }) => `${method} ${path}`);
  return { body: receiver.received[0]?.body, requests };
}

describe('the test of a webhook without a payload', () => {
  it.each(events)('brings what a trigger takes as an event: %s', async (_label, event) => {
    const headers = { 'x-claire-event': String(event) };
    const { body } = await tested({ webhook_trigger_id: event });

    const read = readEvent(body, headers);
    expect(read).toMatchObject({
      event,
      appointmentId: 999_999_999,
      dealerId: 7,
      locationId: locationIds.amersfoort,
      workOrderNumber: 'TEST',
    });
  });

  it('is of the location of the webhook, and asks for no other', async () => {
    const { body, requests } = await tested({ dealer_location_id: locationIds.zeist });

    expect(body).toMatchObject({ dealer_location_id: locationIds.zeist });
    expect(requests).toEqual(['GET /v1/webhooks/view', 'POST /v1/webhooks/test']);
  });

  it('names a customer and a key with an event about a communication, and else none', async () => {
    const { body: communication } = await tested({ webhook_trigger_id: 8 });
    const { body: other } = await tested({ webhook_trigger_id: 4 });

    expect(communication).toMatchObject({
      customer_type: 'driver',
      customer_dmsnr: 'TEST',
      communication_key: 'TEST',
    });
    expect(other).not.toHaveProperty('customer_type');
  });

  it('names the checklist of a webhook for one', async () => {
    const { body } = await tested({ webhook_trigger_id: 1, checklist_id: 301 });

    expect(body).toMatchObject({ checklist_id: 301 });
  });

  it('is the result of an import, with the event for it', async () => {
    const { body } = await tested({ webhook_trigger_id: 19 });
    const read = readEvent(body, {});

    expect(body).toMatchObject({ webhook_trigger_id: 19 });
    expect(read && toOutput(read)).toMatchObject({
      status: 'imported',
      appointment_id: 999_999_999,
      location_id: locationIds.amersfoort,
      wo_nr: 'TEST',
    });
  });

  it('means an empty payload too', async () => {
    expect((await tested({}, {})).body).toMatchObject({ wo_nr: 'TEST' });
  });
});

it('sends a payload of the user’s own as it is, and looks nothing up', async () => {
  const { body, requests } = await tested({}, { WONr: 'WO-1' });

  expect(body).toEqual({ wo_nr: 'WO-1' });
  expect(requests).toEqual(['POST /v1/webhooks/test']);
});
