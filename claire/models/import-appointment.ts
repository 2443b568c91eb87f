import { z } from 'zod/v4';
import { LocationId, Vin, WorkOrderNumber } from './ids';
import { givenText, givenTime, must, rule } from './values';

const object = must('an object');

const customerFields = ['customer_driver', 'customer_owner', 'customer_contract'] as const;

const ImportCustomer = z
  .looseObject(
    {
      dms_nr: givenText('Number of the customer in the DMS'),
      surname: givenText('Surname of the customer'),
    },
    object,
  )
  .describe('A customer of an appointment to import');

const ImportCar = z
  .looseObject(
    {
      dms_nr: givenText('Number of the car in the DMS'),
      vin: Vin,
      model: givenText('Model of the car'),
      make: givenText('Make of the car'),
    },
    object,
  )
  .describe('The car; Claire knows cars by their VIN');

const ImportIntervention = z
  .looseObject(
    {
      dms_nr: givenText('Number of the work in the DMS'),
      title: givenText('What is to be done'),
    },
    object,
  )
  .describe('Work that was asked for');

/** The times of a row that mean a moment; people often leave the zone out. */
export const importTimes = [
  'dms_created_at',
  'time_car_app',
  'scheduled_in',
  'scheduled_out',
] as const;

/** One row of an import. What the reference does not name goes through untouched. */
export const ImportAppointment = z
  .looseObject(
    {
      dms_nr: givenText('Number of the appointment in the DMS'),
      wo_nr: WorkOrderNumber,
      dms_created_at: givenTime(
        'When the DMS made the appointment; with the location and the number it tells appointments apart',
      ),
      time_car_app: givenTime('When the appointment is'),
      location_id: LocationId,
      car: ImportCar,
      customer_driver: ImportCustomer.nullish().describe('The driver'),
      customer_owner: ImportCustomer.nullish().describe('The owner'),
      customer_contract: ImportCustomer.nullish().describe('The contractor'),
      interventions: z
        .array(ImportIntervention, must('a list'))
        .nullish()
        .describe('Work that was asked for'),
    },
    object,
  )
  .check(
    rule({
      holds: (row) => customerFields.some((field) => (row[field] ?? null) !== null),
      message: `needs at least one of ${customerFields.join(', ')}`,
      fields: customerFields,
    }),
  )
  .describe('An appointment to import');

export type ImportAppointment = z.output<typeof ImportAppointment>;
