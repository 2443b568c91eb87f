import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes';
import { doing } from './progress';

export interface Wanted {
  /** The program, as it is called. */
  readonly program: string;
  /** The package of Debian that holds it. */
  readonly debian: string;
  /** Where else than on the PATH it may be; the last one that is there counts. */
  readonly folders?: () => string[];
}

/** The full paths of programs that Debian packages; what is missing is installed, if this is root. */
export async function debianPrograms(...wanted: Wanted[]): Promise<string[]> {
  const missing = wanted.filter((one) => find(one) === undefined);
  if (missing.length > 0) await install([...new Set(missing.map(({ debian }) => debian))]);
  return wanted.map((one) => {
    const found = find(one);
    if (found !== undefined) return found;
    throw new Error(`${one.program} is still missing after ${one.debian} was installed.`);
  });
}

/** For a package that keeps its programs in a folder of its version. */
export function versionFolders(parent: string): string[] {
  try {
    const versions = readdirSync(parent).sort((one, other) => Number(one) - Number(other));
    return versions.map((version) => path.join(parent, version, 'bin'));
  } catch {
    return [];
  }
}

function find({ program, folders = () => [] }: Wanted): string | undefined {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...folders().reverse(), ...onPath]
    .map((folder) => path.join(folder, program))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function install(packages: string[]): Promise<void> {
  const names = packages.join(' ');
  const command = `apt-get install ${names}`;
  if (process.getuid?.() !== 0) {
    throw new Error(`${names} must be installed first, which needs root. On Debian: ${command}`);
  }
  const { code, output } = await doing(`Installing ${names} from Debian (once)`, () =>
    apt(packages),
  );
  if (code === 0) return;
  const last = output.trim().split('\n').slice(-10).join('\n');
  throw new Error(
    `${names} could not be installed. Install it by hand (on Debian: ${command}). apt-get said:\n${last}`,
  );
}

/** A machine that has never asked for the lists of packages does so first. */
async function apt(packages: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '--yes', '--no-install-recommends', ...packages];
  const first = await run('apt-get', args, { env });
  if (first.code === 0) return first;
  await run('apt-get', ['update'], { env });
  return run('apt-get', args, { env });
}
