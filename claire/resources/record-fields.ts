import { memoize } from '../cache';
import { findLabel } from '../models/enumerations';
import { findHeldType } from '../models/values';
import nestedModels from '../models/nested.json';
import { plainName } from '../json';
import { WebhookCall } from './webhook';
import { allEnumerations, models } from './all';
import { z } from 'zod/v4';

/**
 * The fields of a record that the reference shows in a table only: Go's name, Go's type and what it
 * means. Their JSON names are not documented: they are read ignoring case and underscores.
 */
type Documented = Readonly<Record<string, readonly string[]>>;

/** Those that come alone, by the reference’s names. */
const records = { ...models, WebhookCall };

const knownModels = { ...records, ...nestedModels };

/** Every record of the reference, whether it comes alone or inside another one. */
export type KnownModel = keyof typeof knownModels;

/** What a field holds, by `fieldKey`. */
const heldTypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(records).flatMap(([model, { shape }]) => listHeldTypes(model, shape)),
  ...Object.entries<Documented>(nestedModels).flatMap(([model, fields]) =>
    Object.entries(fields).map(([field, [type = '']]) => [fieldKey(model, field), type] as const),
  ),
]);

/** An enumeration of the reference, whether one resource or several use it. */
export type AnyEnumeration = keyof typeof allEnumerations;

/** The enumeration that a field's value is of, such as `StatusIdentifier`. */
export function findEnumeration(model: string, field: string): AnyEnumeration | undefined {
  const type = heldTypes.get(fieldKey(model, field));
  return isNameIn(allEnumerations, type) ? type : undefined;
}

/** What people call a field's value; `undefined` for one that Claire added since. */
export function labelValue(model: string, field: string, value: unknown): string | undefined {
  const enumeration = findEnumeration(model, field);
  return enumeration && labelEnumerated(enumeration, value);
}

export function labelEnumerated(enumeration: AnyEnumeration, value: unknown): string | undefined {
  return findLabel(allEnumerations[enumeration], value);
}

/** The record, or the kind of records, that a field holds, such as `Customer`. */
export function findModel(model: string, field: string): KnownModel | undefined {
  const type = heldTypes.get(fieldKey(model, field));
  return isNameIn(knownModels, type) ? type : undefined;
}

function listHeldTypes(model: string, shape: Readonly<Record<string, unknown>>) {
  return Object.entries(shape).flatMap(([field, schema]) => {
    const type = findHeldType(schema);
    return type === undefined ? [] : [[fieldKey(model, field), type] as const];
  });
}

function fieldKey(model: string, field: string): string {
  return `${model}.${plainName(field)}`;
}

function isNameIn<Table extends object>(
  table: Table,
  name: string | undefined,
): name is keyof Table & string {
  return name !== undefined && Object.hasOwn(table, name);
}

/**
 * How a typed server reads a value. A `day` is a time of which only the day means something; `any
 * records` may be one record or a list of them, as the reference does not say which.
 */
export type ValueType =
  | 'text'
  | 'texts'
  | 'whole number'
  | 'number'
  | 'yes or no'
  | 'moment'
  | 'day'
  | 'record'
  | 'records'
  | 'any records';

export interface TypedField {
  /** Its JSON name; of records that the reference shows in tables only, the likely one. */
  name: string;
  type: ValueType;
  model: KnownModel | undefined;
}

/** What an import may give beside the names of the answers. */
const importOnly: Readonly<Partial<Record<KnownModel, Readonly<Record<string, ValueType>>>>> = {
  Appointment: { dms_nr: 'text', wo_nr: 'text', dms_created_at: 'moment' },
  Car: { dms_nr: 'text' },
  Customer: { dms_created_at: 'moment' },
};

const days: ReadonlySet<string> = new Set([
  ...['apk_date_dms', 'birthday', 'car_apk_date', 'car_hu_date', 'dms_registration', 'hu_date_dms'],
  ...['next_date', 'predicted_next_date', 'rdw_first_registration', 'rdw_first_registration_nl'],
  ...['rob_lease_expiration', 'snooze_date', 'warranty_date_end', 'warranty_date_start'],
]);

export function typedFields(model: KnownModel): ReadonlyMap<string, TypedField> {
  return readFields(model).byName;
}

/** A field by its name, whatever the case and the underscores. */
export function typedField(model: KnownModel, name: string): TypedField | undefined {
  const { byName, byPlainName } = readFields(model);
  return byName.get(name) ?? byPlainName.get(plainName(name));
}

/** Once for each model, as an import asks row by row. */
const readFields = memoize((model: KnownModel) => {
  const types = [...listTypes(model), ...Object.entries(importOnly[model] ?? {})];
  const fields = types.map(([name, type]): TypedField => {
    return { name, type: days.has(name) ? 'day' : type, model: findModel(model, name) };
  });
  const byName = new Map(fields.map((field) => [field.name, field]));
  const byPlainName = new Map(fields.map((field) => [plainName(field.name), field]));
  return { byName, byPlainName };
});

function listTypes(model: KnownModel): [name: string, type: ValueType][] {
  if (isNameIn(nestedModels, model)) {
    const fields: Documented = nestedModels[model];
    return Object.entries(fields).map(([name, [type = '']]) => [
      jsonName(name),
      goType(name, type),
    ]);
  }
  return Object.entries(records[model].shape).map(([name, schema]) => [name, schemaType(schema)]);
}

function schemaType(schema: unknown): ValueType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return schemaType(schema.unwrap());
  }
  if (schema instanceof z.ZodBoolean) return 'yes or no';
  if (schema instanceof z.ZodNumber) return 'whole number';
  if (schema instanceof z.ZodArray)
    return schema.element instanceof z.ZodString ? 'texts' : 'records';
  if (schema instanceof z.ZodObject) return 'record';
  const isTime = schema instanceof z.ZodType && schema.meta()?.format === 'date-time';
  return isTime ? 'moment' : 'text';
}

const goTypes: Readonly<Record<string, ValueType>> = {
  ...{ string: 'text', bool: 'yes or no', int: 'whole number' },
  ...{ float32: 'number', float64: 'number', 'time.Time': 'moment' },
};

/** The tables give the type of one where a list is meant. */
function goType(name: string, type: string): ValueType {
  if (/(?:Names|URLs)$/.test(name)) return 'texts';
  const plain = goTypes[type];
  if (plain !== undefined) return plain;
  if (isNameIn(allEnumerations, type)) {
    return typeof allEnumerations[type][0].value === 'number' ? 'whole number' : 'text';
  }
  return type.endsWith('ID') ? 'whole number' : 'any records';
}

/** `IsLeaseCompany` is `is_lease_company`, `MetaDMSNr` is `meta_dms_nr`, `ImageURLs` is `image_urls`. */
function jsonName(goName: string): string {
  return goName
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])(?!.s$)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
