import { memoize } from './bounded-map';
import { toUrlPart } from './http/request';
import { isObject, type Json, plainName } from './json';
import { isZeroTime } from './models/values';
import {
  type AnyEnumeration,
  findEnumeration,
  findModel,
  type KnownModel,
  labelEnumerated,
} from './resources';

/**
 * Makes a record of Claire easier to read: zero times become `null`, enumerations get a
 * `<field>_label`, a `customcom_key` gets a `customcom_link`, and what people look for comes first.
 * All else stays unchanged.
 */
export function simplify(model: string | undefined, record: Json): Record<string, unknown>;
export function simplify(model: string | undefined, record: unknown): unknown;
export function simplify(model: string | undefined, record: unknown): unknown {
  if (Array.isArray(record)) return record.map((item: unknown) => simplify(model, item));
  if (typeof record === 'string') return isZeroTime(record) ? null : record;
  if (!isObject(record)) return record;
  const simple = pickLeading(record);
  const describe = describeFields(model ?? '');
  for (const field of Object.keys(record)) {
    const value = record[field];
    const known = describe(field);
    putField(simple, field, simplify(known.model, value));
    const addition = addField(known, field, value);
    // Claire's own field of that name wins.
    if (addition && !Object.hasOwn(record, addition[0])) simple[addition[0]] = addition[1];
  }
  return simple;
}

/** By assignment, which takes a fraction of the time, where that makes a field. */
function putField(record: Record<string, unknown>, field: string, value: unknown): void {
  if (field !== '__proto__') record[field] = value;
  else Object.defineProperty(record, field, { value, ...plain });
}

const plain = { configurable: true, enumerable: true, writable: true };

/** What the reference says of a field. */
interface Field {
  /** Of the record, or the records, that it holds. */
  readonly model: KnownModel | undefined;
  readonly enumeration: AnyEnumeration | undefined;
  readonly isCommunicationKey: boolean;
}

/** By model; the names of a thousand records are looked up once. */
const describeFields = memoize((model) =>
  memoize((field): Field => ({
    model: findModel(model, field),
    enumeration: findEnumeration(model, field),
    isCommunicationKey: plainName(field) === 'customcomkey',
  })),
);

function addField(
  { enumeration, isCommunicationKey }: Field,
  field: string,
  value: unknown,
): [string, string] | undefined {
  const label = enumeration && labelEnumerated(enumeration, value);
  if (label) return [`${field}_label`, label];
  if (!isCommunicationKey || typeof value !== 'string' || value === '') return undefined;
  return ['customcom_link', `https://mycarcheck.pro/#!/${toUrlPart(value)}`];
}

const leadingFields = [
  ...['id', 'matched', 'score'],
  ...['name', 'workorder_number', 'license_plate_number', 'reg_number'],
  ...['car_make', 'make', 'car_model', 'model', 'time_car_app', 'appointment_status_name'],
  ...['driver_firstname', 'driver_surname', 'company', 'location_name', 'city', 'question'],
  ...['customer', 'dms_number', 'vin'],
];

/**
 * What people look for in a record. An object that begins with it shows it first: Claire's
 * appointments have a hundred fields, of which n8n's table shows forty.
 */
export function pickLeading(record: Json): Record<string, unknown> {
  const leading: Record<string, unknown> = {};
  for (const field of leadingFields)
    if (Object.hasOwn(record, field)) leading[field] = record[field];
  return leading;
}
