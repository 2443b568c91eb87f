import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { debianPrograms } from './debian';
import { freePort } from './free-port';
import { accepts, startProgram } from './ready';

export type Redis = Awaited<ReturnType<typeof startRedis>>;

export const redisProgram = { program: 'redis-server', debian: 'redis-server' };

/** A Redis on 127.0.0.1 that writes nothing to disk. */
export async function startRedis() {
  const [program = ''] = await debianPrograms(redisProgram);
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-redis-'));
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const settings = { bind: '127.0.0.1', port, requirepass: password, save: '""', dir: folder };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${String(value)}\n`);
  // In a file, as every user of the machine can read the arguments of a process.
  const file = path.join(folder, 'redis.conf');
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  const isUp = () => accepts(port);
  const running = await startProgram({ name: 'Redis', call: [program, [file]], folder, isUp });
  return { port, password, ...running };
}
