import { z } from 'zod/v4';
import { FindInput } from '../../../claire/find';
import { tryParseJson } from '../../../claire/http/request';
import { isLeftOut } from '../../../claire/json';
import { SeveralLists } from '../../../claire/list-appointments';
import { allOperations, type Operation, operations } from '../../../claire/resources';
import { SetupError, describeThrown } from '../../runtime/errors';
import { evaluate, type TypedValue } from '../../runtime/config';
import type { Message, NodeRed, RuntimeNode } from '../../types/node-red';
import { toDay } from '../../../claire/times';

/** What `claire-api` needs of an operation, whether or not it is one endpoint of Claire's. */
export type ApiOperation = Pick<Operation, 'id' | 'label' | 'input' | 'isRead'> &
  Partial<Operation>;

export const FindSettings = FindInput.extend({
  maxAge: z.number().min(0).default(60).describe('How many seconds old a list may be'),
});

/** Asks several of Claire's endpoints. */
export const findOperation: ApiOperation = {
  id: 'appointment.find',
  label: 'Find appointments',
  input: FindSettings,
  model: 'Appointment',
  isRead: true,
};

/** In the order of their ids, as people see them. */
export const apiOperations: readonly ApiOperation[] = [...allOperations, findOperation].sort(
  (one, other) => (one.id < other.id ? -1 : 1),
);

export function apiOperationById(id: string): ApiOperation | undefined {
  return apiOperations.find((candidate) => candidate.id === id);
}

/** Whether one request does it. */
export function isEndpoint(operation: ApiOperation): operation is Operation {
  return 'path' in operation;
}

interface InputSchema {
  readonly properties: Readonly<Record<string, z.core.JSONSchema._JSONSchema>>;
  readonly required: readonly string[];
}

/** The fields that a person fills in. */
export function readInputSchema({ id, input }: ApiOperation): InputSchema {
  const { properties = {}, required = [] } = toJsonSchema(input);
  const more = id === operations.appointment.list.id ? toJsonSchema(SeveralLists) : {};
  return { properties: { ...properties, ...more.properties }, required };
}

function toJsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

const Saved = z.record(z.string(), z.looseObject({ type: z.string(), value: z.unknown() }));

export type Input = Readonly<Record<string, unknown>>;

interface TypedInput extends TypedValue {
  readonly kind: Kind;
  /** Whether `null` empties the field at Claire. */
  readonly clears: boolean;
  /** Whether more records come without it. */
  readonly filters: boolean;
}

/** Reads the typed inputs of a node, once, but for those that the operation does not take. */
export function parseTypedInputs(
  operation: ApiOperation,
  saved: unknown,
): ReadonlyMap<string, TypedInput> {
  const parsed = Saved.safeParse(saved);
  const given = parsed.success ? parsed.data : {};
  const { properties, required } = readInputSchema(operation);
  return new Map(
    Object.entries(properties).flatMap(([name, property]) => {
      const input = given[name];
      if (input === undefined) return [];
      const isFilter = isEndpoint(operation) && operation.isRead && !required.includes(name);
      const filters = isFilter && input.value !== '';
      const clears = operation.clearable?.includes(name) === true;
      return [[name, { ...input, kind: toKind(property), clears, filters }] as const];
    }),
  );
}

/**
 * The input of the operation for one message. Nothing given is nothing sent, unless it clears. A
 * filter stays as blank text, which its check refuses.
 */
export async function readInput(
  RED: NodeRed,
  node: RuntimeNode,
  inputs: ReturnType<typeof parseTypedInputs>,
  message: Message,
): Promise<Input> {
  const entries = [...inputs].map(async ([name, input]): Promise<[string, unknown][]> => {
    const value = await evaluate(RED, node, input, message).catch((thrown: unknown) => {
      throw unreadable(name, thrown);
    });
    const read = readers[input.kind](value);
    if (!isLeftOut(read) || (input.clears && read === null)) return [[name, read]];
    return input.filters ? [[name, '']] : [];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

function unreadable(field: string, thrown: unknown): SetupError {
  const reason = describeThrown(thrown) ?? 'no reason given';
  return new SetupError(
    'unreadableField',
    { field, reason },
    { path: field, message: 'cannot be evaluated' },
  );
}

type Schema = z.core.JSONSchema._JSONSchema;

export function toKind(schema: Schema): Kind {
  const given = withoutNull(schema);
  const format = typeof schema === 'object' ? (given.format ?? schema.format) : undefined;
  if (format === 'date-time') return 'date';
  if (given.type === 'integer' || given.type === 'number') return 'num';
  if (given.type === 'boolean') return 'bool';
  if (given.type === 'string') return 'str';
  return given.type === 'object' || given.type === 'array' ? 'json' : 'any';
}

/** What a field takes that may be emptied by `null`. */
export function withoutNull(schema: Schema): z.core.JSONSchema.BaseSchema {
  if (typeof schema === 'boolean') return {};
  const given = schema.anyOf?.find((one) => typeof one === 'object' && one.type !== 'null');
  return typeof given === 'object' ? given : schema;
}

/** What a field of an operation takes. */
type Kind = 'num' | 'date' | 'bool' | 'str' | 'json' | 'any';

/**
 * Messages bring numbers as text, days as dates and JSON as text. What cannot be read stays as it
 * is, so that the operation's own check says what is wrong with it.
 */
const readers: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  num: (value) => (typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value),
  date: readDay,
  bool: (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  str: (value) => {
    if (typeof value === 'string') return value.trim();
    return typeof value === 'number' ? String(value) : value;
  },
  json: parseJson,
  any: (value) => value,
};

/** A moment is the day that it is where Node-RED runs. */
function readDay(value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim() : value;
  const isTimestamp = typeof value === 'number' && value >= minTimestamp;
  return toDay(isTimestamp ? new Date(value) : text, 'local') ?? text;
}

/** In 1973: a smaller number is a day such as 20261125, or counts seconds. */
const minTimestamp = 100_000_000_000;

function parseJson(value: unknown): unknown {
  const parsed = typeof value === 'string' ? tryParseJson(value) : undefined;
  return parsed === undefined ? value : parsed;
}
