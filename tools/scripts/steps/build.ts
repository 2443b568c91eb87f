import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import { locked } from '../../lab/cache';
import { run } from '../../lab/processes';
import { doing } from '../../lab/progress';
import { buildPackage } from '../../../node-red/build';
import { bundleMobile } from './bundle-mobile';
import { compiler, listFiles, root, whenChanged } from './inputs';
import { writeOutputSchemas } from './output-schemas';
import { transformFileSync } from '@swc/core';
import { build as bundle } from 'esbuild';

interface Build {
  readonly name: string;
  /** What is built, from which files. */
  readonly out: string;
  readonly sources: string[];
  /** Makes `out` in a fresh folder. */
  readonly make: (fresh: string, inputs: readonly string[]) => Promise<void>;
  /** A folder of `out` that has to stand elsewhere in the package: from (in `out`) to (under the root). */
  readonly moves?: readonly [from: string, to: string];
}

export const n8nSources = ['claire', 'n8n', 'nodes', 'triggers', 'credentials', 'icons'];

const builds: Build[] = [
  {
    name: 'n8n-nodes-claire',
    out: 'dist',
    sources: [...n8nSources, 'tsconfig.build.json'],
    make: async (fresh, inputs) => {
      await compile('tsconfig.build.json', inputs, fresh);
      const isCopied = (file: string) => /^(nodes|triggers|icons)\/.*\.(json|svg)$/.test(file);
      for (const file of inputs.filter(isCopied)) {
        cpSync(path.join(root, file), path.join(fresh, file));
      }
      writeOutputSchemas(fresh);
    },
  },
  {
    name: 'claire-sandbox',
    out: 'sandbox/dist',
    sources: ['claire', 'sandbox', 'node-red'],
    make: async (fresh, inputs) => {
      await bundleSandbox(fresh);
      const isCopied = (file: string) => /^sandbox\/page\/.+\.(css|js)$/.test(file);
      for (const file of inputs.filter(isCopied)) {
        cpSync(path.join(root, file), path.join(fresh, path.basename(file)));
      }
    },
  },
  {
    name: 'node-red-claire',
    out: 'node-red/dist',
    sources: ['claire', 'node-red'],
    make: async (fresh, inputs) => {
      await compile('node-red/tsconfig.build.json', inputs, fresh);
      await buildPackage(fresh);
    },
    // Node-RED serves the folder `resources` of a package to browsers.
    moves: ['resources', 'node-red/resources/dist'],
  },
];

/** Builds what has changed; of all packages, or of those that are named. */
export async function build(...names: string[]): Promise<void> {
  const wanted = builds.filter(({ name }) => names.length === 0 || names.includes(name));
  await locked(path.join(root, '.cache', 'build.lock'), async () => {
    for (const one of wanted) await buildOne(one);
  });
}

async function buildOne({ name, out, sources, make, moves }: Build): Promise<void> {
  const inputs = listFiles(...sources);
  const files = [
    ...inputs,
    'tsconfig.json',
    'package-lock.json',
    ...listFiles('tools/scripts/steps'),
  ];
  await whenChanged(
    `build-${name}`,
    { files, results: moves === undefined ? [out] : [out, moves[1]] },
    () =>
      doing(`Building ${name}`, async () => {
        const fresh = path.join(root, '.cache', 'build', name);
        rmSync(fresh, { recursive: true, force: true });
        await make(fresh, inputs);
        if (moves !== undefined) replace(path.join(root, moves[1]), path.join(fresh, moves[0]));
        replace(path.join(root, out), fresh);
      }),
  );
}

/** Modules that load each other only when they are used, as the compiler has found them to be needed. */
async function compile(project: string, inputs: readonly string[], out: string): Promise<void> {
  const args = [compiler, '-p', path.join(root, project), '--outDir', out, '--pretty', 'false'];
  const { code, output } = await run(process.execPath, args, { cwd: root, env: process.env });
  if (code !== 0) throw new Error(`${project} does not compile:\n${output}`);
  for (const source of inputs.filter((file) => file.endsWith('.ts'))) {
    const target = path.join(out, source.replace(/\.ts$/, '.js'));
    if (existsSync(target)) writeFileSync(target, lazyModule(path.join(root, source)));
  }
  await bundleMobile(out);
}

/** One file: it loads everything at its start in any case. */
function bundleSandbox(outDir: string): Promise<unknown> {
  return bundle({
    entryPoints: [path.join(root, 'sandbox', 'cli.ts')],
    outfile: path.join(outDir, 'cli.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'silent',
  });
}

/** In one step, so that no reader sees half a build. */
function replace(folder: string, fresh: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(fresh, folder);
}

/**
 * A module of ours as CommonJS that loads another one when something of it is first used: n8n and
 * Node-RED load every node at their start, also where no flow has one.
 */
function lazyModule(file: string): string {
  const imports = [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)';$/gm)];
  const { code } = transformFileSync(file, {
    configFile: false,
    swcrc: false,
    // Users install neither comments nor spaces; names stay, as stack traces show them.
    minify: true,
    jsc: {
      parser: { syntax: 'typescript' },
      target: 'es2022',
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
    module: { type: 'commonjs', lazy: imports.map(([, name = '']) => name) },
  });
  return code;
}
