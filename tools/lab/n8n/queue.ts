import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';
import { endAll, startOrCleanUp } from '../start-or-clean-up';
import { type Postgres, startPostgres } from '../postgres';
import { type Redis, startRedis } from '../redis';
import { installN8n } from './install';
import { type N8nSettings, prepareN8n } from './process';
import { n8nRest } from './rest';

/** With the port of its webhook processor; all else is for each process. */
export interface QueueOptions extends N8nSettings {
  readonly workers: number;
}

export type N8nQueue = Awaited<ReturnType<typeof startN8nQueue>>;

/** n8n in queue mode on 127.0.0.1, owner set up, the package in each of its processes. */
export async function startN8nQueue(options: QueueOptions) {
  const folder = mkdtempSync(path.join(options.folder ?? tmpdir(), 'claire-n8n-queue-'));
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    await endAll(ends);
    rmSync(folder, { recursive: true, force: true });
  };
  return startOrCleanUp(startAll(options, folder, ends), stop).then((all) => ({ ...all, stop }));
}

async function startAll(
  { packageTarball, workers, env, launcher, ...wanted }: QueueOptions,
  folder: string,
  ends: (() => Promise<unknown>)[],
) {
  const install = await installN8n();
  const postgres = await startPostgres(wanted.folder);
  ends.push(postgres.stop);
  const redis = await startRedis();
  ends.push(redis.stop);
  const webhookPort = await freePort(wanted.port);
  const shared = { ...sharedEnv(postgres, redis, webhookPort), ...env };
  const prepare = async (name: string, command: string, port?: number) => {
    const userFolder = path.join(folder, name);
    const own = { packageTarball, launcher, env: shared, command, userFolder, port };
    const process = await prepareN8n(install, own);
    ends.push(process.stop);
    return process;
  };
  const main = await prepare('main', 'start');
  // It alone changes the tables of the database; the others find them done.
  await main.start();
  const webhook = await prepare('webhook', 'webhook', webhookPort);
  const names = Array.from({ length: workers }, (_, index) => `worker-${String(index + 1)}`);
  const crew = await Promise.all(names.map((name) => prepare(name, 'worker')));
  await Promise.all([webhook, ...crew].map(({ start }) => start()));
  return {
    /** The webhook processor, which alone takes what comes from outside. */
    webhookUrl: webhook.url,
    rest: await n8nRest(main.url),
    /** Editor, API, registration of triggers. */
    main,
    webhook,
    workers: crew,
    postgres,
    redis,
  };
}

/** What docs/scale.md tells an administrator to give to every process alike. */
function sharedEnv(postgres: Postgres, redis: Redis, webhookPort: number): NodeJS.ProcessEnv {
  const webhookUrl = `http://127.0.0.1:${String(webhookPort)}/`;
  return {
    EXECUTIONS_MODE: 'queue',
    N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(postgres.port),
    DB_POSTGRESDB_DATABASE: postgres.database,
    DB_POSTGRESDB_USER: postgres.user,
    DB_POSTGRESDB_PASSWORD: postgres.password,
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(redis.port),
    QUEUE_BULL_REDIS_PASSWORD: redis.password,
    QUEUE_HEALTH_CHECK_ACTIVE: 'true',
    N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
    N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
    N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
    N8N_WEBHOOK_URL: webhookUrl,
    WEBHOOK_URL: webhookUrl,
  };
}
