import type { IDataObject } from 'n8n-workflow';
import { isObject, type Json } from '../../../../claire/json';

/**
 * The item, if it may be an appointment. Rejects a whole list, and an appointment that a Webhook
 * node has put below `body`: the check would report all of its fields as missing.
 */
export function rejectMisplacedRow(json: IDataObject): IDataObject {
  if (!isObject(json) || hasOne(json, names)) return json;
  const below = [...listFields(json)];
  const inner = below.find(({ value }) => isObject(value) && hasOne(value, ownNames));
  if (inner !== undefined) {
    throw new Error(
      `the item holds the appointment in "${inner.path}": put an Edit Fields node before this one that puts it out as JSON`,
    );
  }
  const list = below.find(({ value }) => Array.isArray(value) && value.length > 0);
  if (list === undefined) return json;
  throw new Error(
    `the item holds a list in "${list.path}": put a Split Out node before this one, so that each appointment is an item`,
  );
}

/** Its fields, each followed by those of the object that it holds. */
function* listFields(json: Json, above = ''): Generator<{ path: string; value: unknown }> {
  for (const [key, value] of Object.entries(json)) {
    if (key === 'interventions') continue;
    yield { path: above + key, value };
    if (above === '' && isObject(value)) yield* listFields(value, `${key}.`);
  }
}

const names = ['dms_nr', 'wo_nr', 'location_id'];
/** A car, a customer and an intervention have a dms_nr too. */
const ownNames = ['wo_nr', 'location_id'];

function hasOne(value: Json, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(value, field));
}
