import type { z } from 'zod/v4';
import type { Enumeration } from '../models/enumerations';
import type { Operation } from './operation';

/** A kind of thing at Claire, with all that can be done with it. */
export interface Resource {
  /** What people choose, in the singular. */
  label: string;
  plural: string;
  /** One line, for documents. */
  description: string;
  /** The records that its operations answer with, by the reference's names. */
  models: Readonly<Record<string, z.ZodObject>>;
  /** Those that no other resource uses, by the reference's names. */
  enumerations?: Readonly<Record<string, Enumeration>>;
  operations: Readonly<Record<string, Operation>>;
}

/** Keeps the types of what it has. */
export function resource<const Entry extends Resource>(entry: Entry): Entry {
  return entry;
}
