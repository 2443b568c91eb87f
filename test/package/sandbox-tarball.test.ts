import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '../../sandbox/package.json';
import { filesBelow, packIfStale, root, unpackForTest } from './packed';

const tarball = join(root, 'tarballs', `claire-sandbox-${manifest.version}.tgz`);
let folder = '';
let running: ChildProcess | undefined;

beforeAll(() => {
  packIfStale();
  folder = unpackForTest(tarball);
});

afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The address that the installed program says it listens at. */
async function start(): Promise<string> {
  const program = join(folder, manifest.bin['claire-sandbox']);
  running = spawn(process.execPath, [program, '--port', '0'], { stdio: 'pipe' });
  const said: unknown[] = await once(running.stdout ?? running, 'data');
  return /http:\S+/.exec(String(said[0]))?.[0] ?? '';
}

describe('the package of the sandbox', () => {
  it('holds the program, its page, readme and licence, and is small', () => {
    const scripts = ['browser', 'call', 'details', 'dom', 'file', 'forms', 'texts'];
    const page = ['dist/browser.css', ...scripts.map((name) => `dist/${name}.js`)];
    const texts = ['LICENSE', 'README.md', 'package.json'];

    expect(filesBelow(folder)).toEqual(
      [...texts, ...page, 'dist/cli.js', 'bin/claire-sandbox.js'].sort(),
    );
    expect(statSync(tarball).size).toBeLessThan(283_000);
  });

  it('requires nothing that is not installed with it', () => {
    const text = readFileSync(join(folder, 'dist', 'cli.js'), 'utf8');
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    const packages = required
      .filter((name) => !builtinModules.includes(name.replace('node:', '')))
      .map((name) => name.split('/')[0]);

    expect([...new Set(packages)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('answers as Claire, and shows its page', async () => {
    const url = await start();

    const headers = { authorization: 'claire-sandbox-key-of-all-locations-51' };
    const answers = await Promise.all([
      fetch(`${url}/v1/locations`, { headers }),
      fetch(url),
      fetch(`${url}/sandbox/page/details.js`),
      fetch(`${url}/openapi.json`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
