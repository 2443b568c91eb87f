import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readEdits, withDiff } from './adding-an-endpoint/page';
import { makeFolder } from '../temporary-folder';
import { root } from './packed';

const edits = readEdits(path.join(root, 'docs', 'adding-an-endpoint.md'));
const notCopied = new Set(['node_modules', '.git', '.cache', 'dist', 'tarballs', 'coverage']);

const copy = makeFolder();
const inCopy = (...names: string[]) => path.join(copy, ...names);
const read = (...names: string[]) => readFileSync(inCopy(...names), 'utf8');

/** Gives what it printed; throws with it where it fails. */
function run(program: string, ...args: string[]): string {
  return execFileSync(process.execPath, [inCopy(program), ...args], {
    cwd: copy,
    // The Node-RED that the tests of this run share has no new endpoint.
    env: { ...process.env, NODE_RED_KEEPER: undefined },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function runTests(...tests: string[]): string {
  const files = tests.map((test) => {
    const file = inCopy('test', 'package', 'adding-an-endpoint', `${test}.ts`);
    renameSync(file, file.replace(/\.ts$/, '.test.ts'));
    return file.replace(/\.ts$/, '.test.ts');
  });
  return run('node_modules/jest/bin/jest.js', '--runInBand', ...files);
}

/** What users install, and the sandbox: types of tests and tools take twice as long, and follow. */
const product = 'tsconfig.product.json';
const include = ['claire', 'n8n', 'nodes', 'credentials', 'triggers', 'node-red', 'sandbox'];

/** The problems that a type check tells of, by file; a second one looks at what has changed. */
function typeErrors(project = product): { files: string[]; text: string } {
  try {
    const known = [
      '--incremental',
      '--tsBuildInfoFile',
      inCopy('.cache', path.parse(project).name),
    ];
    run('node_modules/typescript-7/bin/tsc', '-p', project, '--noEmit', ...known);
    return { files: [], text: '' };
  } catch (error) {
    const { stdout: text } = error as { stdout: string };
    const found = [...text.matchAll(/^(\S+)\(\d+,\d+\): error/gm)];
    return { files: [...new Set(found.map(([, file = '']) => file))], text };
  }
}

describe('a newcomer who follows docs/adding-an-endpoint.md', () => {
  beforeAll(() => {
    cpSync(root, copy, {
      recursive: true,
      filter: (source) => !notCopied.has(path.basename(source)),
    });
    symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'));
    writeFileSync(inCopy(product), JSON.stringify({ extends: './tsconfig.json', include }));
  });

  it('writes five files by hand', () => {
    expect(new Set(edits.map(({ file }) => file)).size).toBe(5);
  });

  it('is told by the types what the sandbox and the translations lack', () => {
    const [resource] = edits;
    if (resource !== undefined && 'text' in resource) {
      writeFileSync(inCopy(resource.file), resource.text);
    }
    run('tools/scripts/run.mjs', 'generate');

    const { files, text } = typeErrors();
    expect(files).toEqual(['node-red/build/translations.ts', 'sandbox/api/lists.ts']);
    for (const file of ['nl', 'de', 'fr'].map((language) => `claire-api/locale.${language}.json`)) {
      expect(text).toContain(`Add \\"operations.mechanic.list\\" to node-red/nodes/${file}`);
      expect(text).toContain(`Add \\"resources.mechanic\\" to node-red/nodes/${file}`);
    }
  });

  it('is done with the types after the other four', () => {
    for (const edit of edits) {
      if ('diff' in edit) {
        writeFileSync(inCopy(edit.file), withDiff(read(edit.file), edit.diff));
      }
    }

    expect([...typeErrors().files, ...typeErrors('node-red').files]).toEqual([]);
  });

  it('finds it in OpenAPI and in the table of the readme', () => {
    expect(read('docs', 'claire.openapi.json')).toContain('"operationId": "mechanic.list"');
    expect(read('README.md')).toMatch(/\| Mechanic +\| Get Many .*`GET \/v1\/mechanics`/);
  });

  it('sees it work in n8n’s engine and in a real Node-RED, with the sandbox', () => {
    expect(() => runTests('in-n8n', 'in-node-red')).not.toThrow();
  });
});
