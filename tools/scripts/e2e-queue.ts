import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { debianPrograms } from '../lab/debian';
import { installN8n } from '../lab/n8n/install';
import { postgresPrograms } from '../lab/postgres';
import { endAllGroups } from '../lab/processes';
import { say } from '../lab/progress';
import { redisProgram } from '../lab/redis';
import { jest } from './steps/jest';
import { command } from './steps/command';
import { pack } from './steps/pack';
import { conclude } from './steps/parts';

/** A load for a first look; test/queue/load.ts has the usual one. */
const shortLoad = {
  ...{ rows: 4000, parts: 8, events: 300, eventsASecond: 20, lookUps: 200 },
  ...{ left: 120, secondsLeft: 60 },
};

/**
 * n8n in queue mode with PostgreSQL and Redis, and a Node-RED beside it; with `--short` less of
 * all. `--logs <folder>` keeps what the processes said.
 */
command(async ({ args, onStop }) => {
  const options = { short: { type: 'boolean' }, logs: { type: 'string' } } as const;
  const { short, logs } = parseArgs({ args, options }).values;
  // Everything that the servers write is in here, so that nothing of it stays, however this ends.
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-e2e-queue-'));
  await chmod(folder, 0o711); // PostgreSQL has a user of its own.
  onStop(async () => {
    await endAllGroups();
    await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  });
  await debianPrograms(...postgresPrograms, redisProgram);
  await Promise.all([pack(), installN8n()]);
  const counts = path.join(folder, 'counts.txt');
  Object.assign(process.env, { TMPDIR: folder, CLAIRE_QUEUE_COUNTS: counts });
  if (short) process.env.CLAIRE_QUEUE_LOAD = JSON.stringify(shortLoad);
  if (logs !== undefined) process.env.CLAIRE_QUEUE_LOGS = path.resolve(logs);
  // One after the other: the night has a load of its own.
  const parts = await jest(['--selectProjects', 'queue', '--runInBand']);
  if (existsSync(counts)) say(`\n${readFileSync(counts, 'utf8')}`);
  return conclude(parts);
});
