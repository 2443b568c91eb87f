import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/inputs';

const folder = 'claire/resources';

/** Each file that holds a resource. */
export function listResources(): string[] {
  return readdirSync(path.join(root, folder))
    .flatMap((file) => {
      return /^export const (\w+) = resource\(/m.exec(read(file))?.[1] ?? [];
    })
    .sort();
}

export function resourceIndex(names: readonly string[]): string {
  return [
    '// Written by `npm run generate` from the resources beside it.',
    "import { enumerations } from '../models/enumerations';",
    ...names.map((name) => `import { ${name} } from './${name}';`),
    '',
    `export const resources = { ${names.join(', ')} } as const;`,
    '',
    '/** The whole Claire API: `operations.appointment.list`, and so on. */',
    'export const operations = {',
    ...names.map((name) => `  ${name}: ${name}.operations,`),
    '} as const;',
    '',
    '/** Every enumeration of the reference, with the labels people see. */',
    'export const allEnumerations = {',
    '  ...enumerations,',
    ...names.filter(hasEnumerations).map((name) => `  ...${name}.enumerations,`),
    '} as const;',
    '',
    '/** The records that Claire answers with, by the reference’s names. */',
    'export const models = {',
    ...names.map((name) => `  ...${name}.models,`),
    '} as const;',
    '',
  ].join('\n');
}

function hasEnumerations(name: string): boolean {
  return /^ {2}enumerations\b/m.test(read(`${name}.ts`));
}

function read(file: string): string {
  return readFileSync(path.join(root, folder, file), 'utf8');
}
