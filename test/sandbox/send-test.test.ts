import { expect, it } from '@jest/globals';
import { enumerations } from '../../claire/models';
import { readEvent, sendTest } from '../../claire/webhooks';
import { locationIds } from '../../sandbox/data/dealer';
import { start } from './claire';
import { makeClient } from './our-client';
import { receive } from './receiver';

const events = enumerations.WebhookTriggerID.map(({ value, label }) => [label, value] as const);

it.each(events)(
  'the test of a webhook without a payload brings what a trigger takes as an event: %s',
  async (_label, event) => {
    const claire = await start();
    const receiver = await receive(claire, event);

    await sendTest(makeClient(claire), { WebhookID: receiver.id });
    await claire.settled();

    const headers = { 'x-claire-event': String(event) };
    expect(readEvent(receiver.bodies()[0], headers)).toMatchObject({
      event,
      appointmentId: 999_999_999,
      dealerId: 7,
      locationId: locationIds.amersfoort,
      workOrderNumber: 'TEST',
    });
  },
);
