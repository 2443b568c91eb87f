import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { debianPrograms, versionFolders } from '../../../tools/lab/debian';

let folder: string;
const { PATH } = process.env;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-debian-'));
  process.env.PATH = [folder, PATH].join(path.delimiter);
});

afterEach(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true, force: true });
});

function program(file: string, script = 'true'): string {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, `#!/bin/sh\n${script}\n`);
  chmodSync(full, 0o755);
  return full;
}

describe('a program that Debian packages', () => {
  it('is taken from the PATH when it is there', async () => {
    const there = program('claire-database');

    expect(await debianPrograms({ program: 'claire-database', debian: 'none' })).toEqual([there]);
  });

  it('is that of the newest version where each has a folder, and 10 is newer than 9', async () => {
    program('versions/9/bin/claire-database');
    const newest = program('versions/10/bin/claire-database');
    const folders = () => versionFolders(path.join(folder, 'versions'));

    const [found] = await debianPrograms({ program: 'claire-database', debian: 'none', folders });

    expect(found).toBe(newest);
  });

  it('is not a file that cannot be run, and apt-get has the last word when it has none', async () => {
    writeFileSync(path.join(folder, 'claire-database'), '');
    program('apt-get', 'echo "E: Unable to locate package $4"; exit 100');

    await expect(
      debianPrograms({ program: 'claire-database', debian: 'claire-database-server' }),
    ).rejects.toThrow(
      process.getuid?.() === 0
        ? 'E: Unable to locate package claire-database-server'
        : 'On Debian: apt-get install claire-database-server',
    );
  });
});
