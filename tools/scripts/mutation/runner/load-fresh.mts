import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';
import type * as zod from 'zod/v4';

/** Of Node's loader, what its types leave out: names need not have an ending in it, and the first one is taken. */
interface Loader {
  readonly _extensions: Record<string, (module: Compiling, file: string) => void>;
}

interface Compiling {
  _compile(code: string, file: string): void;
}

const { _extensions: endings } = Module as unknown as Loader;
const others = { ...endings };
for (const ending of Object.keys(others)) Reflect.deleteProperty(endings, ending);
// First, as `templates.ts` stands beside a `templates.json`.
Object.assign(endings, { '.ts': undefined, ...others });
endings['.ts'] = (module, file) => {
  module._compile(compiled(file), file);
};

const codes = new Map<string, string>();

/**
 * Loads a test file with modules of the project of its own, so that no mutant sees what another has left in
 * one. Their code is compiled once for all; packages are loaded once.
 */
export function loadFresh(file: string, jestGlobals: object): void {
  // A new one each time: it keeps all that was loaded by it.
  const require = createRequire(file);
  for (const loaded of Object.keys(require.cache)) {
    const isOfPackage = loaded.includes(`${path.sep}node_modules${path.sep}`);
    if (!isOfPackage) Reflect.deleteProperty(require.cache, loaded);
  }
  // It would keep the schemas of all modules that were ever loaded, five megabytes a test file.
  (require('zod/v4') as typeof zod).globalRegistry.clear();
  const globals = require.resolve('@jest/globals');
  require.cache[globals] = Object.assign(new Module(globals), { exports: jestGlobals });
  require(file);
}

function compiled(file: string): string {
  const known = codes.get(file);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  codes.set(file, code);
  return code;
}
