import { z } from 'zod/v4';
import { SetupError, describeThrown } from '../../runtime/errors';
import { evaluate, type TypedValue } from '../../runtime/evaluate';
import type { Message, NodeRed, RuntimeNode } from '../../types/node-red';
import { type Kind, readAs } from './kinds';
import { type ApiOperation, readInputSchema } from './operations';

const Saved = z.record(z.string(), z.looseObject({ type: z.string(), value: z.unknown() }));

export type Input = Readonly<Record<string, unknown>>;

interface TypedInput extends TypedValue {
  readonly kind: Kind;
  /** Whether `null` empties the field at Claire. */
  readonly clears: boolean;
}

/** Reads the typed inputs of a node, once, but for those that the operation does not take. */
export function parseTypedInputs(
  operation: ApiOperation,
  saved: unknown,
): ReadonlyMap<string, TypedInput> {
  const parsed = Saved.safeParse(saved);
  const given = parsed.success ? parsed.data : {};
  return new Map(
    [...listKinds(operation)].flatMap(([name, kind]) => {
      const input = given[name];
      const clears = operation.clearable?.includes(name) === true;
      return input === undefined ? [] : [[name, { ...input, kind, clears }] as const];
    }),
  );
}

/** The input of the operation for one message. Nothing given is nothing sent, unless it clears. */
export async function readInput(
  RED: NodeRed,
  node: RuntimeNode,
  inputs: ReturnType<typeof parseTypedInputs>,
  message: Message,
): Promise<Input> {
  const entries = [...inputs].map(async ([name, input]) => {
    const value = await evaluate(RED, node, input, message).catch((thrown: unknown) => {
      throw unreadable(name, thrown);
    });
    return { name, value: readAs(input.kind, value), clears: input.clears };
  });
  const given = (await Promise.all(entries)).filter(
    ({ value, clears }) => isGiven(value) || (clears && value === null),
  );
  return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function unreadable(field: string, thrown: unknown): SetupError {
  const reason = describeThrown(thrown) ?? 'no reason given';
  return new SetupError(
    'unreadableField',
    { field, reason },
    { path: field, message: 'cannot be evaluated' },
  );
}

/** What each field of the operation's input is, from its schema. */
function listKinds(operation: ApiOperation): ReadonlyMap<string, Kind> {
  const { properties } = readInputSchema(operation);
  return new Map(Object.entries(properties).map(([name, property]) => [name, toKind(property)]));
}

type Schema = z.core.JSONSchema._JSONSchema;

function toKind(schema: Schema): Kind {
  if (typeof schema === 'boolean') return 'anything';
  const choices = schema.anyOf?.filter((one) => typeof one === 'boolean' || one.type !== 'null');
  const [given = schema] = choices ?? [];
  if (typeof given === 'boolean') return 'anything';
  if ((given.format ?? schema.format) === 'date-time') return 'day';
  if (given.type === 'integer' || given.type === 'number') return 'number';
  if (given.type === 'boolean') return 'yesOrNo';
  if (given.type === 'string') return 'text';
  return given.type === 'object' || given.type === 'array' ? 'json' : 'anything';
}
