import { isGoTime } from '../records/time';

export type Json = Record<string, unknown>;

export const customerFields = {
  customer_driver: 'driver',
  customer_owner: 'owner',
  customer_contract: 'contractor',
} as const;

export type CustomerField = keyof typeof customerFields;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(row: Json, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Why an appointment cannot be imported, by the rules of the reference; every reason at once. */
export function problemsOf(row: Json): string[] {
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
    .filter((field) => textOf(row, field).trim() === '')
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

export function isCustomer(value: unknown): value is Json {
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

/**
 * What a typed server cannot even read: a number where text is due, a time that is none. It
 * refuses the whole request, not the row.
 */
export function unreadable(row: unknown): string | null {
  if (!isObject(row)) return 'an appointment must be an object';
  return (
    firstWrong(row, ['dms_nr', 'wo_nr'], isText, 'a string') ??
    firstWrong(row, ['dms_created_at', 'time_car_app'], isTime, 'an RFC 3339 time') ??
    firstWrong(row, ['location_id'], Number.isSafeInteger, 'a whole number') ??
    firstWrong(row, ['car', ...Object.keys(customerFields)], isObject, 'an object') ??
    firstWrong(row, ['interventions'], Array.isArray, 'an array') ??
    unreadableParts(row)
  );
}

function unreadableParts(row: Json): string | null {
  const parts: (readonly [unknown, readonly string[]])[] = [
    [row.car, ['dms_nr', 'vin', 'model', 'make']],
    ...Object.keys(customerFields).map((field) => [row[field], ['dms_nr', 'surname']] as const),
  ];
  for (const [part, fields] of parts) {
    const wrong = isObject(part) ? firstWrong(part, fields, isText, 'a string') : null;
    if (wrong !== null) return wrong;
  }
  return null;
}

function firstWrong(
  row: Json,
  fields: readonly string[],
  isRight: (value: unknown) => boolean,
  due: string,
): string | null {
  const wrong = fields.find((field) => {
    const value = row[field];
    return value !== undefined && value !== null && !isRight(value);
  });
  return wrong === undefined ? null : `${wrong} must be ${due}`;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

// An empty time is a missing one: its row fails later, by the import result.
function isTime(value: unknown): boolean {
  return typeof value === 'string' && (value === '' || isGoTime(value));
}
