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
import { endAllGroups } from '../../lab/processes';
import { root } from '../steps/inputs';
import { runJest } from '../steps/jest';
import { withFault } from './apply';
import type { Fault } from './fault';

/** `absent`: its file could not be loaded, or has no test of that title. */
type Colour = 'green' | 'red' | 'absent';

const leftOut = new Set(['node_modules', '.git', '.cache', 'dist', 'tarballs', 'coverage']);

/** The repository as it is now, in a folder that may get a fault and is thrown away. */
export class FaultyCopy {
  readonly #folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'claire-faults-')));

  constructor() {
    cpSync(root, this.#folder, {
      recursive: true,
      filter: (source) => !leftOut.has(path.basename(source)),
    });
    symlinkSync(path.join(root, 'node_modules'), path.join(this.#folder, 'node_modules'));
  }

  /** Runs just the tests of these faults, with none of them in the code; gives their colours. */
  async runTests(faults: readonly Fault[]): Promise<readonly (Colour | undefined)[]> {
    const titles = [...new Set(faults.map(({ test }) => `${escaped(test)}$`))].join('|');
    const args = [
      ...['--cacheDirectory', path.join(this.#folder, '.cache', 'jest')],
      // What a fault makes wait for ever is red soon enough.
      ...['--testTimeout', '30000', '--forceExit'],
      ...['--testNamePattern', titles],
      ...['--runTestsByPath', ...new Set(faults.map(({ testFile }) => testFile))],
    ];
    const files = (await runJest(args, { folder: this.#folder, isQuiet: true })) ?? [];
    return faults.map(({ testFile, test }) => {
      const found = files
        .filter(({ file }) => file === testFile)
        .flatMap(({ tests }) => tests.filter(({ title }) => title === test));
      if (found.length === 0) return 'absent';
      return found.every(({ status }) => status === 'passed') ? 'green' : 'red';
    });
  }

  /** The colour of a fault's test with the fault in the code, which is healed again. */
  async runWith(fault: Fault): Promise<Colour | undefined> {
    const file = path.join(this.#folder, fault.file);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, withFault(whole, fault));
    try {
      return (await this.runTests([fault]))[0];
    } finally {
      writeFileSync(file, whole);
    }
  }

  /** Ends what still runs first: a Jest would write into what is being removed. */
  async throwAway(): Promise<void> {
    await endAllGroups();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
