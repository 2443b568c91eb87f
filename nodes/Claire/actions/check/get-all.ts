import { operations } from '../../../../claire/operations';
import type { ItemAction } from '../action';
import { appointmentId, options, returnAllOrLimit, shaping } from '../fields';
import { requiredId } from '../parameters';
import { readShaped } from '../records';

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many checks',
  description: 'Get the checks of one appointment: what was looked at and found, with prices',
  isRead: true,
  properties: [appointmentId, ...returnAllOrLimit, ...shaping, options()],
  perform(call) {
    const id = requiredId(call.context, 'appointmentId', 'Appointment ID', call.index);
    return readShaped(call, operations.check.list, { appointment_id: id });
  },
};
