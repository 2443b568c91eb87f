import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, requireSpace } from '../cache';
import { installOnce } from '../install-once';
import { npm } from '../npm';
import { doing } from '../progress';

/** Packages with nodes that do not come with Node-RED, of which an example has some. */
const packages = { 'node-red-node-email': '5.2.5', 'node-red-contrib-spreadsheet-in': '0.2.0' };
const megabytes = 50;

/** Their folders, installed once for all clones, by name. */
export async function installPalette(): Promise<ReadonlyMap<string, string>> {
  const versions = Object.entries(packages).map((one) => one.join('-'));
  const folder = await installOnce(['palette', ...versions].join('-'), fill);
  const names = Object.keys(packages);
  return new Map(names.map((name) => [name, path.join(folder, 'node_modules', name)]));
}

async function fill(folder: string): Promise<void> {
  requireSpace(cacheFolder(), megabytes, 'nodes for Node-RED');
  const manifest = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  await doing(`Installing ${Object.keys(packages).join(' and ')} (once)`, async () => {
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  });
}
