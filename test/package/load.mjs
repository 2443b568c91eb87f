// Loads the package in { folder } as n8n does at its start, and says what n8n then knows.
import { text } from 'node:stream/consumers';
import { PackageDirectoryLoader } from 'n8n-core';

const { folder } = JSON.parse(await text(process.stdin));
const loader = new PackageDirectoryLoader(folder);
await loader.loadAll();

const iconsOf = ({ name, iconUrl }) => ({ name, icons: Object.values(iconUrl ?? {}) });
const loaded = {
  nodes: loader.types.nodes.map(iconsOf),
  credentials: loader.types.credentials.map(iconsOf),
};
process.stdout.write(`\n${JSON.stringify(loaded)}`);
