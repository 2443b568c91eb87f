import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** All that the published package may hold; anything else is a surprise. */
const expected = [
  /^(?:package\.json|README\.md|LICENSE)$/,
  /^dist\/(claire|n8n|nodes|triggers|credentials)\/(?:[\w-]+\/)*[\w.-]+\.js$/,
  /^dist\/claire\/(contact\/templates|models\/nested|resources\/names|import\/rows\/fields\/words\/\w\w)\.json$/, // data
  /^dist\/(nodes|triggers)\/\w+\/\w+\.node\.json$/, // codex
  /^dist\/(nodes|triggers)\/\w+\/__schema__\/(?:[\w.-]+\/)*[\w.]+\.json$/, // output schemas
  /^dist\/icons\/claire(\.dark)?\.svg$/,
];

const isTest = (file: string): boolean => /(^|\/)(__tests__|test)\/|\.(test|spec)\./.test(file);

export function surprises(files: readonly string[]): string[] {
  return files.filter((file) => isTest(file) || !expected.some((pattern) => pattern.test(file)));
}

/** What compiled files require that will not be there when a host loads them, by those that require it. */
export function missingRequires(
  folder: string,
  files: readonly string[],
  isGiven: (module: string) => boolean,
): string[] {
  return files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const names = [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)];
      return names
        .map(([, name = '']) => name)
        .filter((name) => !(name.startsWith('.') ? isThere(file, name, files) : isGiven(name)))
        .map((name) => `${file}: ${name}`);
    });
}

function isThere(file: string, name: string, files: readonly string[]): boolean {
  const target = posix.join(posix.dirname(file), name);
  return [target, `${target}.js`, `${target}/index.js`].some((path) => files.includes(path));
}
