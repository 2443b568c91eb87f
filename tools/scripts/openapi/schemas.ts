import type { z } from 'zod/v4';
import type { CreateDocumentOptions, oas31, ZodOpenApiComponentsObject } from 'zod-openapi';
import { type Enumeration, ImportAppointment, nestedModels } from '../../../claire/models';
import {
  allEnumerations,
  type AnyEnumeration,
  findEnumeration,
  type KnownModel,
  findModel,
  models,
  WebhookCall,
} from '../../../claire/resources';

type Override = NonNullable<CreateDocumentOptions['override']>;
type Schema = Parameters<Override>[0]['jsonSchema'];

const records = { ...models, WebhookCall };
const names = new Map<unknown, KnownModel>(
  Object.entries(records).map(([name, model]) => [model, name as keyof typeof records]),
);

/** What Claire sends and takes, and the enumerations and inner records that they speak of. */
export function componentSchemas(): NonNullable<ZodOpenApiComponentsObject['schemas']> {
  const spokenOf = Object.entries(records).flatMap(([name, model]) =>
    Object.keys(model.shape).flatMap((field) => mentioned(name as KnownModel, field)),
  );
  const written: [string, z.ZodType | oas31.SchemaObject][] = [
    ...Object.entries({ ...records, ImportAppointment }),
    ...spokenOf,
  ];
  return Object.fromEntries(written.sort(byName));
}

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Adds what zod does not know of a record; leaves out the limits of every whole number. */
export const override: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  const record = names.get(zodSchema);
  const { properties } = jsonSchema;
  if (record === undefined || properties === undefined) return;
  for (const [field, property] of Object.entries(properties))
    if (typeof property === 'object') properties[field] = withReference(record, field, property);
};

/** A field that holds an enumeration or an inner record says so, beside its description. */
function withReference(model: KnownModel, field: string, property: Schema): Schema {
  const name = findEnumeration(model, field) ?? findModel(model, field);
  if (name === undefined || name === 'WebhookHeader') return property;
  const { description = '', anyOf = [] } = property;
  const isNullable = anyOf.some((option) => toSchemaType(option) === 'null');
  const isList = anyOf.some((option) => toSchemaType(option) === 'array');
  const one: Schema = isList ? { type: 'array', items: refTo(name) } : refTo(name);
  return isNullable ? { description, anyOf: [one, { type: 'null' }] } : { description, ...one };
}

const toSchemaType = (schema: Schema | boolean) =>
  typeof schema === 'object' ? schema.type : undefined;

function mentioned(model: KnownModel, field: string): [string, oas31.SchemaObject][] {
  const enumeration = findEnumeration(model, field);
  if (enumeration !== undefined) return [[enumeration, enumerationSchema(enumeration)]];
  const inner = findModel(model, field);
  if (inner === undefined || inner === 'WebhookHeader' || !isNested(inner)) return [];
  return [[inner, nestedSchema(inner)]];
}

function enumerationSchema(name: AnyEnumeration): oas31.SchemaObject {
  const values: Enumeration = allEnumerations[name];
  const type = typeof values[0]?.value === 'string' ? 'string' : 'integer';
  const known = values.map(({ value, label, description }) => ({
    const: value,
    title: label,
    ...(description === undefined ? {} : { description }),
  }));
  return { anyOf: [...known, { type, title: 'A value that Claire has added since' }] };
}

/** The JSON names are not documented, so they are no properties. */
function nestedSchema(name: keyof typeof nestedModels): oas31.SchemaObject {
  const fields = Object.entries<readonly string[]>(nestedModels[name]);
  const list = fields.map(
    ([field, [type = '', description = '']]) => `- ${field} (${type}): ${description}`,
  );
  const intro =
    fields.length === 0
      ? 'The reference names no field of it.'
      : 'The reference gives Go’s names only; the JSON names may differ.';
  return { type: 'object', additionalProperties: true, description: [intro, ...list].join('\n') };
}

function isNested(name: string): name is keyof typeof nestedModels {
  return Object.hasOwn(nestedModels, name);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
