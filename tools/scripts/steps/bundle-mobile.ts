import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { europeMetadata } from '../../../claire/contact/europe-metadata';
import { root } from './inputs';

const file = 'claire/contact/mobile.ts';
/** It is in the bundle, and no other module uses it. */
const metadata = 'claire/contact/europe-metadata.ts';

/**
 * Puts the library that a module uses into it, as one CommonJS file, because n8n's package may
 * depend on none; decision 23 says why.
 */
export async function bundleMobile(out: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, file)],
    outfile: compiled(out, file),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    plugins: [onlyEurope],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    banner: { js: `/*!\n${licence()}\n*/` },
    logLevel: 'silent',
  });
  rmSync(compiled(out, metadata));
}

function compiled(out: string, source: string): string {
  return path.join(out, source.replace(/\.ts$/, '.js'));
}

/** Numbering plans of the rest of the world are three quarters of the file. */
const onlyEurope: Plugin = {
  name: 'only-europe',
  setup: (bundle) => {
    bundle.onLoad({ filter: /claire[\\/]contact[\\/]europe-metadata\.ts$/ }, () => ({
      contents: `export const europeMetadata = ${JSON.stringify(europeMetadata)};`,
    }));
  },
};

function licence(): string {
  const folder = path.join(root, 'node_modules', 'libphonenumber-js');
  const own = readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim();
  return `With libphonenumber-js.\n${own}\n\nIts metadata is Google's libphonenumber's, under the Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0`;
}
