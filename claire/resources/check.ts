import { z } from 'zod/v4';
import { labelled } from '../models/enumerations';
import {
  AppointmentId,
  annotateType,
  count,
  countOrNull,
  openList,
  openObject,
  stamps,
} from '../models/values';
import { listOfRecords, fields, operation, resource } from './operation';

const QuestionResultStatus = labelled({
  0: 'OK',
  1: 'OK with remarks',
  2: 'Advised',
  3: 'Necessary',
  4: 'Not worked on',
});

const Check = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the check'),
    duration: count('How long it took, in seconds'),
    appointment_id: AppointmentId,
    car_id: count('Claire number of the car'),
    intervention_id: countOrNull('Intervention for which it was done'),
    mechanic: annotateType('User', openObject('User who did the check')),
    checklist: annotateType('Checklist', openObject('Checklist of the check')),
    receptionist: annotateType('User', openObject('Receptionist of the check')),
    question_items: annotateType(
      'QuestionResult',
      openList('Questions of the check with their results'),
    ),
  })
  .describe('A check that a mechanic or receptionist did on a car');

export const check = resource({
  label: 'Check',
  plural: 'Checks',
  description: 'Checks done on a car during an appointment',
  models: { Check },
  enumerations: { QuestionResultStatus },
  operations: {
    list: operation({
      id: 'check.list',
      label: 'List checks',
      method: 'GET',
      path: '/v1/checks',
      inputIn: 'query',
      input: fields({ appointment_id: AppointmentId }),
      ...listOfRecords({ Check }),
      summary: 'Lists the checks of one appointment',
      choice: 'Get the checks of an appointment, with findings and prices',
      reference: 'Get Checks of a Specific Appointment',
    }),
  },
});
