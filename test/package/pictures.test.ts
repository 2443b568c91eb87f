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

  it('are shown on npm and in the editors as well, so their addresses are absolute and in this repository', () => {
    const repository = manifest.repository.url.replace(
      /^git\+https:\/\/github\.com\/(.*)\.git$/,
      '$1',
    );
    const start = `https://raw.githubusercontent.com/${repository}/main/${folder}/`;

    expect(shown.filter((address) => !address.startsWith(start))).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('exist', () => {
    const names = shown.map((address) => address.split('/').at(-1));

    expect(names.filter((name) => !pictures.includes(name ?? ''))).toEqual([]);
  });

  it('have a text for who cannot see them', () => {
    expect(text.match(/<img /g)?.length).toBe(text.match(/<img alt="\w[^"]+"/g)?.length);
  });

  it('start with a real flow, on the first screen', () => {
    const firstScreen = text.split('\n').slice(0, 25).join('\n');

    expect(firstScreen).toMatch(
      /workflow-import-notify-look-up-light|node-red-demo-flow-light|sandbox-page-light/,
    );
  });
});

describe('each picture', () => {
  it.each(pictures)('%s is a PNG of a moderate size', (name) => {
    const file = join(root, folder, name);

    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(file).size).toBeLessThan(500_000);
  });

  it('is there in light and in dark', () => {
    const scheme = (wanted: string): string[] =>
      pictures.filter((name) => name.endsWith(`-${wanted}.png`)).map((name) => name.slice(0, -4));

    expect(scheme('dark').map((name) => name.replace(/-dark$/, '-light'))).toEqual(scheme('light'));
    expect(pictures).toHaveLength(2 * scheme('light').length);
  });
});
