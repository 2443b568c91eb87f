import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../parameters';

/**
 * The item, if it may be an appointment. Whoever passes on a whole list, or what a Webhook node has
 * put below `body`, would else be told that all of its fields are missing.
 */
export function inItsPlace(json: IDataObject): IDataObject {
  if (!isObject(json) || hasNames(json)) return json;
  const below = Object.entries(json).flatMap(([key, value]): [string, unknown][] => [
    [key, value],
    ...(isObject(value)
      ? Object.entries(value).map(([inner, its]): [string, unknown] => [`${key}.${inner}`, its])
      : []),
  ]);
  const [field] = below.find(([, value]) => isObject(value) && hasNames(value)) ?? [];
  if (field !== undefined) {
    throw new Error(
      `the item holds the appointment in "${field}": put an Edit Fields node before this one that puts out {{ $json.${field} }} as JSON`,
    );
  }
  const [list] = below.find(([, value]) => Array.isArray(value) && value.length > 0) ?? [];
  if (list === undefined) return json;
  throw new Error(
    `the item holds a list in "${list}": put a Split Out node before this one, so that each appointment is an item`,
  );
}

const identifying = ['dms_nr', 'wo_nr', 'location_id'];

function hasNames(value: IDataObject): boolean {
  return identifying.some((field) => Object.hasOwn(value, field));
}
