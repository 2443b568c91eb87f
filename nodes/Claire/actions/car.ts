import { operations } from '../../../claire/resources';
import type { ItemAction } from './action';
import { options, output } from './fields';
import { readRequiredText } from './parameters';
import { readShaped } from './records';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get car',
  description: 'Get a car by its vehicle identification number (VIN)',
  isRead: true,
  properties: [
    {
      displayName: 'VIN',
      name: 'vin',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. WVWZZZAUZKW000001',
      description: 'Vehicle identification number of the car, such as the vin of an appointment',
    },
    ...output('car'),
    options(),
  ],
  perform(call) {
    const vin = readRequiredText(call.context, 'vin', 'VIN', call.index);
    return readShaped(call, operations.car.get, { vin });
  },
};
