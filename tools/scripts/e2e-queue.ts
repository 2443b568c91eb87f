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

const text = { type: 'string' } as const;
const numbers = {
  rows: text,
  parts: text,
  confirmed: text,
  events: text,
  'events-a-second': text,
  'look-ups': text,
  left: text,
  'seconds-left': text,
};

/**
 * n8n in queue mode with PostgreSQL and Redis, and a Node-RED beside it. How much happens is said
 * by its options; `--logs <folder>` keeps what the processes said.
 */
command(async ({ args, onStop }) => {
  const wanted = read(args);
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
  Object.assign(process.env, { ...wanted, TMPDIR: folder, CLAIRE_QUEUE_COUNTS: counts });
  const parts = await jest(['--selectProjects', 'queue']);
  if (existsSync(counts)) say(`\n${readFileSync(counts, 'utf8')}`);
  return conclude(parts);
});

function read(args: string[]) {
  const { logs, ...values } = parseArgs({ args, options: { ...numbers, logs: text } }).values;
  const load = Object.entries(values).map(([name, value]) => [camel(name), whole(name, value)]);
  return {
    CLAIRE_QUEUE_LOAD: JSON.stringify(Object.fromEntries(load)),
    ...(logs !== undefined && { CLAIRE_QUEUE_LOGS: path.resolve(logs) }),
  };
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function whole(name: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number above 0, not "${value}".`);
}
