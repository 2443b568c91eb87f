import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import manifest from '../../../node-red/package.json';
import { refuseWarnings } from '../../../tools/lab/node-warnings';
import { emailModule, spreadsheetModule } from '../../../tools/lab/node-red/palette';
import type { NodeRedOptions, NodeRedServer } from '../../../tools/lab/node-red/server';
import { packIfStale, root } from '../../package/packed';
import { until } from '../until';

export const tarball = path.join(
  root,
  'tarballs',
  `claire-nodes-node-red-claire-${manifest.version}.tgz`,
);

/** What Node-RED has in all tests, for those that need it. */
export const shared: NodeRedOptions = {
  packageTarball: tarball,
  env: {
    CLAIRE_TEST_KEY: 'claire-sandbox-key-of-all-locations-51',
    CLAIRE_TEST_LOCATION: '11',
    // In the user folder, where Node-RED and what it starts run.
    ...{ CLAIRE_CSV: 'appointments.csv', PGSERVICE: 'dms', PGSERVICEFILE: 'service.conf' },
  },
  settings: { runtimeState: { enabled: true }, functionExternalModules: true },
  palette: [emailModule, spreadsheetModule],
};

/** Once for a run of this level's tests; for another level's, each time. */
export async function pack(): Promise<void> {
  if (isKept()) await ask('pack');
  else packIfStale('node-red');
}

/** Node-RED answers a deploy before the flows run again, and says only in its log that they do. */
export function starts(log: string): number {
  return log.match(/Started (?:flows|modified)|(?:Flows|Nodes) sind gestartet/g)?.length ?? 0;
}

/** Only the tests of this level have one that is kept. */
export function isKept(): boolean {
  return process.env.NODE_RED_KEEPER !== undefined;
}

/** This worker's Node-RED. Its log begins here, and `stop` leaves it as the next file wants it. */
export async function findKeptNodeRed(): Promise<NodeRedServer> {
  const kept = Kept.parse(await ask('node-red'));
  const readLog = () => readFileSync(kept.logFile, 'utf8');
  const before = readLog().length;
  const refuse = () => Promise.reject(new Error('Others use it: give withNodeRed options'));
  return {
    ...kept,
    log: () => readLog().slice(before),
    restart: refuse,
    terminate: refuse,
    kill: refuse,
    signal: () => {
      throw new Error('Others use it');
    },
    stop: async () => {
      const log = readLog().slice(before);
      // One that does not come clean is no other file's trouble.
      await empty(kept).catch(() => ask('end'));
      refuseWarnings(log);
    },
  };
}

/** Triggers take their webhooks away while their Claire is there, unless a test has stopped it. */
export async function unregister(nodeRed: NodeRedServer): Promise<void> {
  if (storesAnything(nodeRed.userFolder)) await empty(nodeRed).catch(() => undefined);
}

const Kept = z.object({ url: z.string(), userFolder: z.string(), logFile: z.string() });

async function ask(wish: string): Promise<unknown> {
  const { NODE_RED_KEEPER: keeper = '', JEST_WORKER_ID: worker = '' } = process.env;
  const response = await fetch(`${keeper}/${wish}/${worker}`, { headers });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** No flow, no webhook or event that a trigger has stored, nothing in the global context. */
async function empty({ url, userFolder, logFile }: z.output<typeof Kept>): Promise<void> {
  const countStarts = () => starts(readFileSync(logFile, 'utf8'));
  const before = countStarts();
  await admin(`${url}/flows`, { method: 'POST', body: '[]' });
  await until('the flows are gone', () => countStarts() > before, patienceMs);
  await until('nothing is stored', () => !storesAnything(userFolder), patienceMs);
  const { memory } = Context.parse(await (await admin(`${url}/context/global`)).json());
  for (const key of Object.keys(memory)) {
    await admin(`${url}/context/global/${key}?store=memory`, { method: 'DELETE' });
  }
}

const headers = { connection: 'close' };
const patienceMs = 5000;
const Context = z.object({ memory: z.record(z.string(), z.unknown()) });

async function admin(at: string, init?: RequestInit): Promise<Response> {
  const json = { ...headers, 'content-type': 'application/json' };
  const response = await fetch(at, {
    ...init,
    headers: json,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

function storesAnything(userFolder: string): boolean {
  const webhooks = path.join(userFolder, 'claire-webhooks.json');
  const events = path.join(userFolder, 'claire-events');
  return (
    (existsSync(webhooks) && readFileSync(webhooks, 'utf8').includes('"id"')) ||
    (existsSync(events) && readdirSync(events).length > 0)
  );
}
