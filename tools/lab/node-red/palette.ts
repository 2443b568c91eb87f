import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, requireSpace } from '../cache';
import { installOnce } from '../install-once';
import { npm } from '../npm';
import { doing } from '../progress';

/** A package of nodes that does not come with Node-RED. */
export interface PaletteModule {
  readonly name: string;
  readonly version: string;
}

/** Sends e-mail; kept by the makers of Node-RED in their repository node-red-nodes. */
export const emailModule: PaletteModule = { name: 'node-red-node-email', version: '5.2.5' };

/** Reads sheets of a spreadsheet. */
export const spreadsheetModule: PaletteModule = {
  name: 'node-red-contrib-spreadsheet-in',
  version: '0.2.0',
};

const megabytes = 50;

/** Puts packages beside ours, as the palette manager would; npm is asked once for all clones. */
export async function addToPalette(
  userFolder: string,
  modules: readonly PaletteModule[],
): Promise<void> {
  for (const module of modules) {
    const { name, version } = module;
    const folder = await installOnce(`${name}-${version}`, (partial) => fill(partial, module));
    const installed = path.join(userFolder, 'node_modules');
    mkdirSync(installed, { recursive: true });
    symlinkSync(path.join(folder, 'node_modules', name), path.join(installed, name), 'junction');
  }
}

async function fill(folder: string, { name, version }: PaletteModule): Promise<void> {
  requireSpace(cacheFolder(), megabytes, name);
  const manifest = JSON.stringify({ private: true, dependencies: { [name]: version } }, null, 2);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  await doing(`Installing ${name} ${version} in ${cacheFolder()} (once)`, async () => {
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  });
}
