import { compiler } from './inputs';
import { attempt, check, type Part } from './parts';
import { checkRowPath } from './row-path';

/** Rules, form, imports, and unused code. */
export async function lint(): Promise<Part[]> {
  return [
    await check('Prettier', ['prettier', '--check', '--log-level', 'warn', '.']),
    await check('Imports (dependency-cruiser)', [
      'depcruise',
      ...['--config', 'tools/lint/imports.mjs', '--output-type', 'err-long', '.'],
    ]),
    await check('Unused code (knip)', ['knip']),
    await check('ESLint', ['eslint', '.']),
    await attempt('Files that an imported row passes', checkRowPath),
  ];
}

/** What runs in Node.js and what runs in a browser know different things of the world around. */
export async function types(): Promise<Part[]> {
  return [
    await check('Types', [compiler, '--noEmit', '-p', '.']),
    await check('Types of the Node-RED editor', [compiler, '--noEmit', '-p', 'node-red']),
  ];
}
