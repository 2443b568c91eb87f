import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { unpack } from '../../tools/lab/tarball';
import { sortTarball } from '../../tools/scripts/steps/sort-tarball';
import { filesBelow } from './packed';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-tarball-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a sorted tarball has all of its files, those of one kind and folder side by side', () => {
  const long = `${'deep/'.repeat(30)}c.js`;
  const texts = new Map([
    ['z.js', 'z'.repeat(512)],
    ['a.html', ''],
    [long, 'c'.repeat(513)],
    ['b.js', 'b'],
    ['LICENSE', 'free'],
  ]);
  for (const [name, text] of texts) {
    const file = path.join(folder, 'package', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const tarball = path.join(folder, 'all.tgz');
  const names = [...texts.keys()].map((name) => `package/${name}`);
  execFileSync('tar', ['-czf', tarball, '--format=pax', '-C', folder, ...names]);

  writeFileSync(tarball, sortTarball(readFileSync(tarball)));

  const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  // A name that is too long for its header is known there by its beginning only.
  const sorted = ['LICENSE', long, 'a.html', 'b.js', 'z.js'];
  expect(listed).toEqual(sorted.map((name) => `package/${name}`));
  const target = path.join(folder, 'unpacked');
  unpack(tarball, target);
  expect(filesBelow(target).sort()).toEqual([...texts.keys()].sort());
  for (const [name, text] of texts) {
    expect(readFileSync(path.join(target, name), 'utf8')).toBe(text);
  }
});
