import type { z } from 'zod/v4';
import type { ModelName } from '../models';

export const resources = [
  'appointment',
  'car',
  'check',
  'location',
  'question',
  'tag',
  'webhook',
] as const;

export type Resource = (typeof resources)[number];

/**
 * One endpoint of the Claire API, as data. n8n's operations, Node-RED's, the sandbox's routes, the
 * OpenAPI document and the parity tests all come from these entries.
 */
export interface Operation<
  Id extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType | null = z.ZodType | null,
> {
  /** `<resource>.<verb>`: a contract with saved flows. */
  id: Id;
  resource: Resource;
  method: 'GET' | 'POST';
  /** May hold `{id}`. */
  path: string;
  /** Where the input travels. Claire's names are used as they are. */
  inputIn: 'nothing' | 'path' | 'query' | 'body';
  input: Input;
  /**
   * The outer shape of a good answer, `null` where only the status matters. What is inside is typed
   * but not checked: a field that Claire changes must not stop a flow.
   */
  output: Output;
  /** The record that is the answer, or that its list holds. */
  model?: ModelName;
  /** The property that holds the list, where the list is not the answer itself. */
  listIn?: string;
  /** The property that says how many pages the list has, where Claire cuts it into pages. */
  pagesIn?: string;
  /** Fields that `null` empties at Claire; elsewhere it is as good as nothing. */
  clearable?: readonly string[];
  /** Whether it changes nothing at Claire. */
  isRead: boolean;
  /**
   * What to do when Claire may have acted although no good answer came: `repeat` it, `verifyFirst`
   * for what it would have made, or `stop`.
   */
  onAmbiguousFailure: 'repeat' | 'verifyFirst' | 'stop';
  /** The operation to use instead. */
  replacedBy?: string;
  /** One sentence in the third person, for descriptions and documents. */
  summary: string;
  /** The heading in Claire's reference. */
  reference: string;
}

/** Keeps the literal types of an entry, so that inputs and outputs are inferred from it. */
export function operation<
  const Id extends string,
  Input extends z.ZodType,
  Output extends z.ZodType | null,
>(entry: Operation<Id, Input, Output>): Operation<Id, Input, Output> {
  return entry;
}
