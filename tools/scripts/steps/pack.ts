import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locked } from '../../lab/cache';
import { npm } from '../../lab/npm';
import { doing } from '../../lab/progress';
import { build, n8nSources } from './build';
import { listFiles, root, whenChanged } from './inputs';
import { sortTarball } from './sort-tarball';
import { readManifest, stage } from './stage';

export type Tarballs = Readonly<Record<'n8n' | 'nodeRed' | 'sandbox', string>>;

const tarballs = path.join(root, 'tarballs');

const lock = path.join(root, '.cache', 'pack.lock');

/** All packages as they would be published, in tarballs/. */
export async function pack(): Promise<Tarballs> {
  // .npmrc forbids scripts, so `npm pack` alone would not build.
  await build();
  const packed = await locked(lock, async () => ({
    n8n: await packOne('n8n-nodes-claire', '.', n8nSources),
    nodeRed: await nodeRedTarball(),
    sandbox: await packOne('claire-sandbox', 'sandbox', ['claire', 'sandbox', 'node-red']),
  }));
  // Tests that this command starts need not look again.
  process.env.CLAIRE_PACKED = root;
  return packed;
}

/** Without the wait for the other packages. */
export async function packNodeRed(): Promise<string> {
  await build('node-red-claire');
  return locked(lock, nodeRedTarball);
}

function nodeRedTarball(): Promise<string> {
  return packOne('claire-nodes-node-red-claire', 'node-red', ['claire', 'node-red']);
}

/** By the name that npm gives its file: without the `@` and the `/` of a scope. */
async function packOne(name: string, folder: string, sources: string[]): Promise<string> {
  const file = `${name}-${readManifest(folder).version}.tgz`;
  const tarball = path.join(tarballs, file);
  const texts = ['package.json', 'README.md'].map((text) => path.join(folder, text));
  const files = listFiles(
    ...sources,
    ...texts,
    'LICENSE',
    'tools/scripts/steps',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  );
  const results = [path.join('tarballs', file)];
  await whenChanged(`pack-${name}`, { files, results }, () =>
    doing(`Packing ${file}`, async () => {
      mkdirSync(tarballs, { recursive: true });
      await npm(['pack', '--pack-destination', tarballs], { cwd: stage(name, folder) });
      writeFileSync(tarball, sortTarball(readFileSync(tarball)));
    }),
  );
  return tarball;
}
