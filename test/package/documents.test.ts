import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path, { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json';
import { root } from './packed';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const documents = globSync(['*.md', '{claire,docs,examples,node-red,sandbox,tools}/**/*.md'], {
  cwd: root,
  exclude: (name) => path.basename(name) === 'node_modules',
}).sort();
const decisions = documents.filter((file) => file.startsWith('docs/decisions/'));
const translations = ['nl', 'de', 'fr'].map((language) => `docs/workshop.${language}.md`);

/** A page that stands alone, such as Node-RED's on npm, links to the others like this. */
const ownPages = `${manifest.homepage.replace(/#.*$/, '')}/blob/main/`;

/** The heading's address on GitHub. */
const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const read = (document: string): string => readFileSync(join(root, document), 'utf8');

const anchorsIn = (document: string): string[] =>
  [...read(document).matchAll(/^#+ (.+)$/gm)].map(([, title]) => toAnchor(title ?? ''));

function brokenLinks(document: string): string[] {
  const targets = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target]) => target ?? '',
  );
  return targets.filter((target) => {
    const isOwn = target.startsWith(ownPages);
    if (!isOwn && /^(https:|mailto:)/.test(target)) return false;
    const [file = '', anchor] = (isOwn ? target.slice(ownPages.length) : target).split('#');
    const folder = isOwn ? '.' : dirname(document);
    const linked = file === '' ? document : join(folder, file);
    if (!existsSync(join(root, linked))) return true;
    return anchor !== undefined && !anchorsIn(linked).includes(anchor);
  });
}

it('the readme says how to try it without an account before anything else is set up', () => {
  const [install] = readme.split('\n## Your first import\n');

  expect(install).toMatch(/^npm start /m);
  expect(install).toMatch(/^npm start -- --n8n /m);
});

it('the changelog counts the examples', () => {
  const count = (folder: string) => String(globSync(`${folder}/*.json`, { cwd: root }).length);
  const counted = `${count('examples')} for n8n, ${count('node-red/examples')} for Node-RED`;

  expect(read('CHANGELOG.md')).toContain(counted);
});

/** Each line for the shell, and each page with other code: the test that runs it, or why none does. */
const blocks: Readonly<Record<string, string>> = {
  'npm start': 'test/e2e/start.test.ts',
  'npm start -- --n8n': 'test/e2e/start.test.ts',
  'npm run generate': 'test/package/adding-an-endpoint.test.ts',
  'npm run owner': 'test/package/owner.test.ts',
  'npm version 0.2.0 --workspaces --include-workspace-root --no-git-tag-version --package-lock-only':
    'asks npm; test/package/versions.test.ts looks at what it writes',
  'npm run release:check': 'takes ten minutes; test/package has what it looks at',
  'git tag v0.2.0': 'starts what test/package/publish.test.ts tests',
  'git push origin v0.2.0': 'not from a test',
  'npm test': 'runs this',
  'npm run build && npm run pack': 'npm test runs both before the tests',
  'docker compose up --build': 'no container engine; docs/containers.md says what was done instead',
  'npm install @claire-nodes/node-red-claire':
    'not published; tools/lab/node-red/server.ts installs the packed package by npm install',
  'npx claire-sandbox': 'test/package/sandbox-tarball.test.ts',
  'npx claire-sandbox fire 4 50001': 'test/sandbox/cli.test.ts',
  'npx claire-sandbox state': 'test/sandbox/cli.test.ts',
  'npx claire-sandbox reset': 'test/sandbox/cli.test.ts',
  'docs/adding-an-endpoint.md': 'test/package/adding-an-endpoint.test.ts',
  'docs/public-address.md': 'test/e2e/proxies-of-the-page.ts',
  'docs/architecture.md': 'a drawing',
  'claire/changes/README.md': 'a drawing',
  'claire/import/README.md': 'test/unit/import/diagram.test.ts',
  'sandbox/README.md': 'test/package/documents.test.ts',
};

function listBlocks(document: string): string[] {
  const found = [...read(document).matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms)];
  return found.flatMap(([, , language = '', code = '']) =>
    language === 'sh'
      ? [...code.matchAll(/^ *(\S.*?)(?: +#.*)?$/gm)].map(([, line = '']) => line)
      : [document],
  );
}

describe('the code of the documents', () => {
  it('is run by a test, or says why not', () => {
    expect([...new Set(documents.flatMap(listBlocks))].sort()).toEqual(Object.keys(blocks).sort());
    const tests = Object.values(blocks).filter((by) => by.startsWith('test/'));
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names only scripts that there are', () => {
    const named = documents.flatMap((document) => [
      ...read(document).matchAll(/`npm run (?:--silent )?([\w:-]+)/g),
    ]);

    expect(named.filter(([, script = '']) => !(script in manifest.scripts))).toEqual([]);
  });

  it('starts a sandbox in a test', () => {
    const [, code = ''] = /```ts\n(.*?)```/s.exec(read('sandbox/README.md')) ?? [];
    const file = join(root, '.cache', 'readme.mts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code.replace('../../sandbox', '../sandbox'));
    try {
      execFileSync(join(root, 'node_modules', '.bin', 'tsx'), [file], { stdio: 'pipe' });
    } finally {
      rmSync(file);
    }
  });
});

describe('the documents', () => {
  it.each(documents)('have no link to nowhere in %s', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it.each(translations)('say what the English page says now: %s', (translation) => {
    const english = createHash('sha256').update(read('docs/workshop.md')).digest('hex');

    // Bring the page up to date, then its last line.
    expect(read(translation)).toContain(`<!-- Translates workshop.md ${english.slice(0, 16)} -->`);
  });

  it.each(decisions)('say the cost of %s, and which tests hold it', (decision) => {
    const text = readFileSync(join(root, decision), 'utf8');

    for (const part of ['Why', 'Decision', 'Cost', 'Changes when']) {
      expect(text).toMatch(new RegExp(`^${part}: .`, 'm'));
    }
    expect(text).toMatch(/^Held by: \[test\/\S+\.test\.ts\]\(\.\.\/\.\.\/test\/\S+\)/m);
  });
});
