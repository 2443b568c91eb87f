import type { z } from 'zod/v4';
import type { Operation } from './operation';

/** A kind of thing at Claire, with all that can be done with it. */
export interface Resource<Models, Operations> {
  /** What people choose, in the singular. */
  label: string;
  plural: string;
  /** One line, for documents. */
  description: string;
  /** The records that its operations answer with, by the reference's names. */
  models: Models;
  operations: Operations;
}

/** Keeps the types of its models and operations. */
export function resource<
  const Models extends Readonly<Record<string, z.ZodObject>>,
  const Operations extends Readonly<Record<string, Operation>>,
>(entry: Resource<Models, Operations>): Resource<Models, Operations> {
  return entry;
}
