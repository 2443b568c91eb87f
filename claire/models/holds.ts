import { z } from 'zod/v4';
import type { EnumerationName } from './enumerations';
import type { NestedModelName } from './nested';

/** An enumeration, or a record within a record. */
export type HeldType = EnumerationName | NestedModelName | 'Car';

const registry = z.registry<{ type: HeldType }>();

/** Says which enumeration or record a field holds, where the reference gives the field's JSON name. */
export function holds<Schema extends z.ZodType>(type: HeldType, schema: Schema): Schema {
  registry.add(schema, { type });
  return schema;
}

export function findHeldType(schema: unknown): HeldType | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const found = registry.get(schema)?.type;
  if (found !== undefined || !(schema instanceof z.ZodOptional)) return found;
  return findHeldType(schema.unwrap());
}
