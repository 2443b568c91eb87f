import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { badFiles } from './sample-files/bad-files';
import { databasePath, makeDatabase } from './sample-files/database';
import { makeSampleFile, sampleFiles } from './sample-files/sample-files';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes the files of dealers' systems that the examples import, and those that tests hold against it. */
command(() => {
  for (const file of sampleFiles) write(file.path, makeSampleFile(file));
  write(databasePath, Buffer.from(makeDatabase()));
  for (const { name, content } of badFiles()) write(`test/bad-files/${name}`, content);
  return Promise.resolve(0);
});

function write(file: string, content: Buffer): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  process.stdout.write(`Wrote ${file}\n`);
}
