import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { unpack } from '../../tools/lab/tarball';
import manifest from '../../package.json';

export const root = join(__dirname, '..', '..');
export const tarball = join(root, 'tarballs', `n8n-nodes-claire-${manifest.version}.tgz`);

/** The paths of all files below a folder, with slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Packs if anything has changed since the last time, so that no test judges an old package. */
export function packIfStale(...names: 'node-red'[]): void {
  // The command that runs these tests has just packed.
  if (process.env.CLAIRE_PACKED === root) return;
  execFileSync('npm', ['run', 'pack', ...names], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Unpacks below the repository, where the modules of its host are found as they are there. */
export function unpackForTest(file = tarball): string {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'package-test-'));
  unpack(file, folder);
  return folder;
}

/** Runs a script of this folder in a process of its own and gives the JSON that it wrote. */
export function runScript(script: string, input: unknown): unknown {
  const output = execFileSync(process.execPath, [join(__dirname, script)], {
    cwd: root,
    // jest sets it to `test`, and n8n's rules then take every file for a test of their own.
    env: { ...process.env, NODE_ENV: 'production' },
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  return JSON.parse(output.slice(output.lastIndexOf('\n{') + 1));
}
