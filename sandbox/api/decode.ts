import { isObject, type Json } from '../../claire/json';
import {
  type KnownModel,
  typedFields,
  type TypedField,
  type ValueType,
} from '../../claire/resources';
import { isGoTime } from '../records/time';
import { badRequest } from './call';

/** What an object holds: a record of Claire's, or fields that are listed by their names. */
export type Shape = KnownModel | Readonly<Record<string, Field>>;

export type Field = ValueType | { record: Shape } | { records: Shape };

/**
 * Reads an object as Go's encoding/json does: names in any case, null for no value, fields that it
 * does not know as they are, and the whole request refused for a value of another type. Known
 * fields come back under their own names.
 */
export function decode(shape: Shape, value: unknown, path = ''): Json {
  if (!isObject(value)) throw cannotRead(value, path, 'struct');
  const known = fieldsByLowerCase(shape);
  return Object.fromEntries(
    Object.entries(value).map(([key, given]) => {
      const found = known.get(key.toLowerCase());
      if (found === undefined) return [key, given];
      const [name, field] = found;
      return [name, decodeValue(field, given, path === '' ? name : `${path}.${name}`)];
    }),
  );
}

function decodeValue(field: Field, value: unknown, path: string): unknown {
  if (value === null) return value;
  if (typeof field === 'object') {
    return 'record' in field
      ? decode(field.record, value, path)
      : decodeList(field.records, value, path);
  }
  if (!hasType[field](value)) throw cannotRead(value, path, goNames[field]);
  return value;
}

function decodeList(shape: Shape, value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw cannotRead(value, path, 'slice');
  return value.map((item: unknown) => (item === null ? {} : decode(shape, item, path)));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTime = (value: unknown): boolean => typeof value === 'string' && isGoTime(value);

const hasType: Readonly<Record<ValueType, (value: unknown) => boolean>> = {
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  'whole number': Number.isSafeInteger,
  number: (value) => typeof value === 'number',
  'yes or no': (value) => typeof value === 'boolean',
  moment: isTime,
  day: isTime,
  record: isObject,
  records: Array.isArray,
  // Whether it is one or many, the reference does not say.
  'any records': (value) => typeof value === 'object',
};

const goNames: Readonly<Record<ValueType, string>> = {
  text: 'string',
  texts: '[]string',
  'whole number': 'int',
  number: 'float64',
  'yes or no': 'bool',
  moment: 'time.Time',
  day: 'time.Time',
  record: 'struct',
  records: 'slice',
  'any records': 'struct',
};

type Named = readonly [name: string, field: Field];

type FieldsByName = ReadonlyMap<string, Named>;

/** Others are made for one request, and are as short-lived. */
const ofModels = new Map<KnownModel, FieldsByName>();

function fieldsByLowerCase(shape: Shape): FieldsByName {
  if (typeof shape !== 'string') return byLowerCase(Object.entries(shape));
  const fields = ofModels.get(shape) ?? byLowerCase(listFields(shape));
  ofModels.set(shape, fields);
  return fields;
}

function byLowerCase(fields: readonly Named[]): FieldsByName {
  return new Map(fields.map((named) => [named[0].toLowerCase(), named]));
}

function listFields(model: KnownModel): Named[] {
  return [...typedFields(model).values()].map((field) => [field.name, inside(field)]);
}

function inside({ type, model }: TypedField): Field {
  if (model === undefined) return type;
  if (type === 'records') return { records: model };
  return type === 'record' ? { record: model } : type;
}

/** In the words of Go, as a server that passes its error on would say it. */
function cannotRead(value: unknown, path: string, due: string) {
  if (due === 'time.Time' && typeof value === 'string') {
    return badRequest(`parsing time ${JSON.stringify(value)} of ${path} as RFC 3339: cannot parse`);
  }
  const target = path === '' ? 'value' : `struct field ${path}`;
  return badRequest(`json: cannot unmarshal ${nameType(value)} into Go ${target} of type ${due}`);
}

function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
