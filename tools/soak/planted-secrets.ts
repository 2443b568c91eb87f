import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sandbox } from '../../sandbox';
import { debianPrograms } from '../lab/debian';
import type { N8nQueue } from '../lab/n8n/queue';
import type { NodeRedServer } from '../lab/node-red/server';
import { run } from '../lab/processes';
import { findIn, listOwnSecrets, listSecrets, type Place } from '../../test/e2e/secrets';

/** Not where they belong: encrypted, or the lab's own settings and packages. */
const left = ['node_modules', 'settings.js'];

/** Where the keys and secrets of this Claire are in what a Node-RED wrote, printed and answers. */
export async function findSecrets(claire: Sandbox, nodeRed: NodeRedServer, root = '') {
  const places = [...writtenBy(nodeRed), ...(await fetchAnswers(nodeRed.url + root))];
  return findIn(places, listSecrets(claire));
}

type Databases = Pick<N8nQueue, 'postgres' | 'redis'>;

/**
 * The same in all that n8n keeps in PostgreSQL and Redis, where executions have a customer's key.
 * Both are dumped, as their files hold long values compressed.
 */
export async function findInDatabases(claire: Sandbox, { postgres, redis }: Databases) {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-dumps-'));
  const [dump = '', cli = ''] = await debianPrograms(
    { program: 'pg_dump', debian: 'postgresql' },
    { program: 'redis-cli', debian: 'redis-tools' },
  );
  const all = ['PostgreSQL', 'Redis'].map((name) => ({ name, file: path.join(folder, name) }));
  const [inPostgres = '', inRedis = ''] = all.map(({ file }) => file);
  const { user, database, password } = postgres;
  const ask = (...args: string[]) =>
    dumped(cli, ['-p', String(redis.port), ...args], { REDISCLI_AUTH: redis.password });
  try {
    const server = ['-h', '127.0.0.1', '-p', String(postgres.port), '-U', user, '-d', database];
    await dumped(dump, [...server, '-f', inPostgres], { PGPASSWORD: password });
    await ask('config', 'set', 'rdbcompression', 'no');
    await ask('--rdb', inRedis);
    const places = all.map(({ name, file }) => ({ name, text: readFileSync(file, 'latin1') }));
    return findIn(places, listOwnSecrets(claire));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function dumped(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await run(program, args, { env: { ...process.env, ...env } });
  if (code !== 0) throw new Error(`${program} did not succeed. It said:\n${output}`);
}

function writtenBy({ userFolder }: NodeRedServer): Place[] {
  return readdirSync(userFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !left.includes(path.relative(userFolder, file).split(path.sep)[0] ?? ''))
    .map((file) => ({ name: path.basename(file), text: readFileSync(file, 'latin1') }));
}

function fetchAnswers(url: string): Promise<Place[]> {
  const addresses = ['/flows', '/nodes', '/settings', '/credentials/claire-account/account'];
  return Promise.all(
    addresses.map(async (name) => ({ name, text: await (await fetch(url + name)).text() })),
  );
}
