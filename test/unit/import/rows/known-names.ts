import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';

function readData<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> {
  const text = readFileSync(path.resolve(__dirname, '../../../recall', file), 'utf8');
  return shape.parse(JSON.parse(text));
}

function readLists(file: string): [string, string[]][] {
  const lists = readData(file, z.record(z.string(), z.string()));
  return Object.entries(lists).map(([key, names]) => [key, names.split(', ')]);
}

/** Names that systems give their columns, each with its field. */
export const knownNames: readonly { readonly name: string; readonly path: string }[] = readLists(
  'names.json',
).flatMap(([field, names]) => names.map((name) => ({ name, path: field })));

/** Names in each language that look like a field and are none. */
export const unusedNames: readonly (readonly [string, readonly string[]])[] =
  readLists('unused.json');

/** Names by what they say of messages to a customer. */
export const consents = readLists('consents.json');

/** Headers that are sentences, by what they say of messages and by language; and columns beside them. */
export const wishHeaders = readData(
  'wishes.json',
  z.record(z.string(), z.record(z.string(), z.string())),
);

/** Headers as systems write them, with the path of each column; `` is unused. */
export const systems = readData(
  'systems.json',
  z.record(z.string(), z.record(z.string(), z.string())),
);
