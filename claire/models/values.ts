import { z } from 'zod/v4';
import { isDayOfCalendar, isTime, zeroDay } from '../json';
import { problemTexts } from '../problem-texts';
import type { Enumeration, EnumerationName } from './enumerations';
import type nestedModels from './nested.json';

const day = /^\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?Z)?$/;

/** A message that reads on from the field's name: `location_id must be a whole number`. */
export function must(be: string): { error: (issue: { input?: unknown }) => string } {
  return {
    error: (issue) => (issue.input === undefined ? problemTexts.required : `must be ${be}`),
  };
}

interface Rule<Value> {
  holds: (value: Value) => boolean;
  message: string;
  fields: readonly string[];
  /** The field that is to blame; the whole value when left out. */
  path?: string;
}

/**
 * A rule over several fields. It runs whatever else is wrong, as the user wants every problem at
 * once, but not when one of its fields is wrong itself: zod then leaves that field out of the value.
 */
export function rule<Value>({ holds, message, fields, path }: Rule<Value>) {
  const find = (value: Value) =>
    holds(value) ? [] : [{ message, path: path === undefined ? [] : [path] }];
  const isWrong = ({ path: [first] = [] }: Issue) => fields.includes(String(first));
  return collectProblems(find, ({ issues }) => !issues.some(isWrong));
}

/** All that is wrong with a value as a whole, whatever else is wrong. */
function collectProblems<Value>(
  find: (value: Value) => readonly { path: PropertyKey[]; message: string }[],
  mayRun: (payload: Payload) => boolean = () => true,
) {
  const check = z.check<Value>(({ value, issues }) => {
    for (const problem of find(value)) issues.push({ code: 'custom', input: value, ...problem });
  });
  const when = (payload: Payload) =>
    typeof payload.value === 'object' && payload.value !== null && mayRun(payload);
  check._zod.def.when = when;
  // The zod of the oldest n8n that we support looks for it here.
  Object.assign(check._zod, { when });
  return check;
}

interface Issue {
  path?: PropertyKey[] | undefined;
}

interface Payload {
  value: unknown;
  issues: Issue[];
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Text that the user has to give: blank counts as missing. */
export function givenText(description: string) {
  return z.string(must('text')).regex(/\S/, problemTexts.notEmpty).describe(description);
}

/** A moment that the user has to give, as Go reads it. */
function givenTime(description: string) {
  const due = 'a time with its zone, such as 2026-11-25T08:30:00+01:00';
  return z
    .string(must(due))
    .refine(isTime, `must be ${due}`)
    .meta({ description, format: 'date-time' });
}

/** A day that the user has to give, with or without midnight; it leaves as midnight UTC. */
export function givenDay(description: string) {
  const due = 'a day, such as 2026-11-25 or 2026-11-25T00:00:00Z';
  return z
    .string(must(due))
    .refine(isDay, `must be ${due}`)
    .meta({ description, format: 'date-time' })
    .transform((value) => `${value.slice(0, 10)}T00:00:00Z`);
}

export const text = (description: string) => z.string().describe(description);
export const flag = (description: string) => z.boolean().describe(description);
export const count = (description: string) => z.int().describe(description);
export const moment = (description: string) =>
  z.string().meta({ description, format: 'date-time' });

export const textOrNull = (description: string) => z.string().nullable().describe(description);
export const flagOrNull = (description: string) => z.boolean().nullable().describe(description);
export const countOrNull = (description: string) => z.int().nullable().describe(description);
export const momentOrNull = (description: string) =>
  z.string().meta({ format: 'date-time' }).nullable().describe(description);

/** An object whose JSON names the reference leaves open. */
export const openObject = (description: string) =>
  z.looseObject({}).nullable().describe(description);
export const openList = (description: string) =>
  z.array(z.looseObject({})).nullable().describe(description);

/** When Claire made and last changed a record: the same two keys on each. */
export const stamps = {
  created_on: moment('When Claire made this record'),
  updated_on: moment('When Claire last changed this record'),
};

function isDay(value: string): boolean {
  return day.test(value) && !value.startsWith(zeroDay) && isDayOfCalendar(value);
}

export type HeldType = EnumerationName | keyof typeof nestedModels | 'Car';

const registry = z.registry<{ type: string }>();

/**
 * Says which enumeration or record a field holds, where the reference gives the field's JSON name:
 * the name of what resources share, or `{ StatusOverride }` of a resource's own.
 */
export function annotateType<Schema extends z.ZodType>(
  type: HeldType | Readonly<Record<string, Enumeration>>,
  schema: Schema,
): Schema {
  const names = typeof type === 'string' ? [type] : Object.keys(type);
  for (const name of names) registry.add(schema, { type: name });
  return schema;
}

export function findHeldType(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const found = registry.get(schema)?.type;
  if (found !== undefined || !(schema instanceof z.ZodOptional)) return found;
  return findHeldType(schema.unwrap());
}

const wholeNumber = must('a whole number above 0');

const id = (description: string) => z.int(wholeNumber).positive(wholeNumber).describe(description);

export const AppointmentId = id('Claire number of the appointment').brand<'AppointmentId'>();
export const LocationId = id('Claire number of the location').brand<'LocationId'>();
export type LocationId = z.output<typeof LocationId>;

export const WebhookId = id('Claire number of the webhook').brand<'WebhookId'>();
export const ChecklistId = id('Claire number of the checklist').brand<'ChecklistId'>();
export const DealerId = id('Claire number of the dealer').brand<'DealerId'>();
export const WorkOrderNumber = givenText(
  'Number of the work order, from the DMS',
).brand<'WorkOrderNumber'>();
export const Vin = givenText('Vehicle identification number of the car').brand<'Vin'>();

const object = must('an object');

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

export function isWhole(customer: unknown): boolean {
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
