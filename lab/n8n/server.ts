import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';
import { orEnd } from '../or-end';
import { type Group, startGroup } from '../processes';
import { ready } from '../ready';
import { unpack } from '../tarball';
import { type N8nInstall, type N8nVersion, installN8n } from './install';
import { type N8nRest, n8nRest } from './rest';

export interface N8nOptions {
  readonly version?: N8nVersion;
  /** The `npm pack` tarball to put in, as a user's installation would. */
  readonly packageTarball?: string;
  /** Kept by `stop`; without it, a folder of its own that `stop` removes. */
  readonly userFolder?: string;
  /** n8n's two ways to activate a workflow; true is its default. */
  readonly publicationService?: boolean;
  readonly port?: number;
  /** A folder whose programs come before all others for n8n. */
  readonly programs?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface N8nServer {
  readonly url: string;
  readonly userFolder: string;
  readonly version: N8nVersion;
  /** As the owner of the server, from the start. */
  readonly rest: N8nRest;
  /** Everything it printed, over all restarts. */
  readonly log: () => string;
  /** Ends it as a person would, and starts it again with the same data. */
  readonly restart: () => Promise<void>;
  /** SIGKILL; `restart` brings it back. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A real n8n on 127.0.0.1, owner set up, the package in it. */
export async function startN8n(options: N8nOptions = {}): Promise<N8nServer> {
  const install = await installN8n(options.version);
  const userFolder = options.userFolder ?? mkdtempSync(path.join(tmpdir(), 'claire-n8n-'));
  if (options.packageTarball !== undefined) putIn(userFolder, options.packageTarball);
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${String(port)}`;
  const env = { ...serverEnv(install, userFolder, port, await freePort()), ...flags(options) };
  if (options.programs !== undefined) env.PATH = before(options.programs, env.PATH);
  const process = n8nProcess(install, env, url);

  const stop = async () => {
    await process.stop();
    if (options.userFolder === undefined) rmSync(userFolder, { recursive: true, force: true });
  };

  await orEnd(process.start(), stop);
  return {
    url,
    userFolder,
    version: install.version,
    rest: await orEnd(n8nRest(url), stop),
    log: process.log,
    restart: async () => {
      await process.stop();
      await process.start();
    },
    kill: process.kill,
    stop,
  };
}

function putIn(userFolder: string, tarball: string): void {
  const modules = path.join(userFolder, '.n8n', 'nodes', 'node_modules');
  unpack(tarball, path.join(modules, 'n8n-nodes-claire'));
}

function before(folder: string, others = ''): string {
  return [folder, others].join(path.delimiter);
}

function flags({ publicationService = true, env = {} }: N8nOptions): NodeJS.ProcessEnv {
  return { N8N_USE_WORKFLOW_PUBLICATION_SERVICE: String(publicationService), ...env };
}

/** Nothing of this process's own variables: jest's NODE_ENV would change how n8n behaves. */
function serverEnv(
  { bin }: N8nInstall,
  userFolder: string,
  port: number,
  brokerPort: number,
): NodeJS.ProcessEnv {
  mkdirSync(userFolder, { recursive: true });
  const url = `http://127.0.0.1:${String(port)}/`;
  const { PATH, HOME, LANG, TZ } = process.env;
  return {
    PATH: before(bin, PATH),
    HOME,
    LANG,
    TZ,
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
    N8N_WEBHOOK_URL: url,
    WEBHOOK_URL: url,
  };
}

function n8nProcess({ bin }: N8nInstall, env: NodeJS.ProcessEnv, url: string) {
  const logs: (() => string)[] = [];
  let group: Group | undefined;
  return {
    log: () => logs.map((log) => log()).join(''),
    start: async () => {
      const program = path.join(bin, 'node');
      group = startGroup(program, [path.join(bin, 'n8n'), 'start'], {
        cwd: env.N8N_USER_FOLDER ?? '',
        env,
      });
      logs.push(group.log);
      const addresses = [`${url}/healthz/readiness`, `${url}/rest/settings`];
      await ready(group, { name: 'n8n', addresses, withinMs: 120_000 });
    },
    stop: async () => group?.stop(),
    kill: async () => group?.kill(),
  };
}
