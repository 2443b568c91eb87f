import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [tarball, command, ...args] = process.argv.slice(2);

/** What npm does in the folder that it is called in, as far as n8n needs it. */
const commands = {
  view: () => {
    const [, version = ''] = /-(\d+\.\d+\.\d+.*)\.tgz$/.exec(tarball) ?? [];
    print(JSON.stringify(version));
  },
  pack: () => {
    copyFileSync(tarball, path.basename(tarball));
    print(path.basename(tarball));
  },
  install: () => {
    const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
    const names = Object.keys(dependencies);
    if (names.length > 0) throw new Error(`There is nothing to install ${names.join(', ')} from.`);
  },
};

function print(text) {
  process.stdout.write(`${text}\n`);
}

const run = commands[command];
if (run === undefined) throw new Error(`n8n asked npm to ${command} ${args.join(' ')}`);
run();
