import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
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
