// Loads the package in a folder as its platform does at its start, and says what processor time it took.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [platform, folder, n8nModules = ''] = process.argv.slice(2);
const require = createRequire(path.join(folder, 'package.json'));
const load = platform === 'n8n' ? await byN8n() : byNodeRed();
const started = process.cpuUsage();
await load();
const { user, system } = process.cpuUsage(started);
process.stdout.write(`milliseconds: ${String((user + system) / 1000)}\n`);
process.exit(0);

/** n8n has its modules, zod among them, long before it comes to community packages. */
async function byN8n() {
  process.env.NODE_PATH = n8nModules;
  const { Module } = require('node:module');
  Module._initPaths();
  const fromN8n = createRequire(path.join(n8nModules, 'n8n', 'package.json'));
  fromN8n('n8n-workflow');
  const { PackageDirectoryLoader } = fromN8n('n8n-core');
  return () => new PackageDirectoryLoader(folder).loadAll();
}

/** Lets itself be called, and asked for anything, as the RED of a Node-RED without flows. */
function byNodeRed() {
  const RED = new Proxy(() => undefined, { get: () => RED, apply: () => RED });
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = Object.values(manifest['node-red'].nodes);
  return () => {
    for (const file of files) require(path.join(folder, file))(RED);
  };
}
