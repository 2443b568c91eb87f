import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '..', '..', '..');
/** TypeScript 7 is thrice as fast; the rules of ESLint know version 6 only. */
export const compiler = path.join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
const stamps = path.join(root, '.cache', 'stamps');
const skipped = new Set(['node_modules', 'dist', '.git']);

/** Every file under these paths of the repository, sorted, without what is built or installed. */
export function listFiles(...places: string[]): string[] {
  return places.flatMap((place) => {
    const full = path.join(root, place);
    if (!existsSync(full)) return [];
    if (statSync(full).isFile()) return [place];
    const names = readdirSync(full).filter((name) => !skipped.has(name));
    return names.sort().flatMap((name) => listFiles(path.join(place, name)));
  });
}

/** Does the work only if one of the files has changed since it was last done, or a result is gone. */
export async function whenChanged(
  name: string,
  { files, results }: { files: string[]; results: string[] },
  work: () => Promise<void>,
): Promise<void> {
  const stamp = path.join(stamps, name);
  const now = hashFiles(files);
  const complete = results.every((result) => existsSync(path.join(root, result)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  // A run that is killed half-way leaves results that no stamp may vouch for.
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

function hashFiles(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
