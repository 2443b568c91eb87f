import { z } from 'zod/v4';
import {
  type EnumerationName,
  type EnumerationValue,
  enumerationOf,
  enumerations,
  type KnownModel,
  modelOf,
  models,
  nestedModels,
  WebhookCall,
} from '../../claire/models';

export type Schema = Readonly<Record<string, unknown>>;

const records = { ...models, WebhookCall };

/** The records that Claire sends, and the enumerations and inner records that they speak of. */
export function componentSchemas(): Record<string, Schema> {
  const written = Object.entries(records).map(
    ([name, model]) => [name, recordSchema(name as keyof typeof records, model)] as const,
  );
  const known = Object.entries(records).flatMap(([name, model]) =>
    Object.keys(model.shape).flatMap((field) => mentioned(name as KnownModel, field)),
  );
  return Object.fromEntries([...written, ...known].sort(byName));
}

/** The schema of an input, or of a part of it, as the user gives it. */
export function inputSchema(schema: z.ZodType): Schema {
  return plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function recordSchema(name: keyof typeof records, model: z.ZodType): Schema {
  const schema = plain(z.toJSONSchema(model, { unrepresentable: 'any' }));
  const properties = Object.entries(asObject(schema.properties)).map(
    ([field, property]) => [field, withReference(name, field, asObject(property))] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** A field that holds an enumeration or an inner record says so, beside its description. */
function withReference(model: KnownModel, field: string, property: Schema): Schema {
  const name = enumerationOf(model, field) ?? modelOf(model, field);
  if (name === undefined || name === 'WebhookHeader') return property;
  const { description } = property;
  const options = Array.isArray(property.anyOf) ? property.anyOf.map(asObject) : [];
  const isNullable = options.some(({ type }) => type === 'null');
  const isList = options.some(({ type }) => type === 'array');
  const one = isList ? { type: 'array', items: refTo(name) } : refTo(name);
  return isNullable ? { description, anyOf: [one, { type: 'null' }] } : { description, ...one };
}

function mentioned(model: KnownModel, field: string): (readonly [string, Schema])[] {
  const enumeration = enumerationOf(model, field);
  if (enumeration !== undefined) return [[enumeration, enumerationSchema(enumeration)]];
  const inner = modelOf(model, field);
  if (inner === undefined || inner === 'WebhookHeader' || !isNested(inner)) return [];
  return [[inner, nestedSchema(inner)]];
}

function enumerationSchema(name: EnumerationName): Schema {
  const values: readonly EnumerationValue[] = enumerations[name];
  const type = typeof values[0]?.value === 'string' ? 'string' : 'integer';
  const known = values.map(({ value, label, description }) => ({
    const: value,
    title: label,
    ...(description === undefined ? {} : { description }),
  }));
  return { anyOf: [...known, { type, title: 'A value that Claire has added since' }] };
}

/** The JSON names are not documented, so they are no properties. */
function nestedSchema(name: keyof typeof nestedModels): Schema {
  const fields = Object.entries<readonly [string, string]>(nestedModels[name]);
  const list = fields.map(([field, [type, description]]) => `- ${field} (${type}): ${description}`);
  const intro =
    fields.length === 0
      ? 'The reference names no field of it.'
      : 'The reference gives Go’s names only; the JSON names may differ.';
  return { type: 'object', additionalProperties: true, description: [intro, ...list].join('\n') };
}

/** Without what zod adds for every whole number and every document. */
function plain(schema: unknown): Schema {
  return asObject(
    JSON.parse(
      JSON.stringify(schema, (key, value: unknown) =>
        key === '$schema' || isSafeLimit(key, value) ? undefined : value,
      ),
    ),
  );
}

function isSafeLimit(key: string, value: unknown): boolean {
  return (
    (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
  );
}

function isNested(name: string): name is keyof typeof nestedModels {
  return Object.hasOwn(nestedModels, name);
}

function asObject(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
