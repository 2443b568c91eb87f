import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../free-port';
import { inheritedEnvironment, startGroup } from '../processes';
import { allAnswer, restartable, started } from '../ready';
import { unpack } from '../tarball';
import type { N8nInstall } from './install';

/** Where n8n looks for community packages. */
export function installPackage(userFolder: string, tarball: string): void {
  const modules = path.join(userFolder, '.n8n', 'nodes', 'node_modules');
  unpack(tarball, path.join(modules, 'n8n-nodes-claire'));
}

function serverEnv(
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
    QUEUE_HEALTH_CHECK_PORT: String(port),
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

export interface N8nSettings {
  /** The `npm pack` tarball to put in, as a user's installation would. */
  readonly packageTarball?: string | undefined;
  readonly port?: number | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** What holds all that it writes, instead of the folder for temporary files. */
  readonly folder?: string | undefined;
  /** A program that starts n8n, with its arguments, instead of the lab. */
  readonly launcher?: readonly string[] | undefined;
}

interface Program extends N8nSettings {
  /** What `n8n` is called with: start, worker or webhook. */
  readonly command: string;
  readonly userFolder: string;
}

export type N8nProcess = Awaited<ReturnType<typeof prepareN8n>>;

/** One process on 127.0.0.1 that has not started yet. */
export async function prepareN8n(install: N8nInstall, program: Program) {
  const { command, userFolder, packageTarball, launcher = [] } = program;
  if (packageTarball !== undefined) installPackage(userFolder, packageTarball);
  const port = await freePort(program.port);
  const url = `http://127.0.0.1:${String(port)}`;
  const env = { ...serverEnv(install, userFolder, port, await freePort()), ...program.env };
  const script = path.join(install.bin, 'n8n');
  const node = [...launcher, path.join(install.bin, 'node')];
  const [first, ...args] = [...node, '--trace-warnings', script, command];
  const logs: (() => string)[] = [];
  const launch = () => {
    const group = startGroup(first, args, { cwd: userFolder, env });
    logs.push(group.log);
    return group;
  };
  const addresses = [`${url}/healthz/readiness`];
  if (command === 'start') addresses.push(`${url}/rest/settings`);
  const isUp = () => allAnswer(addresses);
  const process = restartable(launch, (group) =>
    started(group, { name: `n8n ${command}`, isUp, withinMs: 180_000 }),
  );
  return {
    ...process,
    url,
    userFolder,
    /** Everything it printed, over all starts. */
    log: () => logs.map((log) => log()).join(''),
  };
}
