import { expect, it } from '@jest/globals';
import { isCorrect } from '../../../../claire/import/rows/values/read-value';

const text = { name: 'surname', type: 'text', model: undefined } as const;
const whole = { name: 'current_km', type: 'whole number', model: undefined } as const;
const moment = { name: 'time_car_app', type: 'moment', model: undefined } as const;
const customer = { name: 'customer_driver', type: 'record', model: 'Customer' } as const;

it.each([
  [text, undefined, true],
  [undefined, undefined, true],
  [text, null, true],
  [undefined, null, true],
  [customer, null, false],
  [text, 'Jansen', true],
  [undefined, 'Jansen', true],
  [whole, '12', false],
  [whole, '2026-11-25T08:30:00Z', false],
  [moment, '2026-11-25T08:30:00Z', true],
  [moment, '25-11-2026', false],
  [whole, 12, true],
  [whole, 1.5, false],
  [text, 12, false],
  [moment, 12, false],
  [undefined, 12, false],
])('in the field %j, %j needs no reading: %s', (field, given, needsNone) => {
  expect(isCorrect(field, given)).toBe(needsNone);
});
