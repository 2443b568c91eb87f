import { z } from 'zod/v4';
import { nestedModels, plainName } from '../models/nested';
import { allEnumerations } from './all';
import { findModel, type KnownModel, records } from './record-fields';

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
  /** What it holds, of a record or records. */
  model: KnownModel | undefined;
}

type TypedFields = ReadonlyMap<string, TypedField>;

/** What an import may give beside the names of the answers. */
const importOnly: Readonly<Partial<Record<KnownModel, Readonly<Record<string, ValueType>>>>> = {
  Appointment: { dms_nr: 'text', wo_nr: 'text', dms_created_at: 'moment' },
  Car: { dms_nr: 'text' },
  Customer: { dms_created_at: 'moment' },
};

const days: ReadonlySet<string> = new Set([
  'apk_date_dms',
  'birthday',
  'car_apk_date',
  'car_hu_date',
  'dms_registration',
  'hu_date_dms',
  'next_date',
  'predicted_next_date',
  'rdw_first_registration',
  'rdw_first_registration_nl',
  'rob_lease_expiration',
  'snooze_date',
  'warranty_date_end',
  'warranty_date_start',
]);

interface KnownFields {
  byName: TypedFields;
  byPlainName: TypedFields;
}

const byModel = new Map<KnownModel, KnownFields>();

/** The fields of a record by their names. */
export function typedFields(model: KnownModel): TypedFields {
  return knownFields(model).byName;
}

/** A field by its name, whatever the case and the underscores. */
export function typedField(model: KnownModel, name: string): TypedField | undefined {
  const { byName, byPlainName } = knownFields(model);
  return byName.get(name) ?? byPlainName.get(plainName(name));
}

function knownFields(model: KnownModel): KnownFields {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const fields = listFields(model);
  const made = {
    byName: new Map(fields.map((field) => [field.name, field])),
    byPlainName: new Map(fields.map((field) => [plainName(field.name), field])),
  };
  byModel.set(model, made);
  return made;
}

function listFields(model: KnownModel): TypedField[] {
  const types = [...listTypes(model), ...Object.entries(importOnly[model] ?? {})];
  return types.map(([name, type]) => ({
    name,
    type: days.has(name) ? 'day' : type,
    model: findModel(model, name),
  }));
}

function listTypes(model: KnownModel): [name: string, type: ValueType][] {
  if (isNested(model)) {
    const fields: Readonly<Record<string, readonly [string, string]>> = nestedModels[model];
    return Object.entries(fields).map(([name, [type]]) => [jsonName(name), goType(name, type)]);
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

const goTypes: ReadonlyMap<string, ValueType> = new Map([
  ['string', 'text'],
  ['bool', 'yes or no'],
  ['int', 'whole number'],
  ['float32', 'number'],
  ['float64', 'number'],
  ['time.Time', 'moment'],
]);

/** The tables give the type of one where a list is meant. */
function goType(name: string, type: string): ValueType {
  if (/(?:Names|URLs)$/.test(name)) return 'texts';
  const plain = goTypes.get(type);
  if (plain !== undefined) return plain;
  if (isEnumeration(type)) {
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

function isNested(model: KnownModel): model is keyof typeof nestedModels {
  return Object.hasOwn(nestedModels, model);
}

function isEnumeration(type: string): type is keyof typeof allEnumerations {
  return Object.hasOwn(allEnumerations, type);
}
