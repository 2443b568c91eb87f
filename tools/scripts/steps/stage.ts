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

/** A folder that holds what is published of one package, and nothing else. */
export function stage(name: string, folder: string): string {
  const staged = path.join(root, '.cache', 'pack', name);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const part of [...listParts(folder), 'README.md']) {
    const from = path.join(root, folder, part);
    if (existsSync(from)) cpSync(from, path.join(staged, part), { recursive: true });
  }
  compactJson(staged);
  pinPictures(path.join(staged, 'README.md'), folder);
  cpSync(path.join(root, 'LICENSE'), path.join(staged, 'LICENSE'));
  writeFileSync(path.join(staged, 'package.json'), published(folder));
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
function pinPictures(readme: string, folder: string): void {
  const { version } = createManifest(folder);
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replaceAll('/main/docs/images/', `/v${String(version)}/docs/images/`));
}

/** What the package itself says that it publishes. */
function listParts(folder: string): string[] {
  return z.array(z.string()).parse(createManifest(folder).files);
}

function createManifest(folder: string): Record<string, unknown> {
  const text = readFileSync(path.join(root, folder, 'package.json'), 'utf8');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function published(folder: string): string {
  const kept = Object.entries(createManifest(folder)).filter(
    ([field]) => !ofTheRepository.includes(field),
  );
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}
