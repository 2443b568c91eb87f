import path from 'node:path';
import { installPackages, nodePackage } from '../install-once';

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

/** The newest is here already; the oldest is installed once for all clones. */
export async function installNodeRed(
  version: NodeRedVersion = nodeRedVersions.newest,
): Promise<NodeRedInstall> {
  if (version === nodeRedVersions.newest) return programs(process.execPath, modules);
  const dependencies = { 'node-red': version, [nodePackage()]: node20 };
  const options = { dependencies, takes: ', a minute' };
  const folder = await installPackages(`node-red-${version}`, options);
  const installed = path.join(folder, 'node_modules');
  return programs(path.join(installed, '.bin', 'node'), installed);
}

function programs(node: string, folder: string): NodeRedInstall {
  return { node, program: path.join(folder, 'node-red', 'red.js') };
}
