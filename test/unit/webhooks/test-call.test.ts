import { describe, expect, it } from '@jest/globals';
import {
  createTestCallMarker,
  readEvent,
  readTestCall,
  requestTestCall,
} from '../../../claire/webhooks';
import { fakeClaire, json } from '../fake-claire';

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

  it('is not asked for again when Claire may have made it', async () => {
    const claire = fakeClaire([() => ({ status: 500, headers: {}, body: '' })]);

    await expect(
      requestTestCall(claire.client, { webhookId: 7, event: 4, marker }),
    ).rejects.toMatchObject({ code: 'CLAIRE_SERVER_ERROR', mayHaveActed: true });

    expect(claire.requests).toHaveLength(1);
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

  it('would be an event to an earlier version, of an appointment that does not exist', () => {
    const body = { appointment_id: 999_999_999, wo_nr: marker };

    expect(readEvent(body, {})).toMatchObject({ appointmentId: 999_999_999 });
  });
});
