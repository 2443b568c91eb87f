import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { locked } from '../../../tools/lab/cache';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-lock-'));
  lock = path.join(folder, 'work.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('work that one process at a time may do', () => {
  it('waits until the other is done, and leaves no lock behind', async () => {
    const done: string[] = [];
    let end = (): void => undefined;
    const first = locked(lock, async () => {
      await new Promise<void>((resolve) => (end = resolve));
      done.push('first');
    });
    const second = locked(lock, () => Promise.resolve(done.push('second')));

    end();
    await Promise.all([first, second]);

    expect(done).toEqual(['first', 'second']);
    expect(existsSync(lock)).toBe(false);
  });

  it('does not wait for one that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));

    expect(await locked(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('may be tried again after it went wrong', async () => {
    const broken = locked(lock, () => Promise.reject(new Error('No space')));

    await expect(broken).rejects.toThrow('No space');
    expect(existsSync(lock)).toBe(false);
  });
});
