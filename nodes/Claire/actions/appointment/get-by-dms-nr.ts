import { operations } from '../../../../claire/resources';
import type { ItemAction } from '../action';
import { customerKind, locationId, options, output } from '../fields';
import { readParameter, readRequiredId, readRequiredText } from '../parameters';
import { read } from '../records';
import { customerFields, readCustomerKind, showAppointments } from './customer';

export const getByDmsNr: ItemAction = {
  value: 'getByDmsNr',
  name: 'Get by DMS Number (Deprecated)',
  action: 'Get appointments by DMS number',
  description:
    "Get appointments by DMS number. Claire will remove this: use 'Get Many' with the filter 'DMS Number'.",
  isRead: true,
  properties: [
    locationId,
    {
      displayName: 'DMS Number',
      name: 'dmsNr',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 100234',
      description: 'Number of the appointment in the DMS, or of a customer',
    },
    customerKind,
    ...output('appointment'),
    options(...customerFields),
  ],
  perform(call) {
    const { context, index } = call;
    const kind = readCustomerKind(readParameter(context, 'customerKind', index, ''));
    const input = {
      location_id: readRequiredId(context, 'locationId', 'Location', index),
      dms_nr: readRequiredText(context, 'dmsNr', 'DMS Number', index),
      ...(kind === undefined ? {} : { customer_kind: kind }),
    };
    return showAppointments(call, () => read(call, operations.appointment.listByDmsNr, input));
  },
};
