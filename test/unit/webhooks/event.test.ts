import { describe, expect, it } from '@jest/globals';
import { claireEventHeader, readEvent } from '../../../claire/webhooks';

const headers = { [claireEventHeader]: '8' };
const call = {
  appointment_id: 5,
  dealer_id: 3,
  dealer_location_id: 12,
  wo_nr: '00123',
  communication_key: 'k',
  customer_type: 'driver',
  added_tomorrow: { kept: true },
};

describe('reading a webhook call', () => {
  it('gives stable keys, and all that Claire sent', () => {
    expect(readEvent(call, headers)).toEqual({
      event: 8,
      eventName: 'Diagnose overview is available',
      appointmentId: 5,
      dealerId: 3,
      locationId: 12,
      workOrderNumber: '00123',
      payload: call,
    });
  });

  it('takes the event from the payload of an import result when the header is lost', () => {
    const result = { webhook_trigger_id: 19, dealer_location_id: 12, wo_nr: 'W' };

    expect(readEvent(result, {})).toMatchObject({
      event: 19,
      eventName: 'Appointment import result',
      appointmentId: null,
      dealerId: null,
    });
  });

  it('keeps an event whose number nobody tells', () => {
    expect(readEvent(call, {})).toMatchObject({ event: null, eventName: null, appointmentId: 5 });
  });

  it('keeps an event of the first appointment there is, at no location, with a number for text', () => {
    expect(readEvent({ appointment_id: 1, wo_nr: 123 }, headers)).toMatchObject({
      appointmentId: 1,
      locationId: null,
      workOrderNumber: null,
      payload: { appointment_id: 1, wo_nr: 123 },
    });
  });

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    [call],
    {},
    { wo_nr: 'W' },
    { appointment_id: 0 },
    { appointment_id: 1.5 },
    { appointment_id: '5' },
  ])('finds no event in %j', (body) => {
    expect(readEvent(body, headers)).toBeUndefined();
  });
});
