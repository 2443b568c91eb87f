import { globSync } from 'node:fs';
import path from 'node:path';
import { demoWorkflow } from '../../lab/n8n/demo-workflow';
import { installN8n } from '../../lab/n8n/install';
import { type Json, asObject, owner } from '../../lab/n8n/rest';
import { type N8nServer, startN8n } from '../../lab/n8n/server';
import {
  addWorkflow,
  demoSignIn,
  demoUploadKey,
  makeCredentials,
  readOutput,
} from '../../lab/n8n/workflow';
import { doing } from '../../lab/progress';
import { until } from '../../lab/until';
import type { Sandbox } from '../../../sandbox';
import { root } from '../steps/inputs';
import { pack } from '../steps/pack';
import { type OnStop, portFor, ports, startClaire, tell } from './claire';
import { describeOutcomes, waitForMessage } from './story';
import { writeTomorrowsFile } from './tomorrow';

export async function n8nDemo(onStop: OnStop): Promise<void> {
  const [tarballs] = await Promise.all([pack(), installN8n()]);
  const claire = await startClaire(onStop);
  const port = await portFor('n8n', ports.n8n);
  const file = writeTomorrowsFile(onStop);
  const env = {
    N8N_RESTRICT_FILE_ACCESS_TO: path.dirname(file),
    // Where the dealer of the sandbox is, for the workflows that the user makes.
    GENERIC_TIMEZONE: 'Europe/Amsterdam',
  };
  const n8n = await doing('Starting n8n with the package', () =>
    startN8n({ port, packageTarball: tarballs.n8n, env }),
  );
  onStop(() => n8n.stop());
  const credentials = await makeCredentials(n8n.rest, claire, claire.mailPort);
  const messageUrl = `${claire.url}/inbox`;
  const demo = await n8n.rest.createWorkflow(demoWorkflow({ file, credentials, messageUrl }));
  for (const example of globSync(path.join(root, 'examples', '*.json')).sort()) {
    await addWorkflow(n8n.rest, example, { credentials, messageUrl });
  }
  await runOnce({ claire, n8n, demo });
  tellAddresses(claire, n8n, demo);
}

interface Demo {
  readonly claire: Sandbox;
  readonly n8n: N8nServer;
  readonly demo: string;
}

async function runOnce({ claire, n8n, demo }: Demo): Promise<void> {
  const execution = await doing('Running the import', () => n8n.rest.run(demo, 'Every evening'));
  const rows = readOutput(execution, 'Rows').length;
  tell(
    `Went in: ${String(rows)} appointments from a CSV file`,
    describeOutcomes(countOutcomes(readOutput(execution, 'Import'))),
  );

  await doing('Activating the workflow', () => n8n.rest.activate(demo));
  await carIsReady(claire);
}

function countOutcomes(outcomes: readonly Json[]) {
  const all = outcomes.map(({ status, error }) => {
    const { message } = asObject(error);
    return { status: String(status), why: typeof message === 'string' ? message : '' };
  });
  const counts: Record<string, number> = {};
  for (const { status } of all) counts[status] = (counts[status] ?? 0) + 1;
  return { counts, not_imported: all.filter(({ status }) => status !== 'imported') };
}

/** The event that the demo causes. */
const carReady = 4;

/** Lets the car of an imported appointment be ready, and tells what the flow made of it. */
async function carIsReady(claire: Sandbox): Promise<void> {
  const id = await until('the appointment is imported', () => importedAppointment(claire));
  const calls = claire.fire(carReady, id);
  tell('Went in: an event at Claire', [
    `Car ready, appointment ${String(id)}; Claire called ${String(calls)} webhook`,
  ]);
  // An e-mail about the bad rows came before.
  tell('Came out: a look-up and a message', await waitForMessage(claire, String(id), 'E-mail'));
}

/** Its driver has a mobile number and no e-mail address. */
function importedAppointment(claire: Sandbox): number | undefined {
  return claire.appointments().find(({ workorder_number: at }) => at === '00100002')?.id;
}

function tellAddresses(claire: Sandbox, n8n: N8nServer, demo: string): void {
  tell('Open in a browser', [
    `${n8n.url}/workflow/${demo}  the workflow that just ran; sign in as ${owner.email} with ${owner.password}`,
    `${n8n.url}  n8n, with the example workflows`,
    `Forms of the examples: sign in as ${demoSignIn.user} with ${demoSignIn.password}; uploads: ${demoUploadKey.name}: ${demoUploadKey.value}`,
    `${claire.url}  the sandbox: appointments, webhooks, requests, what flows sent to people, and a button for each event`,
    `API key: ${claire.apiKey}`,
  ]);
}
