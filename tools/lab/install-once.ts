import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, locked } from './cache';

const marker = '.installed';

/** The folder of that name in the cache: filled once for all clones, found filled from then on. */
export async function installOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(cacheFolder(), name);
  if (isInstalled(folder)) return folder;
  await locked(`${folder}.lock`, async () => {
    if (!isInstalled(folder)) await fillAndName(folder, fill);
  });
  return folder;
}

function isInstalled(folder: string): boolean {
  return existsSync(path.join(folder, marker));
}

/** The half-made folder keeps its place when this is interrupted; the next run goes on with it. */
async function fillAndName(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const partial = `${folder}.partial`;
  mkdirSync(partial, { recursive: true });
  await fill(partial);
  writeFileSync(path.join(partial, marker), new Date().toISOString());
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** The npm package that holds the Node program of this machine, and the headers to build with. */
export function nodePackage(): string {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${process.platform}-${process.arch}`;
}
