import { isObject, type Json } from '../../claire/json';

export const customerFields = {
  customer_driver: 'driver',
  customer_owner: 'owner',
  customer_contract: 'contractor',
} as const;

export type CustomerField = keyof typeof customerFields;

export function toText(row: Json, field: string): string {
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
    .filter((field) => toText(row, field).trim() === '')
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
