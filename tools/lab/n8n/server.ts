import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';
import { refuseWarnings } from '../node-warnings';
import { startOrCleanUp } from '../start-or-clean-up';
import { type N8nVersion, installN8n } from './install';
import { n8nProcess, installPackage, serverEnv } from './process';
import { n8nRest } from './rest';

export interface N8nOptions {
  readonly version?: N8nVersion;
  /** The `npm pack` tarball to put in, as a user's installation would. */
  readonly packageTarball?: string;
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether `stop` rejects when Node has warned of something of ours. */
  readonly refuseWarnings?: boolean;
}

export type N8nServer = Awaited<ReturnType<typeof startN8n>>;

/** A real n8n on 127.0.0.1, owner set up, the package in it, in a folder that `stop` removes. */
export async function startN8n(options: N8nOptions = {}) {
  const install = await installN8n(options.version);
  const userFolder = mkdtempSync(path.join(tmpdir(), 'claire-n8n-'));
  if (options.packageTarball !== undefined) installPackage(userFolder, options.packageTarball);
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${String(port)}`;
  const env = { ...serverEnv(install, userFolder, port, await freePort()), ...options.env };
  const addresses = [`${url}/healthz/readiness`, `${url}/rest/settings`];
  const process = n8nProcess(install, { command: 'start', env, addresses });
  const stop = async () => {
    await process.stop();
    rmSync(userFolder, { recursive: true, force: true });
    if (options.refuseWarnings) refuseWarnings(process.log());
  };
  await startOrCleanUp(process.start(), stop);
  return {
    url,
    userFolder,
    /** As the owner of the server, from the start. */
    rest: await startOrCleanUp(n8nRest(url), stop),
    /** Everything it printed, over all restarts. */
    log: process.log,
    /** Ends it as a person would, and starts it again with the same data. */
    restart: async () => {
      await process.stop();
      await process.start();
    },
    /** SIGKILL; `start` or `restart` brings it back. */
    kill: process.kill,
    start: process.start,
    stop,
  };
}
