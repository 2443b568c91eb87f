import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refuseWarnings } from '../node-warnings';
import { startOrCleanUp } from '../start-or-clean-up';
import { type N8nVersion, installN8n } from './install';
import { type N8nSettings, prepareN8n } from './process';
import { n8nRest } from './rest';

export interface N8nOptions extends N8nSettings {
  readonly version?: N8nVersion;
  /** Whether `stop` rejects when Node has warned of something of ours. */
  readonly refuseWarnings?: boolean;
}

export type N8nServer = Awaited<ReturnType<typeof startN8n>>;

/** A real n8n on 127.0.0.1, owner set up, the package in it, in a folder that `stop` removes. */
export async function startN8n(options: N8nOptions = {}) {
  const install = await installN8n(options.version);
  const userFolder = mkdtempSync(path.join(options.folder ?? tmpdir(), 'claire-n8n-'));
  const process = await prepareN8n(install, { ...options, command: 'start', userFolder });
  const stop = async () => {
    await process.stop();
    rmSync(userFolder, { recursive: true, force: true });
    if (options.refuseWarnings) refuseWarnings(process.log());
  };
  await startOrCleanUp(process.start(), stop);
  return {
    ...process,
    /** As the owner of the server, from the start. */
    rest: await startOrCleanUp(n8nRest(process.url), stop),
    stop,
  };
}
