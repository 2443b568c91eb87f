import { readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import source from '../../node-red/package.json';
import { missingRequires } from './contents';
import { filesBelow, packIfStale, root, runScript, unpackForTest } from './packed';

const types = ['claire-account', 'claire-api', 'claire-changes', 'claire-import', 'claire-trigger'];
const languages = ['en-US', 'nl', 'de', 'fr'];
const largest = 657_000;

const Manifest = z.looseObject({
  keywords: z.array(z.string()),
  dependencies: z.record(z.string(), z.string()),
  'node-red': z.object({ version: z.string(), nodes: z.record(z.string(), z.string()) }),
});

const Started = z.object({ loaded: z.array(z.string()) });

let folder = '';
let files: string[] = [];
let tarball = '';

const readPacked = (file: string): string => readFileSync(join(folder, file), 'utf8');
const manifest = () => Manifest.parse(JSON.parse(readPacked('package.json')));

beforeAll(() => {
  packIfStale();
  tarball = join(root, 'tarballs', `claire-nodes-node-red-claire-${source.version}.tgz`);
  folder = unpackForTest(tarball);
  files = filesBelow(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** All that the published package may hold; anything else is a surprise. */
const expected = [
  /^(?:package\.json|README\.md|LICENSE)$/,
  /^examples\/[^/]+\.json$/,
  /^dist\/(?:claire|node-red\/(?:nodes|runtime|types))\/(?:[\w-]+\/)*[\w-]+\.js$/,
  /^dist\/claire\/(?:contact\/templates|models\/nested)\.json$/,
  /^dist\/nodes\/claire-\w+\.(?:js|html)$/,
  /^dist\/nodes\/locales\/[\w-]+\/claire-\w+\.(?:json|html)$/,
  /^dist\/nodes\/icons\/claire-\w+\.svg$/,
  /^resources\/dist\/(?:recognition\.mjs|words\.json)$/,
];

describe('the Node-RED package', () => {
  it('holds what is expected and nothing else', () => {
    expect(files.filter((file) => !expected.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  });

  it('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(largest);
  });

  it('tells Node-RED its nodes, and from which version on it runs', () => {
    expect(manifest().keywords).toContain('node-red');
    expect(manifest()['node-red']).toEqual({
      version: '>=4.0.0',
      nodes: Object.fromEntries(types.map((type) => [type, `dist/nodes/${type}.js`])),
    });
  });

  it.each(types)('has module, page, icon and the texts of %s in each language', (type) => {
    const texts = languages.flatMap((language) => [
      `dist/nodes/locales/${language}/${type}.json`,
      `dist/nodes/locales/${language}/${type}.html`,
    ]);

    expect(files).toEqual(
      expect.arrayContaining([
        `dist/nodes/${type}.js`,
        `dist/nodes/${type}.html`,
        ...(type === 'claire-account' ? [] : [`dist/nodes/icons/${type}.svg`]),
        ...texts,
      ]),
    );
  });

  it('depends on undici and zod, and requires nothing that will not be there', () => {
    expect(Object.keys(manifest().dependencies).sort()).toEqual(['luxon', 'undici', 'zod']);
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(50);
    const isGiven = (module: string) =>
      ['luxon', 'undici', 'zod/v4'].includes(module) ||
      (module.startsWith('node:') && builtinModules.includes(module.slice(5)));
    expect(missingRequires(folder, files, isGiven)).toEqual([]);
  });

  it("loads at Node-RED's start what registers the nodes, and not what runs them", () => {
    const entries = Object.values(manifest()['node-red'].nodes);

    const { loaded } = Started.parse(runScript('start.mjs', { folder, files: entries }));

    expect(loaded).toEqual(expect.arrayContaining(entries));
    expect(loaded.filter((file) => /(?:^|\/)(?:zod|undici|claire)\//.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('dist/claire/')).length).toBeGreaterThan(20);
  });

  it('is CommonJS throughout, as Node-RED 4 loads nothing else', () => {
    const modules = files.filter((file) => file.endsWith('.js'));

    expect(modules.filter((file) => /^(?:import|export)\s/m.test(readPacked(file)))).toEqual([]);
    expect(JSON.parse(readPacked('package.json'))).not.toHaveProperty('type');
  });
});
