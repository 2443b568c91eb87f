import { Vin } from '../models';
import { oneRecord } from './answer';
import { fields } from './input';
import { operation } from './operation';

export const get = operation({
  id: 'car.get',
  resource: 'car',
  method: 'GET',
  path: '/v1/car',
  inputIn: 'query',
  input: fields({ vin: Vin }),
  ...oneRecord('Car'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Gets one car of the dealer by its VIN',
  reference: 'Get a car by VIN',
});
