import { z } from 'zod/v4';
import { problemTexts } from '../problem-texts';
import {
  LocationId,
  Vin,
  WorkOrderNumber,
  givenText,
  givenTime,
  isGiven,
  must,
  collectProblems,
  rule,
} from './values';

const object = must('an object');

/** The customers that an appointment can have. */
export const customerFields = ['customer_driver', 'customer_owner', 'customer_contract'] as const;

/** What Claire asks of one of the customers of an appointment. */
export const WholeCustomer = z.looseObject({
  dms_nr: givenText('Number of the customer in the DMS'),
  surname: givenText('Surname of the customer'),
});

const { dms_nr, surname } = WholeCustomer.shape;
const asked = Object.keys(WholeCustomer.shape);

const ImportCustomer = z
  .looseObject(
    { dms_nr: textOrNothing(dms_nr.description), surname: textOrNothing(surname.description) },
    object,
  )
  .describe('A customer of an appointment to import; one of them needs a dms_nr and a surname');

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
      holds: (row: Row) => hasCustomer(row) || customerUnderOtherName(row) !== undefined,
      message: problemTexts.noCustomer,
      fields: customerFields,
    }),
    collectProblems(whatCustomersLack),
  )
  .describe('An appointment to import');

export type ImportAppointment = z.output<typeof ImportAppointment>;

type Row = Readonly<Record<string, unknown>>;

/**
 * The field that holds a customer as Claire asks for it under a name that the reference does not
 * have, such as `driver`. Only looked for in a row that has none under the names that it has.
 */
export function customerUnderOtherName(row: Row): string | undefined {
  if (hasCustomer(row)) return undefined;
  return Object.keys(row).find((field) => isWhole(row[field]));
}

function hasCustomer(row: Row): boolean {
  return customerFields.some((field) => isGiven(row[field]));
}

/** One whole customer is enough; without it, each says what it lacks. */
function whatCustomersLack(row: Row): { path: string[]; message: string }[] {
  if (customerFields.some((field) => isWhole(row[field]))) return [];
  const given = customerFields.filter((field) => isGiven(row[field]));
  const message = given.length > 1 ? problemTexts.requiredOfCustomer : problemTexts.required;
  return given.flatMap((field) =>
    asked
      .filter((name) => !has(row[field], name))
      .map((name) => ({ path: [field, name], message })),
  );
}

function isWhole(customer: unknown): boolean {
  return asked.every((name) => has(customer, name));
}

function has(customer: unknown, name: string): boolean {
  if (typeof customer !== 'object' || customer === null) return false;
  const value: unknown = Reflect.get(customer, name);
  return typeof value === 'string' && value.trim() !== '';
}

function textOrNothing(description: string | undefined) {
  return z.string(must('text')).nullish().meta({ description });
}
