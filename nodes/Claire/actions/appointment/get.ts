import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { appointmentId, options, output } from '../fields';
import { readRequiredId } from '../parameters';
import { read } from '../records';
import { customerFields, showAppointments } from './customer';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get appointment',
  description: 'Get an appointment by its Claire number, with car, customers, status and work',
  isRead: true,
  properties: [appointmentId, ...output('appointment'), options(...customerFields)],
  perform(call) {
    const id = readRequiredId(call.context, 'appointmentId', 'Appointment ID', call.index);
    return showAppointments(call, () => read(call, operations.appointment.get, { id }));
  },
};
