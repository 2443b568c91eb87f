import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the servers are installed: outside the clone, so that every clone shares them. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  return process.env.CLAIRE_CACHE ?? path.join(base, 'n8n-nodes-claire');
}

/** One process at a time does the work; the others wait, and find it done. */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) await sleep(1000);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (readCode(error) !== 'EEXIST') throw error;
    if (!ownerLives(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Its process may have been killed before it could take the lock away. */
function ownerLives(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch (error) {
    return readCode(error) !== 'ESRCH'; // A lock that is gone by now may be another's in a moment.
  }
}

/** Looks at no class: in Jest, what Node throws is no Error of this realm. */
function readCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
