import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/inputs';

const folder = 'claire/resources';

/** Lists the resources: each file that holds one. Gives the path of what it wrote. */
export function writeResourceIndex(): string {
  const file = path.join(folder, 'all.ts');
  writeFileSync(path.join(root, file), resourceIndex(listResources()));
  return file;
}

export function listResources(): string[] {
  return readdirSync(path.join(root, folder))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      return /^export const (\w+) = resource\(/m.exec(text)?.[1] ?? [];
    })
    .sort();
}

export function resourceIndex(names: readonly string[]): string {
  return [
    '// Written by `npm run generate` from the resources beside it.',
    ...names.map((name) => `import { ${name} } from './${name}';`),
    '',
    `export const resources = { ${names.join(', ')} } as const;`,
    '',
    '/** The whole Claire API: `operations.appointment.list`, and so on. */',
    'export const operations = {',
    ...names.map((name) => `  ${name}: ${name}.operations,`),
    '} as const;',
    '',
    '/** The records that Claire answers with, by the reference’s names. */',
    'export const models = {',
    ...names.map((name) => `  ...${name}.models,`),
    '} as const;',
    '',
  ].join('\n');
}
