import { operations } from '../../../../claire/operations';
import type { ItemAction } from '../action';
import { appointmentId, options, shaping } from '../fields';
import { requiredId } from '../parameters';
import { read, shaper } from '../records';
import { addCustomer, customerAsked, withCustomer } from './customer';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get an appointment',
  description: 'Get one appointment with its car, customers, status and work by its Claire number',
  isRead: true,
  properties: [appointmentId, ...shaping, options(addCustomer)],
  async perform(call) {
    const operation = operations.appointment.get;
    const id = requiredId(call.context, 'appointmentId', 'Appointment ID', call.index);
    const type = customerAsked(call);
    const shape = shaper(call, operation);
    const records = await read(call, operation, { id });
    return withCustomer(type, records, shape(records));
  },
};
