import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';

function readLists(file: string): [string, string[]][] {
  const text = readFileSync(path.resolve(__dirname, '../../../recall', file), 'utf8');
  const lists = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return Object.entries(lists).map(([key, names]) => [key, names.split(', ')]);
}

/** Names that systems give their columns, each with its field. */
export const knownNames: readonly { readonly name: string; readonly path: string }[] = readLists(
  'names.json',
).flatMap(([field, names]) => names.map((name) => ({ name, path: field })));

/** Names in each language that look like a field and are none. */
export const unusedNames: readonly (readonly [string, readonly string[]])[] =
  readLists('unused.json');
