// Requires what n8n does at its start, from { folder, files } on stdin, and says which files came along.
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const { folder, files } = JSON.parse(await text(process.stdin));
const require = createRequire(path.join(folder, 'package.json'));
for (const file of files) {
  const [name] = path.basename(file).split('.');
  new (require(path.join(folder, file))[name])();
}
const loaded = Object.keys(require.cache)
  .filter((file) => file.startsWith(folder))
  .map((file) => path.relative(folder, file).split(path.sep).join('/'));
process.stdout.write(`\n${JSON.stringify({ loaded })}`);
