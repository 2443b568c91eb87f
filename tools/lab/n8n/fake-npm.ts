import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts an `npm` into a folder that knows one package: n8n calls it for an installation, which then
 * goes all its way although the package is not published.
 */
export function fakeNpm(folder: string, tarball: string): void {
  const program = path.join(folder, 'npm');
  copyFileSync(path.join(__dirname, 'npm-program.mjs'), `${program}.mjs`);
  writeFileSync(program, `#!/bin/sh\nexec node '${program}.mjs' '${tarball}' "$@"\n`);
  chmodSync(program, 0o755);
}
