import { describe, expect, it } from '@jest/globals';
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
});
