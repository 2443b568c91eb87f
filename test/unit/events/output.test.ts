import { expect, it } from '@jest/globals';
import { toOutput } from '../../../claire/events';
import { readEvent } from '../../../claire/webhooks';

const outputFor = (event: number, body: object) => {
  const read = readEvent(body, { 'x-claire-event': String(event) });
  if (read === undefined) throw new Error('This is no event');
  return toOutput(read, { car: null });
};

it('adds the fields of the outcome to the event of an import result', () => {
  const body = { dealer_location_id: 12, wo_nr: 'WO-7', appointment_import_error: 'No VIN' };

  expect(outputFor(19, body)).toMatchObject({
    event: 19,
    payload: body,
    location_id: 12,
    wo_nr: 'WO-7',
    status: 'failed',
    car: null,
  });
});

it('adds no such fields to other events', () => {
  const output = outputFor(4, { appointment_id: 7, dealer_location_id: 12, wo_nr: 'WO-7' });

  expect(output).toMatchObject({ event: 4, appointmentId: 7, locationId: 12 });
  expect(output).not.toHaveProperty('status');
});
