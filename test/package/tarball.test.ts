import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import manifest from '../../package.json';
import { missingRequires, surprises } from './contents';
import { filesBelow, packIfStale, root, runScript, tarball, unpackForTest } from './packed';

const Manifest = z.looseObject({
  n8n: z.object({
    n8nNodesApiVersion: z.literal(1),
    nodes: z.array(z.string()),
    credentials: z.array(z.string()),
  }),
});
const Reports = z.object({ reports: z.array(z.object({ passed: z.boolean(), text: z.string() })) });
const Named = z.object({ name: z.string(), icons: z.array(z.string()) });
const Started = z.object({ loaded: z.array(z.string()) });
const Loaded = z.object({ nodes: z.array(Named), credentials: z.array(Named) });

/** The modules that n8n gives a verified package; zod only by the name that is in zod 3 and 4. */
const givenByTheHost = ['n8n-workflow', 'luxon', 'zod/v4', 'node:crypto'];
const compiled = ['**/*.js', 'package.json'];
const folders: string[] = [];
let folder: string;
let files: string[];

function unpacked(): string {
  const made = unpackForTest();
  folders.push(made);
  return made;
}

function readManifest(): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

function editManifest(where: string, edit: Record<string, unknown>): void {
  const path = join(where, 'package.json');
  const manifest = z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...manifest, ...edit }));
}

beforeAll(() => {
  packIfStale();
  folder = unpacked();
  files = filesBelow(folder);
}, 180_000);

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('the package that n8n installs', () => {
  it('holds nothing but compiled code, its data, codex, schemas, icons, readme and licence', () => {
    expect(surprises(files)).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  });

  it('holds no compiled file whose source is gone', () => {
    const orphans = files
      .filter((file) => file.endsWith('.js'))
      .filter((file) => !existsSync(join(root, file.replace(/^dist\//, '').replace(/js$/, 'ts'))));

    expect(orphans).toEqual([]);
  });

  it('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(365_000);
  });

  it('shows the pictures of its own version', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const shown = [...readme.matchAll(/src(?:set)?="\S+?\/([^/]+)\/docs\/images\//g)];

    expect(new Set(shown.map(([, version]) => version))).toEqual(new Set([`v${manifest.version}`]));
  });

  it('names no source map that is not there', () => {
    const mapped = files.filter((file) =>
      readFileSync(join(folder, file), 'utf8').includes('sourceMappingURL'),
    );

    expect(mapped).toEqual([]);
  });

  it('requires only its own files and what every n8n has', () => {
    const isGiven = (module: string) => givenByTheHost.includes(module);

    expect(missingRequires(folder, files, isGiven)).toEqual([]);
  });

  it('depends on nothing and runs nothing when it is installed', () => {
    // n8n's scan lets everything through that is a development dependency.
    const dependencies = ['dependencies', 'devDependencies', 'optionalDependencies'];

    for (const kind of [...dependencies, 'bundleDependencies', 'workspaces', 'scripts']) {
      expect(readManifest()).not.toHaveProperty(kind);
    }
  });

  it('loads in n8n with all nodes and the credential, and with icons that exist', () => {
    const { nodes, credentials } = Loaded.parse(runScript('load.mjs', { folder }));

    expect(nodes.map(({ name }) => name).sort()).toEqual([
      'claire',
      'claireChangesTrigger',
      'claireTrigger',
    ]);
    expect(credentials.map(({ name }) => name)).toEqual(['claireApi']);
    for (const { icons } of [...nodes, ...credentials]) {
      expect(icons.map((icon) => icon.replace(/^icons\/[^/]+\//, ''))).toEqual([
        'dist/icons/claire.svg',
        'dist/icons/claire.dark.svg',
      ]);
    }
    expect(files).toEqual(
      expect.arrayContaining(['dist/icons/claire.svg', 'dist/icons/claire.dark.svg']),
    );
  });

  it("loads at n8n's start what describes the nodes, and not what runs them", () => {
    const { nodes, credentials } = readManifest().n8n;
    const entries = [...nodes, ...credentials];

    const started = Started.parse(runScript('start.mjs', { folder, files: entries }));
    const loaded = started.loaded.filter((file) => !file.startsWith('..'));

    expect(loaded).toEqual(expect.arrayContaining(entries));
    const running =
      /^dist\/claire\/(client\.js|http\/(call|request|response|retry)|rate-limit\/|import\/|webhooks\/|resources\/(?!names))|router\.js$/;
    expect(loaded.filter((file) => running.test(file))).toEqual([]);
    expect(files.filter((file) => running.test(file)).length).toBeGreaterThan(20);
    expect(loaded.length).toBeLessThan(60);
  });
});

it("n8n's scan of community packages finds nothing in the sources and in the package, and would find a timer or a dependency", () => {
  const withTimer = unpacked();
  appendFileSync(join(withTimer, 'dist/nodes/Claire/Claire.node.js'), '\nsetTimeout(() => 1);\n');
  const withDependency = unpacked();
  editManifest(withDependency, { dependencies: { undici: '^7.0.0' } });

  const { reports } = Reports.parse(
    runScript('scan.mjs', {
      scans: [
        { folder: root },
        // The core is left out: what it throws cannot be n8n's. It is judged compiled, below.
        { folder: root, patterns: ['{triggers,n8n}/**/*.{js,ts,json}'] },
        { folder, patterns: compiled },
        { folder: withTimer, patterns: ['dist/nodes/Claire/Claire.node.js'] },
        { folder: withDependency, patterns: ['package.json'] },
      ],
    }),
  );
  const [sources, shared, packed, timer, dependency] = reports;

  expect([sources, shared, packed].map((report) => report?.text)).toEqual(['', '', '']);
  expect(timer).toMatchObject({ passed: false });
  expect(timer?.text).toContain('no-restricted-globals');
  expect(dependency).toMatchObject({ passed: false });
  expect(dependency?.text).toContain('no-runtime-dependencies');
}, 180_000);
