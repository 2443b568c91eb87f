import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { root } from './inputs';

/** What only this repository reads; in a published package it names things that are not there. */
const ofTheRepository = ['scripts', 'workspaces', 'devDependencies'];

const Manifest = z.looseObject({ version: z.string(), files: z.array(z.string()) });

export function readManifest(folder: string): z.output<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')));
}

/** A folder that holds what is published of one package, and nothing else. */
export function stage(name: string, folder: string): string {
  const manifest = readManifest(folder);
  const staged = path.join(root, '.cache', 'pack', name);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const part of [...manifest.files, 'README.md']) {
    const from = path.join(root, folder, part);
    if (existsSync(from)) cpSync(from, path.join(staged, part), { recursive: true });
  }
  compactJson(staged);
  pinPictures(path.join(staged, 'README.md'), manifest.version);
  cpSync(path.join(root, 'LICENSE'), path.join(staged, 'LICENSE'));
  const kept = Object.entries(manifest).filter(([field]) => !ofTheRepository.includes(field));
  const published = JSON.stringify(Object.fromEntries(kept), null, 2);
  writeFileSync(path.join(staged, 'package.json'), `${published}\n`);
  return staged;
}

/** Texts and flows take a tenth less without the spaces that only their authors read. */
function compactJson(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  }
}

/** npm shows the page of an old version too: with the pictures of its tag, not of today. */
function pinPictures(readme: string, version: string): void {
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replaceAll('/main/docs/images/', `/v${version}/docs/images/`));
}
