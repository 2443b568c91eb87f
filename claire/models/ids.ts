import { z } from 'zod/v4';
import { givenText, must } from './values';

const wholeNumber = must('a whole number above 0');

const id = (description: string) => z.int(wholeNumber).positive(wholeNumber).describe(description);

export const AppointmentId = id('Claire number of the appointment').brand<'AppointmentId'>();
export type AppointmentId = z.output<typeof AppointmentId>;

export const LocationId = id('Claire number of the location').brand<'LocationId'>();
export type LocationId = z.output<typeof LocationId>;

export const WebhookId = id('Claire number of the webhook').brand<'WebhookId'>();
export type WebhookId = z.output<typeof WebhookId>;

export const ChecklistId = id('Claire number of the checklist').brand<'ChecklistId'>();
export type ChecklistId = z.output<typeof ChecklistId>;

export const DealerId = id('Claire number of the dealer').brand<'DealerId'>();
export type DealerId = z.output<typeof DealerId>;

export const WorkOrderNumber = givenText(
  'Number of the work order, from the DMS',
).brand<'WorkOrderNumber'>();
export type WorkOrderNumber = z.output<typeof WorkOrderNumber>;

export const Vin = givenText('Vehicle identification number of the car').brand<'Vin'>();
export type Vin = z.output<typeof Vin>;
