import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import {
  createTestCallMarker,
  readTestCall,
  requestTestCall,
  ExpectedCalls,
  sendTest,
} from '../../../claire/webhooks';
import { fakeClaire, json } from '../fake-claire';
import { VirtualClock } from '../virtual-clock';
import type { Client } from '../../../claire/client';

const marker = createTestCallMarker();

describe('a test call', () => {
  it('is asked for with one request, whose payload names no appointment that exists', async () => {
    const claire = fakeClaire([() => json({})]);

    await requestTestCall(claire.client, { webhookId: 7, event: 4, marker });

    const [request, ...more] = claire.requests;
    expect(more).toEqual([]);
    expect(request?.url).toContain('/v1/webhooks/test');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      WebhookID: 7,
      Payload: { WebhookTriggerID: 4, AppointmentID: 999_999_999, WONr: marker },
    });
  });

  it('is recognised by its work order number', () => {
    expect(readTestCall({ appointment_id: 0, wo_nr: marker })).toBe(marker);
    expect(createTestCallMarker()).not.toBe(marker);
  });

  it.each([
    { wo_nr: 'TEST', appointment_id: 999_999_999 },
    { wo_nr: `${marker}0`, appointment_id: 7 },
    { wo_nr: marker, appointment_id: 7 },
    { appointment_id: 7 },
    { wo_nr: 7 },
    undefined,
    [marker],
  ])('is not what an event brings: %j', (body) => {
    expect(readTestCall(body)).toBeUndefined();
  });
});

describe('a test call that is expected', () => {
  it('is that of its marker, and no other', async () => {
    const calls = new ExpectedCalls();
    const asking = calls.ask((marker) => {
      calls.received({ marker: undefined, intermediaries: { via: 'an event' } });
      calls.received({ marker: createTestCallMarker(), intermediaries: { via: 'another' } });
      calls.received({ marker, intermediaries: { via: '1.1 Caddy' } });
      return Promise.resolve();
    }, new VirtualClock());

    expect((await asking).call).toMatchObject({ intermediaries: { via: '1.1 Caddy' } });
  });

  it('is not waited for where the wait was over before', async () => {
    const calls = new ExpectedCalls();
    const asking = calls.ask(() => Promise.resolve(), new VirtualClock(), AbortSignal.abort());
    expect(await asking).toMatchObject({ call: undefined });
  });

  it('says how long it took once it was asked for, and leaves no timer', async () => {
    const calls = new ExpectedCalls();
    const clock = new VirtualClock();
    await clock.advance(5_000);
    const { signal } = new AbortController();
    const asking = calls.ask(
      async (marker) => {
        await clock.sleep(100);
        void clock.sleep(300).then(() => {
          calls.received({ marker, intermediaries: {} });
        });
      },
      clock,
      signal,
    );

    expect(await clock.run(asking)).toMatchObject({ call: {}, milliseconds: 400 });
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it.each([
    ['after fifteen seconds', 20_000, 15_000],
    ['when its run is stopped', 2_000, 2_000],
  ])('is given up %s', async (_, stopsAt, milliseconds) => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const asking = new ExpectedCalls().ask(() => Promise.resolve(), clock, stop.signal);
    void clock.sleep(stopsAt).then(() => {
      stop.abort();
    });

    expect(await clock.run(asking)).toEqual({ call: undefined, milliseconds });
  });
});

/** A Claire with one webhook and these locations, and the test calls that it got. */
function claire(webhook: object, locations: readonly object[] | null = [{ id: 12 }, { id: 13 }]) {
  const calls: string[] = [];
  const sent: unknown[] = [];
  const client: Client = {
    call: (operation, input) => {
      calls.push(operation.id);
      if (operation.id === 'webhook.test') sent.push(input);
      const data = operation.id === 'webhook.get' ? { id: 7, ...webhook } : locations;
      return Promise.resolve({ data } as never);
    },
  };
  return { calls, sent, client };
}

const fourFields = { AppointmentID: 999_999_999, DealerID: 3, DealerLocationID: 12, WONr: 'TEST' };

describe('a test call without a payload', () => {
  it.each([
    ['of a plain event', { webhook_trigger_id: 4 }, { WebhookTriggerID: 4 }],
    [
      'of one with a checklist',
      { webhook_trigger_id: 1, checklist_id: 301 },
      { WebhookTriggerID: 1, ChecklistID: 301 },
    ],
    ['of an import result', { webhook_trigger_id: 19 }, { WebhookTriggerID: 19, DMSNr: 'TEST' }],
    [
      'of a communication',
      { webhook_trigger_id: 8 },
      {
        WebhookTriggerID: 8,
        CommunicationKey: 'TEST',
        CustomerDMSNr: 'TEST',
        CustomerType: 'driver',
      },
    ],
    ['of an event that this package does not know', { webhook_trigger_id: 20 }, {}],
  ])('has the fields %s', async (_what, webhook, fields) => {
    const { client, sent } = claire({ dealer_id: 3, dealer_location_id: 12, ...webhook });

    await sendTest(client, { WebhookID: 7 });

    expect(sent).toEqual([{ WebhookID: 7, Payload: { ...fields, ...fourFields } }]);
  });

  it.each([[0], [null], [undefined]])(
    'is of the first location of the key where the webhook has %j, and of no dealer then',
    async (none) => {
      const webhook = { webhook_trigger_id: 4, dealer_location_id: none, dealer_id: none };
      const { client, sent, calls } = claire(webhook);

      await sendTest(client, { WebhookID: 7, Payload: {} });

      expect(calls).toEqual(['webhook.get', 'location.list', 'webhook.test']);
      expect(sent).toMatchObject([{ Payload: { DealerLocationID: 12 } }]);
      expect(sent).not.toMatchObject([{ Payload: { DealerID: expect.anything() } }]);
    },
  );

  it.each([[null], [[]], [[{}]], [[{ id: 'twelve' }]], [[{ id: 1.5 }]], [[{ id: -1 }]]])(
    'has no location when Claire lists %j',
    async (locations) => {
      const { client, sent } = claire({ webhook_trigger_id: 4 }, locations);

      await sendTest(client, { WebhookID: 7 });

      expect(sent).not.toMatchObject([{ Payload: { DealerLocationID: expect.anything() } }]);
    },
  );
});

it('a test call with a payload is sent unchanged, without another request', async () => {
  const { client, sent, calls } = claire({});

  const whole = { WebhookID: 7, Payload: { AppointmentID: 5 }, CommunicationReceiverID: 2 };
  await sendTest(client, whole);

  expect(calls).toEqual(['webhook.test']);
  expect(sent).toEqual([whole]);
});
