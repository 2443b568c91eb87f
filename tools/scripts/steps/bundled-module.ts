import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { europeMetadata } from '../../../claire/contact/europe-metadata';
import { root } from './inputs';

interface BundledModule {
  readonly file: string;
  /** Modules that are in it, and that no other one uses. */
  readonly holds: readonly string[];
}

/**
 * Modules that are published with the library that they use in them, because n8n's package may
 * depend on none. All others stay a file each.
 */
export const bundledModules: readonly BundledModule[] = [
  {
    file: 'claire/contact/mobile.ts',
    holds: ['claire/contact/europe-metadata.ts'],
  },
];

/** A module of ours and its library as one CommonJS file; decision 23 says why. */
export async function bundledModule(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    minify: true,
    write: false,
    plugins: [onlyEurope],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    banner: { js: `/*!\n${licence()}\n*/` },
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
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
