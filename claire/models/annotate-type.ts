import { z } from 'zod/v4';
import type { Enumeration, EnumerationName } from './enumerations';
import type { NestedModelName } from './nested';

/** An enumeration, or a record within a record. */
export type HeldType = EnumerationName | NestedModelName | 'Car';

const registry = z.registry<{ type: string }>();

/**
 * Says which enumeration or record a field holds, where the reference gives the field's JSON name:
 * the name of what resources share, or `{ StatusOverride }` of a resource's own.
 */
export function annotateType<Schema extends z.ZodType>(
  type: HeldType | Readonly<Record<string, Enumeration>>,
  schema: Schema,
): Schema {
  const names = typeof type === 'string' ? [type] : Object.keys(type);
  for (const name of names) registry.add(schema, { type: name });
  return schema;
}

export function findHeldType(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const found = registry.get(schema)?.type;
  if (found !== undefined || !(schema instanceof z.ZodOptional)) return found;
  return findHeldType(schema.unwrap());
}
