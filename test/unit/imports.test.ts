import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';

const root = path.join(__dirname, '..', '..');

/** File, what it imports, and the rule that this breaks, if it does. */
const imports: [file: string, specifier: string, rule: string][] = [
  ['claire/sample.ts', 'zod/v4', ''],
  ['claire/sample.ts', 'node:crypto', ''],
  ['claire/sample.ts', 'zod', 'imports-of-claire'],
  ['claire/sample.ts', 'node:fs', 'imports-of-claire'],
  ['claire/sample.ts', 'not-installed', 'imports-of-claire'],
  ['claire/import/sample.ts', '../errors', ''],
  ['claire/import/sample.ts', '../../n8n/errors', 'imports-of-claire'],
  ['claire/changes/sample.ts', '../resources/operation', ''],
  ['claire/changes/sample.ts', '../import/run', 'changes-know-the-client'],
  ['claire/find/sample.ts', '../changes/poll', 'changes-are-known-to-platforms'],
  ['n8n/sample.ts', '../claire/errors', ''],
  ['n8n/sample.ts', '../nodes/Claire/Claire.node', 'imports-of-n8n'],
  ['n8n/sample.ts', 'n8n-core', 'imports-of-n8n'],
  ['nodes/Claire/sample.ts', '../../n8n/errors', ''],
  ['nodes/Claire/sample.ts', '../../triggers/ClaireTrigger/events', 'imports-of-nodes'],
  ['triggers/ClaireTrigger/sample.ts', '../../claire/changes/poll', ''],
  ['triggers/ClaireTrigger/sample.ts', 'node:http', 'imports-of-triggers'],
  ['credentials/sample.ts', '../n8n/errors', 'imports-of-credentials'],
  ['sandbox/sample.ts', 'node:http', ''],
  ['sandbox/sample.ts', '../tools/lab/ports', 'imports-of-sandbox'],
  ['node-red/sample.ts', 'undici', ''],
  ['node-red/sample.ts', 'claire-sandbox', 'imports-of-node-red'],
  ['tools/lab/sample.ts', '../../at-the-root', ''],
  ['tools/lab/sample.ts', '../scripts/pack', 'imports-of-tools-lab'],
  ['tools/scripts/sample.ts', '../../test/unit/other', 'imports-of-tools-scripts'],
  ['tools/bench/sample.ts', '../../nodes/Claire/Claire.node', ''],
];

/** Files that import each other in a circle, and the rule that says so. */
const circles: [name: string, rule: string, files: Record<string, string>][] = [
  [
    'of types alone',
    'no-circle',
    {
      'sandbox/types/a.ts': "import type { B } from './b'; export interface A { b: B }",
      'sandbox/types/b.ts': "export interface B { a: import('./a').A }",
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

function report(cwd: string): z.output<typeof Report> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(root, 'tools', 'lint', 'imports.mjs');
  const args = [program, '--config', config, '--output-type', 'json', '.'];
  const { stdout } = spawnSync(process.execPath, args, {
    ...{ cwd, encoding: 'utf8', maxBuffer: 2 ** 26 },
  });
  return Report.parse(JSON.parse(stdout));
}

const folder = mkdtempSync(path.join(tmpdir(), 'claire-imports-'));
const broken = new Map<string, string[]>();

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** A file of its own for each sample, beside which is what it imports. */
const samples = imports.map(([file, specifier, rule], at) => {
  const folderOf = path.dirname(file);
  return { file: path.join(folderOf, `sample-${String(at)}.ts`), folderOf, specifier, rule };
});

const rulesBrokenBy = (file: string): string[] => broken.get(file) ?? [];

beforeAll(() => {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const { file, folderOf, specifier } of samples) {
    write(file, `import { x } from '${specifier}';\nx();`);
    if (specifier.startsWith('.')) write(`${path.join(folderOf, specifier)}.ts`, 'export {};');
  }
  for (const [, , files] of circles)
    for (const [file, text] of Object.entries(files)) write(file, text);
  for (const { from, rule } of report(folder).summary.violations)
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the direction of imports', () => {
  it.each(samples)('of $folderOf: $specifier breaks "$rule"', ({ file, rule }) => {
    expect(rulesBrokenBy(file)).toEqual(rule === '' ? [] : [rule]);
  });

  it('is held for every file that is shipped, and for what tests and starts it', () => {
    const held = new Set(report(root).modules.map(({ source }) => source));
    const top = '{claire,credentials,n8n,nodes,node-red,sandbox,test,tools,triggers}';
    const files = globSync(`${top}/**/*.{ts,mjs}`, {
      cwd: root,
      exclude: (file) => ['node_modules', 'dist', '.cache'].includes(file),
    });

    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => !held.has(file))).toEqual([]);
  });
});

it.each(circles)('a circle of imports is refused %s', (_name, rule, files) => {
  const names = Object.keys(files);
  const from = rule === 'no-circle' ? names : [...new Set(names.map((name) => path.dirname(name)))];

  expect(from.flatMap(rulesBrokenBy)).toContain(rule);
});
