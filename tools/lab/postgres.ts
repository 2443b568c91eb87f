import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { debianPrograms } from './debian';
import { freePort } from './free-port';
import { run } from './processes';
import { startProgram } from './ready';

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

export const postgresPrograms = ['initdb', 'postgres', 'pg_isready', 'psql'].map((program) => ({
  program,
  debian: 'postgresql',
}));

const user = 'n8n';
const database = 'postgres';

/** Runs the statements of a file, all of them or none. */
export async function runSql(to: Postgres, file: string): Promise<void> {
  const [psql = ''] = (await debianPrograms(...postgresPrograms)).slice(-1);
  const server = ['-h', '127.0.0.1', '-p', String(to.port), '-U', to.user, '-d', to.database];
  const strict = ['--no-psqlrc', '--quiet', '--single-transaction', '-v', 'ON_ERROR_STOP=1'];
  const env = { ...process.env, PGPASSWORD: to.password };
  const { code, output } = await run(psql, [...server, ...strict, '-f', file], { env });
  if (code !== 0) throw new Error(`psql did not run ${file}. It said:\n${output}`);
}

/** A PostgreSQL on 127.0.0.1 whose data lives in a folder that `stop` removes. */
export async function startPostgres(within = tmpdir()) {
  const [initdb = '', postgres = '', isReady = ''] = await debianPrograms(...postgresPrograms);
  const folder = mkdtempSync(path.join(within, 'claire-postgres-'));
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const as = await owner(folder);
  await initialise(as(initdb), folder, password);
  const data = path.join(folder, 'data');
  const settings = ['-p', String(port), '-h', '127.0.0.1', '-k', folder, '-D', data];
  const call = as(postgres)([...settings, '-c', 'max_connections=300']);
  const ask = () => run(isReady, ['-h', '127.0.0.1', '-p', String(port)], { cwd: folder });
  const isUp = async () => (await ask()).code === 0;
  const program = await startProgram({ name: 'PostgreSQL', call, folder, isUp });
  return { port, user, password, database, ...program };
}

type Call = (args: string[]) => [program: string, args: string[]];

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function owner(folder: string): Promise<(program: string) => Call> {
  if (process.getuid?.() !== 0) return (program) => (args) => [program, args];
  const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => readId(which)));
  chownSync(folder, Number(uid), Number(gid));
  const drop = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];
  return (program) => (args) => ['setpriv', [...drop, program, ...args]];
}

async function readId(which: string): Promise<string> {
  const { code, output } = await run('id', [which, 'postgres']);
  if (code === 0) return output.trim();
  throw new Error(
    'There is no user "postgres" to run PostgreSQL as, and it refuses to run as root.',
  );
}

async function initialise(initdb: Call, folder: string, password: string): Promise<void> {
  const file = path.join(folder, 'password');
  writeFileSync(file, password, { mode: 0o644 }); // The folder itself is closed to others.
  const args = ['--pgdata', path.join(folder, 'data'), '--username', user, '--pwfile', file];
  const form = ['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale'];
  const { code, output } = await run(...initdb([...args, ...form]), { cwd: folder });
  rmSync(file);
  if (code !== 0) throw new Error(`initdb did not succeed. It said:\n${output}`);
}
