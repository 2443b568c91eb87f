import { z } from 'zod/v4';
import { AppointmentId } from './ids';
import { count, countOrNull, openList, openObject, stamps } from './values';

export const Check = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the check'),
    duration: count('How long it took, in seconds'),
    appointment_id: AppointmentId,
    car_id: count('Claire number of the car'),
    intervention_id: countOrNull('Intervention for which it was done'),
    mechanic: openObject('User who did the check'),
    checklist: openObject('Checklist of the check'),
    receptionist: openObject('Receptionist of the check'),
    question_items: openList('Questions of the check with their results'),
  })
  .describe('A check that a mechanic or receptionist did on a car');

export type Check = z.output<typeof Check>;
