import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, requireSpace } from '../cache';
import { installOnce, nodePackage } from '../install-once';
import { npm } from '../npm';
import { doing } from '../progress';

export const nodeRedVersions = {
  /** That of the development dependencies, on the Node 24 that came with them. */
  newest: '5.0.7',
  /** The newest of the oldest major that the package supports; it runs on Node 20. */
  oldest: '4.1.15',
} as const;

export type NodeRedVersion = (typeof nodeRedVersions)[keyof typeof nodeRedVersions];

export interface NodeRedInstall {
  readonly node: string;
  readonly program: string;
}

/** Where this one's own dependencies are, and the newest Node-RED with them. */
export const modules = path.join(__dirname, '..', '..', '..', 'node_modules');

const node20 = '20.20.2';
const megabytes = 400;

/** The newest is here already; the oldest is installed once for all clones. */
export async function installNodeRed(
  version: NodeRedVersion = nodeRedVersions.newest,
): Promise<NodeRedInstall> {
  if (version === nodeRedVersions.newest) return programs(process.execPath, modules);
  const folder = await installOnce(`node-red-${version}`, (partial) => fill(partial, version));
  const installed = path.join(folder, 'node_modules');
  return programs(path.join(installed, '.bin', 'node'), installed);
}

function programs(node: string, folder: string): NodeRedInstall {
  return { node, program: path.join(folder, 'node-red', 'red.js') };
}

async function fill(folder: string, version: NodeRedVersion): Promise<void> {
  requireSpace(cacheFolder(), megabytes, `Node-RED ${version}`);
  const dependencies = { 'node-red': version, [nodePackage()]: node20 };
  const manifest = JSON.stringify({ private: true, dependencies }, null, 2);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  await doing(`Installing Node-RED ${version} in ${cacheFolder()} (once, a minute)`, async () => {
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  });
}
