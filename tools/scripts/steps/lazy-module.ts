import { transformFileSync } from '@swc/core';
import { readFileSync } from 'node:fs';

/**
 * A module of ours as CommonJS that loads another one when something of it is first used: n8n and
 * Node-RED load every node at their start, also where no flow has one.
 */
export function lazyModule(file: string): string {
  const imports = [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)';$/gm)];
  const { code } = transformFileSync(file, {
    configFile: false,
    swcrc: false,
    // Users install neither comments nor spaces; names stay, as stack traces show them.
    minify: true,
    jsc: {
      parser: { syntax: 'typescript' },
      target: 'es2022',
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
    module: { type: 'commonjs', lazy: imports.map(([, name = '']) => name) },
  });
  return code;
}
