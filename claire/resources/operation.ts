import { z } from 'zod/v4';
import type { ErrorCode } from '../errors';
import type { Enumeration } from '../models/enumerations';
import { must } from '../models/values';
import { hasRecords, isObject, isRecords, type Json } from '../json';

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
  /** What people choose, in sentence case. */
  label: string;
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
  /** Names the record that is the answer, or that its list holds. */
  model?: string;
  /** The field of the input that the answer repeats as its `id`. */
  repeatsId?: string;
  /** The property that holds the list, where the list is not the answer itself. */
  listIn?: string;
  /** The property that says how many pages the list has, where Claire cuts it into pages. */
  pagesIn?: string;
  /** Fields that `null` empties at Claire; elsewhere it is as good as nothing. */
  clearable?: readonly string[];
  /** Fields that no form offers: Claire fills them in. */
  notInForms?: readonly string[];
  /** The only fields that a form requires; left out: those that `input` requires. */
  requiredInForms?: readonly string[];
  isRead: boolean;
  /** What to do when Claire may have acted although no good answer came. */
  onAmbiguousFailure: 'repeat' | 'stop' | Verification;
  /**
   * Of what removes a record: whether it is gone, after an ambiguous failure and a 404. A gateway says
   * 404 too, while its Claire is away.
   */
  isGone?: (input: Json, read: Read) => Promise<boolean>;
  /** What a refusal is called that says that there are as many as Claire allows. */
  limitError?: ErrorCode;
  /** Describes it for messages; without it, its id and input do. */
  describe?: (input: Json) => string | undefined;
  replacedBy?: string;
  /** One sentence in the third person, for descriptions and documents. */
  summary: string;
  /** The same for the person who chooses it in n8n, where it needs no file of its own there. */
  choice?: string;
  /** The heading in Claire's reference. */
  reference: string;
}

/** Looks for the record that a creation may have made, before the next try. */
export interface Verification {
  /** The answer that the creation would have given; undefined where it has made nothing. */
  find: (wanted: Json, read: Read) => Promise<unknown>;
}

/** Asks Claire anew. */
export type Read = (operation: Operation, input: Json) => Promise<unknown>;

/** `webhook` of `webhook.listErrors`. */
export function readResource({ id }: Pick<Operation, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}

/** Keeps the literal types of an entry, so that inputs and outputs are inferred from it. */
export function operation<
  const Id extends string,
  Input extends z.ZodType,
  Output extends z.ZodType | null,
>(entry: Operation<Id, Input, Output>): Operation<Id, Input, Output> {
  return entry;
}

/** An input of exactly these fields: a misspelt filter must not be lost in silence. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no field ${issue.keys.join(', ')}; it takes ${Object.keys(shape).join(', ')}`
        : must('an object').error(issue),
  });

export const noInput = z.strictObject({});

export const customerKinds = ['driver', 'owner', 'contractor'] as const;

export const CustomerKind = z
  .enum(customerKinds, must('driver, owner or contractor'))
  .describe('Whose number the DMS number is; leave it out for the number of an appointment');

export const oneRecord = <Model extends z.ZodType>(models: Readonly<Record<string, Model>>) => ({
  ...read(models),
  output: z.custom<z.output<Model>>(isObject, 'must be an object'),
});

/** The answer is a list of records. Go writes an empty one as `null`. */
export const listOfRecords = <Model extends z.ZodType>(
  models: Readonly<Record<string, Model>>,
) => ({
  ...read(models),
  output: z.custom<z.output<Model>[] | null>(isRecords, 'must be a list of objects'),
});

/** The answer holds the list under `listIn`, or under its Go name, which differs in case only. */
export const listWithin = <const Key extends string, Model extends z.ZodType>(
  listIn: Key,
  models: Readonly<Record<string, Model>>,
) => ({
  ...read(models),
  listIn,
  output: z.custom<Partial<Record<Key, z.output<Model>[] | null>>>(
    hasRecords(listIn),
    `must be an object with the list ${listIn}`,
  ),
});

/** What answers with records is a read, which may always be repeated; `{ Car }` names its model `Car`. */
const read = (models: Readonly<Record<string, z.ZodType>>) =>
  ({ model: Object.keys(models).join(), isRead: true, onAmbiguousFailure: 'repeat' }) as const;
