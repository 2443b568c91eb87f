import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../tools/lab/free-port';
import { type N8nQueue, startN8nQueue } from '../../tools/lab/n8n/queue';
import { addWorkflow } from '../../tools/lab/n8n/workflow';
import { type NodeRedServer, startNodeRed } from '../../tools/lab/node-red/server';
import { endAll, startOrCleanUp } from '../../tools/lab/start-or-clean-up';
import { until } from '../../tools/lab/until';
import { type ApiKey, defaultKeys, type Sandbox, startSandbox } from '../../sandbox';
import { pack, type Tarballs } from '../../tools/scripts/steps/pack';
import { appointmentRow } from '../../tools/bench/rows';
import type { Load } from './load';

/** All processes together, with one key of Claire. */
export type Site = Awaited<ReturnType<typeof startSite>>;

/** Those of flows/events.json; Node-RED listens to the first of them as well. */
export const eventsOfN8n = [4, 6, 13] as const;

const dealerId = defaultKeys[0]?.dealerId ?? 0;
export const sharedKey: ApiKey = { key: 'the-key-that-all-share-61', name: 'Shared', dealerId };
const setUpKey: ApiKey = { key: 'only-for-the-set-up-of-the-test-62', name: 'Set-up', dealerId };

/** What docs/scale.md says of n8n's settings, for one machine that plays all of this at once. */
const settings = {
  // With 2, n8n's default, and with 10, a burst stood still until the time for a connection was over.
  DB_POSTGRESDB_POOL_SIZE: '60',
  DB_POSTGRESDB_CONNECTION_TIMEOUT: '120000',
  // An import that waits for the hour keeps its place in the worker; events need some beside it.
  N8N_CONCURRENCY_PRODUCTION_LIMIT: '30',
  // By n8n's own settings it takes two minutes until a caller hears that a worker is gone.
  QUEUE_WORKER_LOCK_DURATION: '30000',
  QUEUE_WORKER_STALLED_INTERVAL: '5000',
  // A process that missed the message of a failed job finds the job, instead of waiting for ever.
  N8N_EXECUTIONS_QUEUE_KEEP_LAST_FAILED: '1000',
};

export async function startSite(load: Load, tell: (text: string) => void) {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = () => endAll(ends);
  return startOrCleanUp(startAll(load, ends, tell), stop).then((site) => ({ ...site, stop }));
}

async function startAll(
  load: Load,
  ends: (() => Promise<unknown>)[],
  tell: (text: string) => void,
) {
  const tarballs = await pack();
  const clock = hourThatEnds();
  /** Of each row that Claire took in, by `dms_nr`, how often it came. */
  const taken = new Map<string, number>();
  const claire = await startSandbox({
    apiKeys: [sharedKey, setUpKey],
    now: clock.now,
    latency: 20,
    // A machine that plays ten at once is slower than ten.
    deliveryTimeout: 300_000,
    refuse: (row) => {
      const dmsNr = String(row.dms_nr);
      taken.set(dmsNr, (taken.get(dmsNr) ?? 0) + 1);
      return false;
    },
  });
  ends.push(() => claire.close());
  /** Appointments that events can happen to. */
  const known = await makeAppointments(claire, Math.max(load.events, load.lookUps));
  taken.clear();
  tell('starting n8n in queue mode');
  const n8n = await startN8nQueue({ packageTarball: tarballs.n8n, workers: 2, env: settings });
  ends.push(n8n.stop);
  const workflows = await addWorkflows(n8n, claire);
  const resetsAt = await clock.openedSoThatItEndsIn(load.secondsLeft, () =>
    ask(claire, sharedKey, '/v1/locations'),
  );
  /** Since when so little is left of the hour of requests, which ends at `resetsAt`. */
  const openedAt = Date.now();
  // Before anybody has seen more of it: others have used the rest, but not all at once.
  claire.leaveRequests(load.left);
  tell('registering at Claire');
  await n8n.rest.activate(workflows.imports);
  await n8n.rest.activate(workflows.events);
  const nodeRed = await startBeside(tarballs, claire);
  ends.push(nodeRed.stop);
  await registered(claire, eventsOfN8n.length + 1);
  return { claire, n8n, nodeRed, workflows, taken, known, openedAt, resetsAt };
}

/** With a key of their own, so that the shared one begins its hour untouched. */
async function makeAppointments(claire: Sandbox, count: number): Promise<number[]> {
  for (let first = 0; first < count; first += 100) {
    const size = Math.min(100, count - first);
    const appointments = Array.from({ length: size }, (_, index) => ({
      ...appointmentRow(first + index),
      dms_nr: `KNOWN-${String(first + index)}`,
    }));
    await ask(claire, setUpKey, '/v1/appointments/import', { appointments });
  }
  await claire.settled();
  return claire
    .appointments()
    .filter(({ dms_number: dmsNr }) => dmsNr.startsWith('KNOWN-'))
    .map(({ id }) => id);
}

async function ask(claire: Sandbox, { key }: ApiKey, address: string, body?: object) {
  const response = await fetch(claire.url + address, {
    headers: { authorization: key, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${String(response.status)}`);
}

async function addWorkflows({ rest }: N8nQueue, claire: Sandbox) {
  const data = { baseUrl: claire.url, apiKey: sharedKey.key };
  const name = 'Claire account';
  const id = await rest.createCredential({ name, type: 'claireApi', data });
  const surroundings = { credentials: { [name]: { id, name } } };
  const givenUp = await addWorkflow(rest, flowFile('given-up.json'), surroundings);
  await rest.activate(givenUp);
  const add = async (file: string) => {
    const workflow = await addWorkflow(rest, flowFile(file), surroundings);
    const settings = { errorWorkflow: givenUp };
    await rest.updateWorkflow(workflow, { ...(await rest.workflow(workflow)), settings });
    return workflow;
  };
  return { givenUp, imports: await add('import-part.json'), events: await add('events.json') };
}

async function startBeside({ nodeRed }: Tarballs, claire: Sandbox): Promise<NodeRedServer> {
  const port = await freePort();
  return startNodeRed({
    port,
    packageTarball: nodeRed,
    refuseWarnings: true,
    flows: JSON.parse(readFileSync(flowFile('node-red.json'), 'utf8')) as object[],
    credentials: { account: { apiKey: '${CLAIRE_API_KEY}' } },
    env: {
      CLAIRE_URL: claire.url,
      CLAIRE_API_KEY: sharedKey.key,
      PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    },
  });
}

/** Both platforms register after they have said that they are ready. */
async function registered(claire: Sandbox, count: number): Promise<void> {
  await until('all triggers have registered', () => claire.webhooks().length >= count);
}

function flowFile(name: string): string {
  return path.join(__dirname, 'flows', name);
}

const hour = 3_600_000;

/** A clock for the sandbox that is right, but for the moment in which an hour of requests begins. */
function hourThatEnds() {
  let behind = 0;
  return {
    now: () => Date.now() - behind,
    /** The first request with a key opens its hour: made in here, it ends after these seconds. */
    openedSoThatItEndsIn: async (seconds: number, request: () => Promise<unknown>) => {
      behind = hour - seconds * 1000;
      await request();
      behind = 0;
      return Date.now() + seconds * 1000;
    },
  };
}
