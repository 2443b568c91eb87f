import { findLabel } from '../models/enumerations';
import { findHeldType } from '../models/annotate-type';
import { nestedModels, plainName } from '../models/nested';
import { WebhookCall } from './webhook-records';
import { allEnumerations, models } from './all';

/** Those that come alone, by the reference’s names. */
export const records = { ...models, WebhookCall };

const knownModels = { ...records, ...nestedModels };

/** Every record of the reference, whether it comes alone or inside another one. */
export type KnownModel = keyof typeof knownModels;

/** What a field holds, by `toKey`. */
const heldTypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(records).flatMap(([model, { shape }]) => listHeldTypes(model, shape)),
  ...Object.entries(nestedModels).flatMap(([model, fields]) => listTypes(model, fields)),
]);

/** An enumeration of the reference, whether one resource or several use it. */
export type AnyEnumeration = keyof typeof allEnumerations;

/** The enumeration that a field's value is of, such as `StatusIdentifier`. */
export function findEnumeration(model: string, field: string): AnyEnumeration | undefined {
  return nameIn(allEnumerations, heldTypes.get(toKey(model, field)));
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
  return nameIn(knownModels, heldTypes.get(toKey(model, field)));
}

function listHeldTypes(model: string, shape: Readonly<Record<string, unknown>>) {
  return Object.entries(shape).flatMap(([field, schema]) => {
    const type = findHeldType(schema);
    return type === undefined ? [] : [[toKey(model, field), type] as const];
  });
}

function listTypes(model: string, fields: Readonly<Record<string, readonly [string, string]>>) {
  return Object.entries(fields).map(([field, [type]]) => [toKey(model, field), type] as const);
}

function toKey(model: string, field: string): string {
  return `${model}.${plainName(field)}`;
}

function nameIn<Table extends object>(
  table: Table,
  name: string | undefined,
): (keyof Table & string) | undefined {
  return isNameIn(table, name) ? name : undefined;
}

function isNameIn<Table extends object>(
  table: Table,
  name: string | undefined,
): name is keyof Table & string {
  return name !== undefined && Object.hasOwn(table, name);
}
