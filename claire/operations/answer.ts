import { z } from 'zod/v4';
import {
  type CreatedWebhook,
  type ModelName,
  plainName,
  type RecordOf,
  WebhookId,
} from '../models';

type Json = Readonly<Record<string, unknown>>;

/** The answer is one record: an object, whatever is in it. */
export const oneRecord = <Name extends ModelName>(model: Name) => ({
  model,
  output: z.custom<RecordOf<Name>>(isObject, 'must be an object'),
});

/** The answer is a list of records. Go writes an empty one as `null`. */
export const listOfRecords = <Name extends ModelName>(model: Name) => ({
  model,
  output: z.custom<RecordOf<Name>[] | null>(isList, 'must be a list of objects'),
});

/** The answer holds the list under `listIn`, or under its Go name, which differs in case only. */
export const listWithin = <const Key extends string, Name extends ModelName>(
  listIn: Key,
  model: Name,
) => ({
  model,
  listIn,
  output: z.custom<Partial<Record<Key, RecordOf<Name>[] | null>>>(
    (answer) => isObject(answer) && isList(readProperty(answer, listIn)),
    `must be an object with the list ${listIn}`,
  ),
});

/** The answer is what Claire calls the new record. Without it, nothing else can be done with it. */
export const createdRecord = (model: 'CreatedWebhook') => ({
  model,
  output: z.custom<CreatedWebhook>(
    (answer) => isObject(answer) && WebhookId.safeParse(readProperty(answer, 'ID')).success,
    'must be an object with the ID of the webhook',
  ),
});

/** Reads a property whatever its case: the reference has `items` in samples and `Items` in tables. */
export function readProperty(answer: Json, name: string): unknown {
  const wanted = plainName(name);
  const key = Object.keys(answer).find((candidate) => plainName(candidate) === wanted);
  return key === undefined ? undefined : answer[key];
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.every(isObject));
}
