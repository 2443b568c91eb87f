import { isObject } from '../../json';
import { type Operation, readResource } from '../../resources/operation';

/** Describes a call for messages: `get appointment 12`, `list checks of appointment 5`. */
export function describeCall(operation: Operation, input: unknown): string {
  const [verb, noun] = toVerbAndNoun(operation);
  const fields = isObject(input) ? input : {};
  const described = operation.describe?.(fields);
  if (described !== undefined) return described;
  return [verb, noun, ...describeFields(operation, noun, fields)].join(' ');
}

/** `webhook.listErrors` lists errors, `check.list` lists checks, `car.get` gets a car. */
function toVerbAndNoun(operation: Operation): [string, string] {
  const { id } = operation;
  const resource = readResource(operation);
  const name = id.slice(id.indexOf('.') + 1);
  const [verb = name, ...rest] = name.split(/(?=[A-Z])/);
  if (verb !== 'list') return [verb, resource];
  const noun = rest.join(' ').toLowerCase();
  return ['list', noun === '' || noun.startsWith('by ') ? `${resource}s` : noun];
}

function describeFields(
  operation: Operation,
  noun: string,
  fields: Readonly<Record<string, unknown>>,
): string[] {
  const resource = readResource(operation);
  return Object.entries(fields).flatMap(([name, value]) => {
    const text = toShownText(value);
    const detail = text === undefined ? undefined : describeField(resource, noun, name, text);
    return detail === undefined ? [] : [detail];
  });
}

function describeField(
  resource: string,
  noun: string,
  name: string,
  text: string,
): string | undefined {
  const owner = /^(\w+?)_?id$/i.exec(name)?.[1]?.toLowerCase();
  const isOwn = name === 'id' || owner === resource;
  if (!(forms.get(isOwn ? 'id' : name)?.test(text) ?? false)) return undefined;
  if (isOwn) return noun === resource ? text : `of ${resource} ${text}`;
  if (name === 'appointment_id') return `of appointment ${text}`;
  if (name === 'location_id') return `of location ${text}`;
  if (name === 'vin') return `with VIN ${text}`;
  if (name === 'dms_nr') return `with DMS number ${text}`;
  return name === 'date' ? `on ${text.slice(0, 10)}` : `"${text}"`;
}

const number = /^\d{1,20}$/;

/** The fields to tell, each in its own form only: any text may have got into a field, even a key. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['id', number],
  ['appointment_id', number],
  ['location_id', number],
  ['vin', /^[A-Z\d]{1,20}$/i],
  ['dms_nr', /^[\p{L}\d ./_-]{1,40}$/u],
  ['date', /^\d{4}-\d{2}-\d{2}/],
  ['name', /./],
]);

function toShownText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.slice(0, 60).replace(/\p{C}/gu, ' ');
}
