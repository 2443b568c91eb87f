import { type EnumerationName, enumerations } from '../models/enumerations';
import { findHeldType } from '../models/holds';
import { nestedModels, type NestedModelName } from '../models/nested';
import { plainName } from '../models/plain-name';
import { WebhookCall } from '../models/webhook-call';
import { models } from './all';

const records = { ...models, WebhookCall };

/** Every record of the reference, whether it comes alone or inside another one. */
export type KnownModel = keyof typeof records | NestedModelName;

const typesByModel = new Map<string, ReadonlyMap<string, string>>([
  ...Object.entries(records).map(([model, { shape }]) => [model, listHeldTypes(shape)] as const),
  ...Object.entries(nestedModels).map(([model, fields]) => [model, listTypes(fields)] as const),
]);

/** The enumeration that a field's value is of, such as `StatusIdentifier`. */
export function findEnumeration(model: string, field: string): EnumerationName | undefined {
  const type = findType(model, field);
  return isEnumeration(type) ? type : undefined;
}

/** The record, or the kind of records, that a field holds, such as `Customer`. */
export function findModel(model: string, field: string): KnownModel | undefined {
  const type = findType(model, field);
  return isModel(type) ? type : undefined;
}

function findType(model: string, field: string): string | undefined {
  return typesByModel.get(model)?.get(plainName(field));
}

function listHeldTypes(shape: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const types = Object.entries(shape).flatMap(([field, schema]) => {
    const type = findHeldType(schema);
    return type === undefined ? [] : [[plainName(field), type] as const];
  });
  return new Map(types);
}

function listTypes(fields: Readonly<Record<string, readonly [string, string]>>) {
  return new Map(Object.entries(fields).map(([field, [type]]) => [plainName(field), type]));
}

function isEnumeration(type: string | undefined): type is EnumerationName {
  return type !== undefined && Object.hasOwn(enumerations, type);
}

function isModel(type: string | undefined): type is KnownModel {
  return type !== undefined && typesByModel.has(type);
}
