import { isObject, type Json } from './json';
import { plainName } from './models';
import { findModel, labelValue } from './resources';

/** Go's zero time, in any zone. */
const zeroTime = /^0001-01-01T00:00:00(\.0+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Makes a record of Claire easier to read: zero times become `null`, enumerations get a
 * `<field>_label` and a `customcom_key` gets a `customcom_link`. All else stays unchanged.
 */
export function simplify(model: string | undefined, record: Json): Record<string, unknown>;
export function simplify(model: string | undefined, record: unknown): unknown;
export function simplify(model: string | undefined, record: unknown): unknown {
  if (Array.isArray(record)) return record.map((item: unknown) => simplify(model, item));
  if (typeof record === 'string') return zeroTime.test(record) ? null : record;
  if (!isObject(record)) return record;
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) => [
      [field, simplify(model && findModel(model, field), value)],
      // Claire's own field of that name wins.
      ...listAdditions(model, field, value).filter(([name]) => !Object.hasOwn(record, name)),
    ]),
  );
}

function listAdditions(
  model: string | undefined,
  field: string,
  value: unknown,
): (readonly [string, string])[] {
  const label = model && labelValue(model, field, value);
  if (label) return [[`${field}_label`, label]];
  if (plainName(field) !== 'customcomkey' || typeof value !== 'string' || value === '') return [];
  return [['customcom_link', `https://mycarcheck.pro/#!/${encodeURIComponent(value)}`]];
}
