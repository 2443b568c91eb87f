import { setImmediate as nextTick } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { nodeRed, webhooks } from './trigger-on-a-clock';

const event = {
  event: 4,
  eventName: 'Car ready',
  appointmentId: 1,
  dealerId: 7,
  locationId: 11,
  workOrderNumber: 'WO-1',
  payload: {},
};

/** Longer than an event takes to go out. */
async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await nextTick();
}

it('an event that comes before the flows have started waits for the nodes behind the trigger', async () => {
  const { trigger, receive, started, sent } = nodeRed(webhooks().answer);
  trigger().start();

  receive(event);
  await aMoment();
  expect(sent).toEqual([]);

  started();
  await aMoment();
  expect(sent).toMatchObject([{ topic: 'Car ready', payload: { appointmentId: 1 } }]);
});

it('an event during a deploy goes out at once, as the flows may never say that they started', async () => {
  const { trigger, receive, started, deploys, sent } = nodeRed(webhooks().answer);
  trigger().start();
  started();
  await aMoment();
  deploys();

  receive(event);
  await aMoment();

  expect(sent).toHaveLength(1);
});
