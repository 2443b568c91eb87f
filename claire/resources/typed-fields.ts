import { z } from 'zod/v4';
import { enumerations } from '../models/enumerations';
import { nestedModels } from '../models/nested';
import { plainName } from '../models/plain-name';
import { models } from './all';
import { findModel, type KnownModel } from './record-fields';

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
  model?: KnownModel;
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

const byModel = new Map<KnownModel, TypedFields>();

/** The fields of a record by their names. */
export function typedFields(model: KnownModel): TypedFields {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const made = new Map(listFields(model).map((field) => [field.name, field]));
  byModel.set(model, made);
  return made;
}

const byPlainName = new Map<KnownModel, TypedFields>();

/** A field by its name, whatever the case and the underscores. */
export function typedField(model: KnownModel, name: string): TypedField | undefined {
  return typedFields(model).get(name) ?? plainFields(model).get(plainName(name));
}

function plainFields(model: KnownModel): TypedFields {
  const known = byPlainName.get(model);
  if (known !== undefined) return known;
  const made = new Map([...typedFields(model).values()].map((one) => [plainName(one.name), one]));
  byPlainName.set(model, made);
  return made;
}

function listFields(model: KnownModel): TypedField[] {
  const more = Object.entries(importOnly[model] ?? {});
  return [...knownFields(model), ...more.map(([name, type]) => ({ name, type }))];
}

function knownFields(model: KnownModel): TypedField[] {
  if (isSampled(model)) {
    const shape: Readonly<Record<string, z.ZodType>> = models[model].shape;
    return Object.entries(shape).map(([name, schema]) =>
      fieldWith(model, name, schemaType(schema)),
    );
  }
  if (!isNested(model)) return [];
  const fields: Readonly<Record<string, readonly [string, string]>> = nestedModels[model];
  return Object.entries(fields).map(([name, [type]]) =>
    fieldWith(model, jsonName(name), goType(name, type)),
  );
}

function fieldWith(model: KnownModel, name: string, type: ValueType): TypedField {
  const inner = findModel(model, name);
  const exact = type === 'moment' && days.has(name) ? 'day' : type;
  return inner === undefined ? { name, type: exact } : { name, type: exact, model: inner };
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
  if (type === 'string' && /(?:Names|URLs)$/.test(name)) return 'texts';
  const plain = goTypes.get(type);
  if (plain !== undefined) return plain;
  if (isEnumeration(type)) {
    return enumerations[type].every(({ value }) => typeof value === 'number')
      ? 'whole number'
      : 'text';
  }
  return type.endsWith('ID') ? 'whole number' : 'any records';
}

/** `IsLeaseCompany` is `is_lease_company`, `MetaDMSNr` is `meta_dms_nr`. */
function jsonName(goName: string): string {
  return goName
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function isSampled(model: KnownModel): model is keyof typeof models {
  return Object.hasOwn(models, model);
}

function isNested(model: KnownModel): model is keyof typeof nestedModels {
  return Object.hasOwn(nestedModels, model);
}

function isEnumeration(type: string): type is keyof typeof enumerations {
  return Object.hasOwn(enumerations, type);
}
