import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

type Body = (
  exports: object,
  require: (name: string) => unknown,
  module: Loaded,
  file: string,
  folder: string,
) => void;

interface Loaded {
  exports: object;
}

const bodies = new Map<string, Body>();
const places = new Map<string, string | undefined>();

/**
 * The project's modules, each loaded once for an instance, so that no mutant sees what another
 * has left in one. Their code is compiled once for all instances; packages are loaded once.
 */
export class Modules {
  readonly #loaded = new Map<string, Loaded>();
  readonly #given: ReadonlyMap<string, object>;

  /** @param given - modules by name that are not looked up */
  constructor(given: ReadonlyMap<string, object>) {
    this.#given = given;
  }

  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const module: Loaded = { exports: {} };
    this.#loaded.set(file, module);
    const require = (name: string) => this.#require(name, file);
    bodyOf(file)(module.exports, require, module, file, path.dirname(file));
    return module.exports;
  }

  #require(name: string, from: string): unknown {
    const given = this.#given.get(name);
    if (given) return given;
    const file = name.startsWith('.') ? placeOf(name, from) : undefined;
    if (file?.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
    return file ? this.load(file) : createRequire(from)(name);
  }
}

/** The TypeScript or JSON file that a relative name means. */
function placeOf(name: string, from: string): string | undefined {
  const base = path.resolve(path.dirname(from), name);
  if (!places.has(base)) places.set(base, candidates(base).find(isFile));
  return places.get(base);
}

function candidates(base: string): string[] {
  const asIs = /\.(ts|json)$/.test(base) ? [base] : [];
  return [...asIs, `${base}.ts`, path.join(base, 'index.ts')];
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

function bodyOf(file: string): Body {
  const known = bodies.get(file);
  if (known) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const names = ['exports', 'require', 'module', '__filename', '__dirname'];
  const body = compileFunction(code, names, { filename: file }) as Body;
  bodies.set(file, body);
  return body;
}
