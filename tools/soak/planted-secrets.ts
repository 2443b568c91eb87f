import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Sandbox } from '../../sandbox';
import { debianPrograms } from '../lab/debian';
import type { N8nQueue } from '../lab/n8n/queue';
import type { NodeRedServer } from '../lab/node-red/server';
import { run } from '../lab/processes';
import { root as clone } from '../scripts/steps/inputs';
import { pack } from '../scripts/steps/pack';
import { findIn, listOwnSecrets, listSecrets, type Place } from '../../test/e2e/secrets';

/** Not where they belong: encrypted, or the lab's own settings and packages. */
const left = ['node_modules', 'settings.js'];

/** Where the keys and secrets of this Claire are in what a Node-RED wrote, printed and answers. */
export async function findSecrets(claire: Sandbox, nodeRed: NodeRedServer, root = '') {
  const places = [...writtenBy(nodeRed), ...(await fetchAnswers(nodeRed.url + root))];
  return findIn(places, listSecrets(claire));
}

/**
 * The same in what is published: the words of the pictures, of a sandbox whose customers are this
 * one's, and the packages. That of the sandbox has its own keys, which everybody knows.
 */
export async function findInPublished(claire: Sandbox): Promise<string[]> {
  const images = path.join(clone, 'docs', 'images');
  const pictures = readdirSync(images)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(images, name), 'utf8') }));
  const { sandbox, ...packed } = await pack();
  const packages = Object.values(packed).map(readTarball);
  const secrets = listSecrets(claire);
  const known = new Set(claire.apiKeys.map(({ key }) => key));
  const ofCustomers = secrets.filter(({ text }) => !known.has(text));
  return [
    ...findIn([...pictures, ...packages], secrets),
    ...findIn([readTarball(sandbox)], ofCustomers),
  ];
}

/** Its files are not compressed one by one. */
function readTarball(file: string): Place {
  return { name: path.basename(file), text: gunzipSync(readFileSync(file)).toString('latin1') };
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
