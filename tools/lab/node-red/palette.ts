import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from '../install-once';

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

/** Puts packages beside ours, as the palette manager would; npm is asked once for all clones. */
export async function addToPalette(
  userFolder: string,
  modules: readonly PaletteModule[],
): Promise<void> {
  for (const { name, version } of modules) {
    const dependencies = { [name]: version };
    const folder = await installPackages(`${name}-${version}`, { dependencies });
    const installed = path.join(userFolder, 'node_modules');
    mkdirSync(installed, { recursive: true });
    symlinkSync(path.join(folder, 'node_modules', name), path.join(installed, name), 'junction');
  }
}
