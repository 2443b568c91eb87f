import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json';
import { root } from './packed';

const folder = 'docs/images';
const pictures = readdirSync(join(root, folder)).sort();
const readmes = ['README.md', 'node-red/README.md', 'sandbox/README.md'].map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

describe.each(readmes)('the pictures of $file', ({ text }) => {
  const shown = [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address);

  it('are in this repository, at addresses that npm and the editors can show', () => {
    const [, repository = ''] = /github\.com\/(.*)\.git$/.exec(manifest.repository.url) ?? [];
    const start = `https://raw.githubusercontent.com/${repository}/main/${folder}/`;

    expect(shown.map((address) => pictures.includes(address.replace(start, '')))).toEqual(
      shown.map(() => true),
    );
    expect(shown[0]).toMatch(/first-import|node-red-demo-flow|sandbox-page/);
  });

  it('have a text for who cannot see them', () => {
    expect(text.match(/<img /g)?.length).toBe(text.match(/<img alt="\w[^"]+"/g)?.length);
  });
});

describe('each picture', () => {
  it.each(pictures)('%s is a PNG, or a film as WebP, of a moderate size', (name) => {
    const file = join(root, folder, name);
    const start = readFileSync(file).subarray(0, 12).toString('latin1');
    const isFilm = name.endsWith('.webp');

    expect(start).toMatch(isFilm ? /^RIFF.{4}WEBP$/s : /^.PNG/);
    expect(statSync(file).size).toBeLessThan(isFilm ? 1_000_000 : 500_000);
  });

  it('is there in light and in dark', () => {
    const others = pictures.map((name) =>
      name.replace(/-(light|dark)\./, (_, scheme) => (scheme === 'dark' ? '-light.' : '-dark.')),
    );

    expect(others.sort()).toEqual(pictures);
  });
});
