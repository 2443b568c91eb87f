import { z } from 'zod/v4';
import { isObject, type Json } from '../json';
import { plainName } from '../models/nested';

/** The answer is one record: any object. */
export const oneRecord = <Model extends z.ZodType>(models: Readonly<Record<string, Model>>) => ({
  ...named(models),
  output: z.custom<z.output<Model>>(isObject, 'must be an object'),
});

/** The answer is a list of records. Go writes an empty one as `null`. */
export const listOfRecords = <Model extends z.ZodType>(
  models: Readonly<Record<string, Model>>,
) => ({
  ...named(models),
  output: z.custom<z.output<Model>[] | null>(isList, 'must be a list of objects'),
});

/** The answer holds the list under `listIn`, or under its Go name, which differs in case only. */
export const listWithin = <const Key extends string, Model extends z.ZodType>(
  listIn: Key,
  models: Readonly<Record<string, Model>>,
) => ({
  ...named(models),
  listIn,
  output: z.custom<Partial<Record<Key, z.output<Model>[] | null>>>(
    (answer) => isObject(answer) && isList(readProperty(answer, listIn)),
    `must be an object with the list ${listIn}`,
  ),
});

/** The answer is the id of the new record. Without it, nothing else can be done with it. */
export const createdRecord = <Model extends z.ZodObject>(
  what: string,
  models: Readonly<Record<string, Model>>,
) => ({
  ...named(models),
  output: z.custom<z.output<Model>>(
    (answer) => isObject(answer) && hasId(Object.values(models)[0], answer),
    `must be an object with the ID of the ${what}`,
  ),
});

/** `{ Car }` names its model `Car`. */
function named(models: Readonly<Record<string, z.ZodType>>): { model: string } {
  return { model: Object.keys(models).join() };
}

function hasId(model: z.ZodObject | undefined, answer: Json): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = model?.shape ?? {};
  return Object.entries(shape).every(
    ([name, schema]) => schema.safeParse(readProperty(answer, name)).success,
  );
}

/** Reads a property whatever its case: the reference has `items` in samples and `Items` in tables. */
export function readProperty(answer: Json, name: string): unknown {
  if (Object.hasOwn(answer, name)) return answer[name];
  const wanted = plainName(name);
  const key = Object.keys(answer).find((candidate) => plainName(candidate) === wanted);
  return key === undefined ? undefined : answer[key];
}

function isList(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.every(isObject));
}
