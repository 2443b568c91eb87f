import { AppointmentId } from '../models';
import { listOfRecords } from './answer';
import { fields } from './input';
import { operation } from './operation';

export const list = operation({
  id: 'check.list',
  resource: 'check',
  method: 'GET',
  path: '/v1/checks',
  inputIn: 'query',
  input: fields({ appointment_id: AppointmentId }),
  ...listOfRecords('Check'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the checks of one appointment',
  reference: 'Get Checks of a Specific Appointment',
});
