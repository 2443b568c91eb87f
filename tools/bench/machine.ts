import { execFileSync } from 'node:child_process';
import os from 'node:os';
import n8nWorkflow from 'n8n-workflow/package.json';
import zod from 'zod/package.json';
import { n8nVersions } from '../lab/n8n/install';
import { nodeRedVersions } from '../lab/node-red/install';
import { version } from '../../package.json';

export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes that wanted a core, over the last minute, before the first task and after the last. */
  readonly load: number[];
}

export function machine(): Machine {
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    load: [load()],
  };
}

export function load(): number {
  return Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
}

export function versions(): Record<string, string> {
  return {
    'n8n-nodes-claire': `${version} (${commit()})`,
    node: process.versions.node,
    n8n: n8nVersions.newest,
    'node-red': nodeRedVersions.newest,
    'n8n-workflow': n8nWorkflow.version,
    zod: zod.version,
  };
}

function commit(): string {
  try {
    const options = { cwd: __dirname, encoding: 'utf8' } as const;
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim();
  } catch {
    return 'not a clone';
  }
}
