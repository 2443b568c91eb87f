import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../steps/inputs';
import { withFault } from './apply';
import type { Fault } from './fault';

const leftOut = new Set(['node_modules', '.git', '.cache', 'dist', 'tarballs', 'coverage']);

/** The repository as it is now, in a folder that may get a fault and is thrown away. */
export class Copy {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'claire-faults-')));

  constructor() {
    cpSync(root, this.folder, {
      recursive: true,
      filter: (source) => !leftOut.has(path.basename(source)),
    });
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'));
  }

  /** Does the work with the fault in the file, and heals it again. */
  async whileFaulty<Result>(one: Fault, work: () => Promise<Result>): Promise<Result> {
    const file = path.join(this.folder, one.file);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, withFault(whole, one));
    try {
      return await work();
    } finally {
      writeFileSync(file, whole);
    }
  }

  throwAway(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
