import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes';
import { doing } from './progress';

export interface Wanted {
  /** The program, as it is called. */
  readonly program: string;
  /** The package of Debian that holds it. */
  readonly debian: string;
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

/** Also where Debian has programs that are not on everybody's PATH; of PostgreSQL the newest. */
function find({ program }: Wanted): string | undefined {
  const numeric = { numeric: true };
  const postgres = globSync('/usr/lib/postgresql/*/bin').sort((one, other) =>
    other.localeCompare(one, 'en', numeric),
  );
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...postgres, ...onPath, '/usr/sbin']
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
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
