import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';

const file = path.resolve(__dirname, '../../../recall/names.json');
const listed = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));

/** Names that systems give their columns, each with its field. */
export const knownNames: readonly { readonly name: string; readonly path: string }[] =
  Object.entries(listed).flatMap(([field, names]) =>
    names.split(', ').map((name) => ({ name, path: field })),
  );
