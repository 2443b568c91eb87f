// Requires what n8n or Node-RED does at its start, from { folder, files } on stdin, and says which modules came along.
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Lets itself be called, and asked for anything, as the RED of a Node-RED without flows. */
const RED = new Proxy(() => undefined, { get: () => RED, apply: () => RED });

const { folder, files } = JSON.parse(await text(process.stdin));
const require = createRequire(path.join(folder, 'package.json'));
for (const file of files) {
  const made = require(path.join(folder, file));
  if (typeof made === 'function') made(RED);
  else new made[path.basename(file).split('.')[0]]();
}
const loaded = Object.keys(require.cache).map((file) =>
  path.relative(folder, file).split(path.sep).join('/'),
);
process.stdout.write(`\n${JSON.stringify({ loaded })}`);
