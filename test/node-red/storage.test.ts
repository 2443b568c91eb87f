import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findStorage } from '../../node-red/runtime/webhooks/stored-triggers';

let userDir: string;

beforeEach(() => {
  userDir = mkdtempSync(path.join(tmpdir(), 'claire-storage-'));
});

afterEach(() => {
  rmSync(userDir, { recursive: true, force: true });
});

/** The names in the user directory. */
function find(flowFile?: unknown, settings: object = {}) {
  const storage = findStorage({ settings: { userDir, flowFile, ...settings } });
  return storage && [storage.file, storage.folder].map((one) => path.relative(userDir, one));
}

describe('where triggers store what the next process needs', () => {
  it('has no name of its own for the usual flow file, by its name or path', () => {
    const usual = ['claire-webhooks.json', 'claire-events'];

    expect(find('flows.json')).toEqual(usual);
    expect(find(path.join(userDir, 'flows.json'))).toEqual(usual);
  });

  it.each([
    ['workshop.json', 'workshop'],
    ['flows_b.json', 'flows_b'],
    [undefined, `flows_${hostname()}`],
    ['', `flows_${hostname()}`],
  ])('has the name of the flow file %s', (flowFile, name) => {
    expect(find(flowFile)).toEqual([`claire-webhooks-${name}.json`, `claire-events-${name}`]);
  });

  it('is another one for each flow file, whatever its name', () => {
    const names = [
      ...['flows', 'a.json', 'a.bak', 'b/a.json', 'c/a.json', '../a.json', 'a b.json', 'a_b.json'],
      ...['x'.repeat(70), `${'x'.repeat(70)}y`].map((name) => `${name}.json`),
    ];

    const files = names.map((name) => find(name)?.[0] ?? '');

    expect(new Set(files).size).toBe(names.length);
    expect(files.every((file) => /^claire-webhooks-[\w.-]{1,70}\.json$/.test(file))).toBe(true);
  });

  it.each([{ readOnly: true }, { userDir: '' }, { userDir: undefined }])(
    'is nowhere with %j',
    (settings) => {
      expect(find('flows.json', settings)).toBeUndefined();
    },
  );
});
