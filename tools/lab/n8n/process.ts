import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inheritedEnvironment, startGroup } from '../processes';
import { allAnswer, type Restartable, restartable, started } from '../ready';
import { unpack } from '../tarball';
import type { N8nInstall } from './install';

/** Where n8n looks for community packages. */
export function installPackage(userFolder: string, tarball: string): void {
  const modules = path.join(userFolder, '.n8n', 'nodes', 'node_modules');
  unpack(tarball, path.join(modules, 'n8n-nodes-claire'));
}

export function serverEnv(
  { bin }: N8nInstall,
  userFolder: string,
  port: number,
  brokerPort: number,
): NodeJS.ProcessEnv {
  mkdirSync(userFolder, { recursive: true });
  const url = `http://127.0.0.1:${String(port)}/`;
  const inherited = inheritedEnvironment();
  return {
    ...inherited,
    PATH: [bin, inherited.PATH].join(path.delimiter),
    N8N_USER_FOLDER: userFolder,
    N8N_PORT: String(port),
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_RUNNERS_BROKER_PORT: String(brokerPort),
    N8N_SECURE_COOKIE: 'false',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    // A publication that n8n does not take up at once waits for 15 seconds else.
    N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '500',
    N8N_WEBHOOK_URL: url,
    WEBHOOK_URL: url,
  };
}

export interface N8nProcess extends Restartable {
  /** Everything it printed, over all starts. */
  readonly log: () => string;
}

interface Program {
  /** What `n8n` is called with: start, worker or webhook. */
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
  /** What has to answer before it is ready. */
  readonly addresses: string[];
}

export function n8nProcess({ bin }: N8nInstall, { command, env, addresses }: Program): N8nProcess {
  const logs: (() => string)[] = [];
  const launch = () => {
    const args = ['--trace-warnings', path.join(bin, 'n8n'), command];
    const group = startGroup(path.join(bin, 'node'), args, { cwd: env.N8N_USER_FOLDER ?? '', env });
    logs.push(group.log);
    return group;
  };
  const isUp = () => allAnswer(addresses);
  const process = restartable(launch, (group) =>
    started(group, { name: `n8n ${command}`, isUp, withinMs: 180_000 }),
  );
  return { log: () => logs.map((log) => log()).join(''), ...process };
}
