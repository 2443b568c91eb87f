import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../claire/client';
import { sendTest } from '../../../claire/webhooks';

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
    [
      'of the result of an import',
      { webhook_trigger_id: 19 },
      { WebhookTriggerID: 19, DMSNr: 'TEST' },
    ],
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

      expect(sent).toEqual([
        {
          WebhookID: 7,
          Payload: { WebhookTriggerID: 4, AppointmentID: 999_999_999, WONr: 'TEST' },
        },
      ]);
    },
  );
});

describe('a test call with a payload', () => {
  it('is sent unchanged, without another request', async () => {
    const { client, sent, calls } = claire({});

    await sendTest(client, {
      WebhookID: 7,
      Payload: { AppointmentID: 5 },
      CommunicationReceiverID: 2,
    });

    expect(calls).toEqual(['webhook.test']);
    expect(sent).toEqual([
      { WebhookID: 7, Payload: { AppointmentID: 5 }, CommunicationReceiverID: 2 },
    ]);
  });

  it('that is invalid is refused before any request', async () => {
    const { client, calls } = claire({});

    await expect(sendTest(client, { WebhookID: 7, Payload: 'text' })).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
    });
    expect(calls).toEqual([]);
  });
});
