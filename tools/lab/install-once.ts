import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, locked } from './cache';
import { npm } from './npm';
import { doing } from './progress';

const marker = '.installed';

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
  /** How long it takes, for who waits. */
  readonly takes?: string;
  /** Throws what the machine lacks, before npm is asked. */
  readonly check?: () => Promise<void>;
  /** What is left to do when npm is done. */
  readonly build?: (folder: string) => Promise<void>;
}

/** The folder of that name in the cache, with packages of npm in it, none of whose scripts are run. */
export async function installPackages(name: string, packages: Packages): Promise<string> {
  const folder = path.join(cacheFolder(), name);
  const isInstalled = () => existsSync(path.join(folder, marker));
  if (isInstalled()) return folder;
  await locked(`${folder}.lock`, async () => {
    if (isInstalled()) return;
    const partial = `${folder}.partial`;
    // npm completes what it left half made to another tree, from which n8n does not start.
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    await fill(partial, name, packages);
    writeFileSync(path.join(partial, marker), new Date().toISOString());
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  });
  return folder;
}

async function fill(
  folder: string,
  name: string,
  { dependencies, overrides = {}, takes = '', check, build }: Packages,
): Promise<void> {
  await check?.();
  const manifest = JSON.stringify({ private: true, dependencies, overrides }, null, 2);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  await doing(`Installing ${name} in ${cacheFolder()} (once${takes})`, () =>
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder }),
  );
  await build?.(folder);
}

/** The npm package that holds the Node program of this machine, and the headers to build with. */
export function nodePackage(): string {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${process.platform}-${process.arch}`;
}
