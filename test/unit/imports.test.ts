import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';

const root = path.join(__dirname, '..', '..');

/** File, what it imports, and whether it may. */
const imports: [file: string, specifier: string, may: boolean][] = [
  ['claire/import/sample.ts', '../errors', true],
  ['claire/sample.ts', 'zod/v4', true],
  ['claire/sample.ts', 'node:crypto', true],
  ['claire/sample.ts', 'zod', false],
  ['claire/sample.ts', 'zod/v3', false],
  ['claire/sample.ts', 'node:fs', false],
  ['claire/sample.ts', 'undici', false],
  ['claire/sample.ts', 'n8n-workflow', false],
  ['claire/sample.ts', 'not-installed', false],
  ['claire/import/sample.ts', '../../n8n/errors', false],
  ['claire/sample.ts', '../sandbox/index', false],
  ['claire/sample.ts', '../at-the-root', false],
  ['n8n/sample.ts', '../claire/errors', true],
  ['n8n/sample.ts', 'n8n-workflow', true],
  ['n8n/sample.ts', 'luxon', true],
  ['n8n/sample.ts', '../nodes/Claire/Claire.node', false],
  ['n8n/sample.ts', '../triggers/ClaireTrigger/ClaireTrigger.node', false],
  ['n8n/sample.ts', 'n8n-core', false],
  ['nodes/Claire/sample.ts', '../../n8n/errors', true],
  ['nodes/Claire/sample.ts', '../../claire/errors', true],
  ['nodes/Claire/sample.ts', '../../triggers/ClaireTrigger/events', false],
  ['nodes/Claire/sample.ts', '../../credentials/ClaireApi.credentials', false],
  ['nodes/Claire/sample.ts', '../../sandbox/index', false],
  ['nodes/Claire/sample.ts', 'undici', false],
  ['triggers/ClaireTrigger/sample.ts', '../../n8n/errors', true],
  ['triggers/ClaireTrigger/sample.ts', '../../nodes/Claire/Claire.node', false],
  ['triggers/ClaireTrigger/sample.ts', 'node:http', false],
  ['credentials/sample.ts', 'n8n-workflow', true],
  ['credentials/sample.ts', '../n8n/errors', false],
  ['sandbox/sample.ts', '../claire/resources', true],
  ['sandbox/sample.ts', 'fastify', true],
  ['sandbox/sample.ts', 'node:http', true],
  ['sandbox/sample.ts', 'n8n-workflow', false],
  ['sandbox/sample.ts', '../n8n/errors', false],
  ['sandbox/sample.ts', '../tools/lab/ports', false],
  ['node-red/sample.ts', '../claire/client', true],
  ['node-red/sample.ts', 'undici', true],
  ['node-red/sample.ts', '../n8n/errors', false],
  ['node-red/sample.ts', 'claire-sandbox', false],
  ['tools/lab/sample.ts', '../../sandbox/index', true],
  ['tools/lab/sample.ts', '../../at-the-root', true],
  ['tools/lab/sample.ts', 'undici', true],
  ['tools/lab/sample.ts', '../../nodes/Claire/Claire.node', false],
  ['tools/lab/sample.ts', '../scripts/pack', false],
  ['tools/scripts/sample.ts', '../lab/ports', true],
  ['tools/scripts/sample.ts', '../../n8n/errors', false],
  ['tools/scripts/sample.ts', '../../test/unit/other', false],
  ['test/unit/sample.ts', '../../triggers/ClaireTrigger/events', true],
  ['tools/bench/sample.ts', '../../nodes/Claire/Claire.node', true],
];

/** What polling for changes may know, and who may know it: the rule that is broken, if one is. */
const changes: [file: string, specifier: string, rule: string][] = [
  ['claire/changes/sample.ts', '../resources/operation', ''],
  ['claire/changes/sample.ts', '../counts', ''],
  ['claire/changes/sample.ts', '../import/run', 'changes-know-the-client'],
  ['claire/changes/sample.ts', '../rate-limit/budget', 'changes-know-the-client'],
  ['claire/find/sample.ts', '../changes/poll', 'changes-are-known-to-platforms'],
  ['triggers/ClaireTrigger/sample.ts', '../../claire/changes/poll', ''],
];

/** Every other way to write an import of `../n8n/errors`. */
const otherWays = [
  "export * from '../n8n/errors';",
  "export { toNodeError } from '../n8n/errors';",
  "import type { NodeError } from '../n8n/errors';",
  "import errors = require('../n8n/errors');",
  "export const errors = import('../n8n/errors');",
  "export type Errors = typeof import('../n8n/errors');",
  "export const errors: unknown = require('../n8n/errors');",
];

/** Files that import each other in a circle, and the rule that says so. */
const circles: [name: string, rule: string, files: Record<string, string>][] = [
  [
    'of two files',
    'no-circle',
    {
      'claire/two/a.ts': "import { b } from './b'; export const a = () => b;",
      'claire/two/b.ts': "import { a } from './a'; export const b = () => a;",
    },
  ],
  [
    'of types alone',
    'no-circle',
    {
      'sandbox/types/a.ts': "import type { B } from './b'; export interface A { b: B }",
      'sandbox/types/b.ts': "export interface B { a: import('./a').A }",
    },
  ],
  [
    'over three files, in three ways',
    'no-circle',
    {
      'node-red/three/a.ts': "export const a = require('./b');",
      'node-red/three/b.ts': "export const b = import('./c');",
      'node-red/three/c.ts': "export * from './a';",
    },
  ],
  [
    'of two folders, though not of files',
    'no-circle-of-folders',
    {
      'n8n/one/a.ts': "export * from '../other/a';",
      'n8n/other/a.ts': 'export {};',
      'n8n/other/b.ts': "export * from '../one/b';",
      'n8n/one/b.ts': 'export {};',
    },
  ],
];

const Report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

function cruise(cwd: string, outputType: 'json' | 'err-long'): string {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(root, 'tools', 'lint', 'imports.mjs');
  const args = [program, '--config', config, '--output-type', outputType, '.'];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout;
}

const report = (cwd: string) => Report.parse(JSON.parse(cruise(cwd, 'json')));

const folder = mkdtempSync(path.join(tmpdir(), 'claire-imports-'));
const broken = new Map<string, string[]>();
const importing = (specifier: string) => `import { x } from '${specifier}';\nx();`;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** A file of its own for each sample. */
function toFile(file: string, text: string): string {
  return path.join(path.dirname(file), `sample-${Buffer.from(text).toString('hex')}.ts`);
}

function writeSample(file: string, text: string): void {
  write(toFile(file, text), text);
  const [, specifier = ''] = /'(\..+)'/.exec(text) ?? [];
  const target = path.join(path.dirname(file), specifier);
  if (specifier !== '') write(`${target}.ts`, 'export {};');
}

const rulesBrokenBy = (file: string): string[] => broken.get(file) ?? [];

beforeAll(() => {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, specifier] of imports) writeSample(file, importing(specifier));
  for (const [file, specifier] of changes) writeSample(file, importing(specifier));
  for (const text of otherWays) writeSample('claire/sample.ts', text);
  for (const [, , files] of circles)
    for (const [file, text] of Object.entries(files)) write(file, text);
  for (const { from, rule } of report(folder).summary.violations)
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the direction of imports', () => {
  it.each(imports.filter(([, , may]) => may))('lets %s import %s', (file, specifier) => {
    expect(rulesBrokenBy(toFile(file, importing(specifier)))).toEqual([]);
  });

  it.each(imports.filter(([, , may]) => !may))('stops %s from importing %s', (file, specifier) => {
    const folder = /^(?:tools\/)?\w[^/]*/.exec(file)?.[0].replace('/', '-');

    expect(rulesBrokenBy(toFile(file, importing(specifier)))).toEqual([
      `imports-of-${String(folder)}`,
    ]);
  });

  it.each(changes)('of polling: %s imports %s', (file, specifier, rule) => {
    const expected = rule === '' ? [] : [rule];
    expect(rulesBrokenBy(toFile(file, importing(specifier)))).toEqual(expected);
  });

  it.each(otherWays)('stops the core from leaving by %s', (text) => {
    expect(rulesBrokenBy(toFile('claire/sample.ts', text))).toEqual(['imports-of-claire']);
  });

  it('says which file imports what, and what it may', () => {
    const text = cruise(folder, 'err-long');

    expect(text)
      .toContain(`${toFile('credentials/sample.ts', importing('../n8n/errors'))} → n8n/errors.ts
    credentials/ may import credentials/, claire/, n8n-workflow.`);
  });

  it('is held for every file that is shipped, and for what tests and starts it', () => {
    const held = new Set(report(root).modules.map(({ source }) => source));
    const top = '{bench,claire,credentials,lab,n8n,nodes,node-red,sandbox,scripts,test,triggers}';
    const files = globSync(`${top}/**/*.{ts,mjs}`, {
      cwd: root,
      exclude: (file) => ['node_modules', 'dist', '.cache'].includes(file),
    });

    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => !held.has(file))).toEqual([]);
  });
});

describe('a circle of imports', () => {
  it.each(circles)('is refused %s', (_name, rule, files) => {
    const names = Object.keys(files);
    const from =
      rule === 'no-circle' ? names : [...new Set(names.map((name) => path.dirname(name)))];

    expect(from.flatMap(rulesBrokenBy)).toContain(rule);
  });
});
