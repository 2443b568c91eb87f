import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** All that the published package may hold; anything else is a surprise. */
const expected = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^dist\/(claire|n8n|nodes|triggers|credentials)\/(?:[\w-]+\/)*[\w.-]+\.js$/,
  /^dist\/(nodes|triggers)\/\w+\/\w+\.node\.json$/, // codex
  /^dist\/(nodes|triggers)\/\w+\/__schema__\/(?:[\w.-]+\/)*[\w.]+\.json$/, // output schemas
  /^dist\/icons\/claire(\.dark)?\.svg$/,
];

const isTest = (file: string): boolean => /(^|\/)(__tests__|test)\/|\.(test|spec)\./.test(file);

export function surprises(files: readonly string[]): string[] {
  return files.filter((file) => isTest(file) || !expected.some((pattern) => pattern.test(file)));
}

/** The modules that n8n gives a verified package; zod only by the name that is in zod 3 and 4. */
const givenByTheHost = ['n8n-workflow', 'luxon', 'zod/v4', 'node:crypto'];

/** What a compiled file requires that will not be there when n8n loads it. */
export function missingRequires(folder: string, file: string, files: readonly string[]): string[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const specifiers = [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)];
  return specifiers
    .map(([, specifier]) => specifier ?? '')
    .filter((specifier) => !isThere(posix.dirname(file), specifier, files));
}

function isThere(from: string, specifier: string, files: readonly string[]): boolean {
  if (!specifier.startsWith('.')) return givenByTheHost.includes(specifier);
  const target = posix.join(from, specifier);
  return [target, `${target}.js`, `${target}/index.js`].some((path) => files.includes(path));
}
