import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json';
import { root } from './packed';

const folder = 'docs/images';
const pictures = readdirSync(join(root, folder)).sort();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address);

describe('the pictures of the readme', () => {
  it('are shown on npm and in n8n as well, so their addresses are absolute and in this repository', () => {
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
    expect(readme.match(/<img /g)?.length).toBe(readme.match(/<img alt="\w[^"]+"/g)?.length);
  });

  it('start with a real workflow, on the first screen', () => {
    const firstScreen = readme.split('\n').slice(0, 25).join('\n');

    expect(firstScreen).toContain(`${folder}/workflow-import-notify-look-up-light.png`);
  });
});

describe('each picture', () => {
  it.each(pictures)('%s is a PNG of a moderate size', (name) => {
    const file = join(root, folder, name);

    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(file).size).toBeLessThan(200_000);
  });

  it('is there in light and in dark', () => {
    const scheme = (wanted: string): string[] =>
      pictures.filter((name) => name.endsWith(`-${wanted}.png`)).map((name) => name.slice(0, -4));

    expect(scheme('dark').map((name) => name.replace(/-dark$/, '-light'))).toEqual(scheme('light'));
    expect(pictures).toHaveLength(2 * scheme('light').length);
  });
});
