import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installN8n } from '../lab/n8n/install';
import { modules } from '../lab/node-red/install';
import { unpack } from '../lab/tarball';
import type { BenchEnvironment } from './bench-environment';
import { alternately } from './sampling';

interface Sides {
  readonly ours: number[];
  readonly theirs: number[];
}

/** The processor time that loading a package takes, each time in a process of its own. */
export async function millisecondsToLoad(
  laboratory: BenchEnvironment,
  runs: number,
): Promise<{ n8n: Sides; nodeRed: Sides }> {
  const { n8n, nodeRed } = await laboratory.tarballs();
  const { bin } = await installN8n();
  const n8nModules = path.dirname(bin);
  const ours = unpacked(laboratory, 'n8n-nodes-claire', n8n);
  const empty = emptyPackage(laboratory);
  const flows = unpacked(laboratory, 'node-red-contrib-claire', nodeRed);
  for (const name of ['luxon', 'undici', 'zod']) {
    symlinkSync(path.join(modules, name), path.join(path.dirname(flows), name), 'junction');
  }
  const load =
    (...args: string[]) =>
    () =>
      Promise.resolve(milliseconds(args));
  const plan = { runs, seconds: 20 };
  return {
    n8n: await alternately(
      { ours: load('n8n', ours, n8nModules), theirs: load('n8n', empty, n8nModules) },
      plan,
    ),
    nodeRed: await alternately(
      { ours: load('node-red', flows), theirs: () => Promise.resolve(0) },
      plan,
    ),
  };
}

function milliseconds(args: readonly string[]): number {
  const script = path.join(__dirname, 'load-package.mjs');
  const output = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return Number(/milliseconds: ([\d.]+)/.exec(output)?.[1]);
}

/** Each in a folder of its own: in n8n the package finds the zod of n8n, and no other beside it. */
function unpacked(laboratory: BenchEnvironment, name: string, tarball: string): string {
  const folder = path.join(laboratory.folder(`loading-${name}`), 'node_modules', name);
  unpack(tarball, folder);
  return folder;
}

function emptyPackage(laboratory: BenchEnvironment): string {
  const folder = laboratory.folder('empty');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'n8n-nodes-empty',
    version: '1.0.0',
    n8n: { nodes: [], credentials: [] },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
