import { globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json';
import { hashDrawnExamples } from '../../tools/pictures/drawn';
import { root } from './packed';

const folder = 'docs/images';
const files = readdirSync(join(root, folder), { recursive: true }).map(String).sort();
const pictures = files.filter((name) => /\.(png|webp)$/.test(name));
const pages = globSync(['*.md', '{docs,examples,node-red,sandbox}/*.md'], { cwd: root }).map(
  (file) => ({ file, text: readFileSync(join(root, file), 'utf8') }),
);
const [, repository = ''] = /github\.com\/(.*)\.git$/.exec(manifest.repository.url) ?? [];
const published = `https://raw.githubusercontent.com/${repository}/main/${folder}/`;

const findShown = (text: string) =>
  [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address);

describe.each(pages.filter(({ text }) => text.includes('<img ')))(
  'the pictures of $file',
  (page) => {
    it('are in this repository, at addresses that npm and the editors can show', () => {
      const start = page.file.startsWith('examples/') ? `../${folder}/` : published;
      const shown = findShown(page.text);

      expect(shown.filter((address) => !pictures.includes(address.replace(start, '')))).toEqual([]);
    });

    it('have a text for who cannot see them', () => {
      expect(page.text.match(/<img /g)?.length).toBe(
        page.text.match(/<img alt="\w[^"]+"/g)?.length,
      );
    });
  },
);

it('each picture is shown, in light and in dark', () => {
  const shown = pages.flatMap(({ text }) => findShown(text));
  const names = shown.map((address) => address.replace(/^.*docs\/images\//, ''));

  expect([...new Set(names)].sort()).toEqual(pictures);
  const others = pictures.map((name) =>
    name.replace(/-(light|dark)\./, (_, scheme) => (scheme === 'dark' ? '-light.' : '-dark.')),
  );
  expect(others.sort()).toEqual(pictures);
});

it('the pictures of the examples show how they are now', () => {
  const drawn = JSON.parse(
    readFileSync(join(root, folder, 'examples/drawn.json'), 'utf8'),
  ) as unknown;

  // To renew them: npm run e2e -- --screenshots editor demo
  expect(hashDrawnExamples()).toEqual(drawn);
});

describe('each picture', () => {
  it.each(pictures)('%s is a PNG, or a WebP, of a moderate size', (name) => {
    const file = join(root, folder, name);
    const start = readFileSync(file).subarray(0, 12).toString('latin1');
    const isWebp = name.endsWith('.webp');
    const largest = name.startsWith('examples/') ? 100_000 : isWebp ? 1_000_000 : 500_000;

    expect(start).toMatch(isWebp ? /^RIFF.{4}WEBP$/s : /^.PNG/);
    expect(statSync(file).size).toBeLessThan(largest);
  });
});
