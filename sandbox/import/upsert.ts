import { isObject, type Json } from '../../claire/json';
import { makeKey, statusFields } from '../data/appointments';
import { SeededRandom } from '../data/random';
import {
  type AppointmentRecord,
  blankAppointment,
  blankIntervention,
} from '../records/appointment';
import { blankCar, type CarRecord } from '../records/car';
import { blankCustomer, type CustomerKind, type CustomerRecord } from '../records/customer';
import { goTime } from '../records/time';
import type { Store } from '../store';

interface Target {
  store: Store;
  dealerId: number;
  locationId: number;
  now: number;
  /** Whether a change shows in `updated_on`. */
  stamps: boolean;
}

/** Creates or updates an appointment by location, dms_nr and dms_created_at. */
export function upsertAppointment(target: Target, row: Json): AppointmentRecord {
  const { store, locationId } = target;
  const dmsCreatedAt = readTextField(row, 'dms_created_at');
  const known = store.appointmentBy(locationId, readTextField(row, 'dms_nr'), dmsCreatedAt);
  const record = known ?? newAppointment(target, row, dmsCreatedAt);
  Object.assign(record.fields, givenFields(row, blankAppointment), {
    workorder_number: readTextField(row, 'wo_nr'),
    ...(known === undefined || target.stamps ? { updated_on: goTime(target.now) } : {}),
  });
  if (Array.isArray(row.interventions)) {
    record.fields.interventions = row.interventions.map((given) => intervention(store, given));
  }
  record.carId = upsertCar(target, isObject(row.car) ? row.car : {});
  Object.assign(record.customers, upsertCustomers(target, row));
  return record;
}

function newAppointment(target: Target, row: Json, dmsCreatedAt: string): AppointmentRecord {
  const { store, dealerId, locationId, now } = target;
  const id = store.nextId('appointment');
  const record: AppointmentRecord = {
    dealerId,
    dmsCreatedAt,
    carId: 0,
    customers: { driver: null, owner: null, contractor: null },
    communicationKey: makeKey(new SeededRandom(id)),
    receptionistKey: makeKey(new SeededRandom(-id)),
    fields: {
      ...blankAppointment,
      ...statusFields(store, 1, now),
      id,
      created_on: goTime(now),
      dms_number: readTextField(row, 'dms_nr'),
      location_id: locationId,
      importer_version: 'public-api',
    },
  };
  store.addAppointment(record);
  return record;
}

/** Cars belong to the dealer; the VIN tells them apart. */
function upsertCar(target: Target, given: Json): number {
  const { store, dealerId, now } = target;
  const vin = readTextField(given, 'vin').toUpperCase();
  const { fields } = store.carBy(dealerId, vin) ?? newCar(target, vin);
  Object.assign(fields, givenFields(given, blankCar), {
    vin,
    dms_number: readTextField(given, 'dms_nr'),
    updated_on: goTime(now),
  });
  return fields.id;
}

function newCar({ store, dealerId, now }: Target, vin: string): CarRecord {
  const id = store.nextId('car');
  const record = { dealerId, fields: { ...blankCar, vin, id, created_on: goTime(now) } };
  store.addCar(record);
  return record;
}

function upsertCustomers(target: Target, row: Json) {
  const customers: Partial<Record<CustomerKind, number>> = {};
  for (const [field, kind] of Object.entries(customerFields) as [CustomerField, CustomerKind][]) {
    const given = row[field];
    // One without a number could not be told from others; one without a surname may be a company.
    if (isObject(given) && readTextField(given, 'dms_nr').trim() !== '') {
      customers[kind] = upsertCustomer(target, given);
    }
  }
  return customers;
}

function upsertCustomer(target: Target, given: Json): number {
  const { store, locationId, now } = target;
  const dmsNr = readTextField(given, 'dms_nr');
  const dmsCreatedAt = readTextField(given, 'dms_created_at');
  const known = store.customerBy(locationId, dmsNr, dmsCreatedAt);
  const { fields } = known ?? newCustomer(target, dmsNr, dmsCreatedAt);
  Object.assign(fields, givenFields(given, blankCustomer), { updated_on: goTime(now) });
  return fields.id;
}

function newCustomer(target: Target, dmsNr: string, dmsCreatedAt: string): CustomerRecord {
  const { store, locationId, dealerId, now } = target;
  const owner = { dealer_id: dealerId, dealer_location_id: locationId, dms_nr: dmsNr };
  const id = store.nextId('customer');
  const fields = { ...blankCustomer, ...owner, id, created_on: goTime(now) };
  const record = { dmsCreatedAt, fields };
  store.addCustomer(record);
  return record;
}

function intervention(store: Store, given: unknown): Json {
  const fields = givenFields(isObject(given) ? given : {}, blankIntervention);
  return { ...blankIntervention, ...fields, id: store.nextId('intervention') };
}

const setByClaire = new Set([
  'id',
  'created_on',
  'updated_on',
  'location_id',
  'car',
  'car_id',
  'customer_driver',
  'customer_owner',
  'customer_contract',
  'interventions',
  'dealer_id',
  'dealer_location_id',
]);

/** What the user gave and this kind of record has; a typed server drops the rest. */
function givenFields(given: Json, blank: Json): Json {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => field in blank && !setByClaire.has(field) && value !== undefined,
    ),
  );
}

export const customerFields = {
  customer_driver: 'driver',
  customer_owner: 'owner',
  customer_contract: 'contractor',
} as const;

export type CustomerField = keyof typeof customerFields;

export function readTextField(row: Json, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Why an appointment cannot be imported, by the rules of the reference; every reason at once. */
export function findProblems(row: Json): string[] {
  return [
    ...missing(row, ['dms_nr', 'wo_nr', 'dms_created_at', 'time_car_app'], ''),
    ...(typeof row.location_id === 'number' && row.location_id > 0
      ? []
      : ['location_id is required']),
    ...carProblems(row.car),
    ...customerProblems(row),
    ...interventionProblems(row.interventions),
  ];
}

function missing(row: Json, fields: readonly string[], prefix: string): string[] {
  return fields
    .filter((field) => readTextField(row, field).trim() === '')
    .map((field) => `${prefix}${field} is required`);
}

function carProblems(car: unknown): string[] {
  if (!isObject(car)) return ['car is required'];
  return missing(car, ['dms_nr', 'vin', 'model', 'make'], 'car.');
}

function customerProblems(row: Json): string[] {
  const isThere = Object.keys(customerFields).some((field) => isCustomer(row[field]));
  return isThere ? [] : ['at least one customer with dms_nr and surname is required'];
}

function isCustomer(value: unknown): boolean {
  return isObject(value) && missing(value, ['dms_nr', 'surname'], '').length === 0;
}

function interventionProblems(interventions: unknown): string[] {
  if (!Array.isArray(interventions)) return [];
  return interventions.flatMap((intervention, index) =>
    missing(
      isObject(intervention) ? intervention : {},
      ['dms_nr', 'title'],
      `interventions[${String(index)}].`,
    ),
  );
}
