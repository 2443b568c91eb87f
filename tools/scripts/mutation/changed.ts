import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../steps/inputs';
import { listFiles, type Folder } from './folders';

/** The folder's lines that differ from a Git ref, each as `file:first-last`. */
export function changedSince(ref: string, folder: Folder): string[] {
  const args = ['diff', '--unified=0', '--no-color', '--no-ext-diff', ref, '--', folder.name];
  const diff = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return changedLines(diff).filter((lines) => isWithinFolder(folder, lines));
}

/** The lines that a diff without context has added or altered. */
export function changedLines(diff: string): string[] {
  let file = '';
  const found: string[] = [];
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) file = line.startsWith('+++ b/') ? line.slice(6) : '';
    const [, first, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === undefined || file === '' || count === '0') continue;
    found.push(`${file}:${first}-${String(Number(first) + Number(count) - 1)}`);
  }
  return found;
}

function isWithinFolder(folder: Folder, lines: string): boolean {
  const file = lines.slice(0, lines.lastIndexOf(':'));
  return listFiles(folder).some((glob) => path.matchesGlob(file, glob));
}
