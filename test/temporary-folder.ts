import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(() => {
  // A last write may still be under way.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  for (const folder of made) rmSync(folder, options);
});

/** A new folder with nothing in it, until all tests of the file have run. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-test-'));
  made.push(folder);
  return folder;
}
