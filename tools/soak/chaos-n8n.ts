import { setTimeout as pause } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox';
import { leaks } from '../../test/e2e/secrets';
import { randomFrom } from '../../test/unit/random-from';
import { appointmentRow } from '../bench/rows';
import type { Json } from '../lab/n8n/rest';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { readOutput, setNode, workflowByHand, workflowNode } from '../lab/n8n/workflow';
import { say } from '../lab/progress';
import { pack } from '../scripts/steps/pack';
import { until } from './flows';
import type { Setting } from './setting';

export interface N8nChaos {
  readonly kills: number;
  /** Events that Claire called about. */
  readonly events: number;
  readonly failed: number;
  readonly told: number;
  /** Delivered, and without an execution: n8n keeps none before it has begun. */
  readonly lost: number;
  readonly executions: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly failures: readonly string[];
}

const rows = 500;
const events = [4, 8] as const;

/** Kills a real n8n while it hears events and imports, and compares what Claire knows. */
export async function chaosInN8n({ seed, onStop }: Setting, kills: number): Promise<N8nChaos> {
  const { n8n: packageTarball } = await pack();
  const claire = await startSandbox({ rateLimit: 100_000_000, seed: 1 });
  const n8n = await startN8n({ packageTarball });
  const close = once(async () => {
    await n8n.stop();
    await claire.close();
  });
  onStop(close);
  const { importing, trigger } = await addWorkflows(n8n, claire);
  const random = randomFrom(seed);
  const ids = claire.appointments().map(({ id }) => id);
  let fired = 0;
  const fire = (count: number) => {
    for (let left = count; left > 0; left -= 1, fired += 1) {
      claire.fire(events[Math.floor(fired / ids.length) % 2] ?? 4, ids[fired % ids.length] ?? 0);
    }
  };
  for (let killed = 0; killed < kills; killed += 1) {
    fire(4);
    await n8n.rest.listen(importing, 'Start');
    await pause(4000 * random());
    fire(4);
    await pause(500 * random());
    await n8n.kill();
    fire(8);
    await n8n.restart();
    await until('n8n is called', () => isCalled(claire, fire));
    say(`  n8n was killed ${String(killed + 1)} times`);
  }
  await claire.settled();
  const failures: string[] = [];
  const told = await compare({ n8n, claire, trigger, failures });
  const imported = await n8n.rest.run(importing, 'Start', 120_000);
  const outcomes = readOutput(imported, 'Import');
  if (outcomes.filter(({ status }) => status === 'imported').length !== rows) {
    failures.push(`The import after the kills has ${String(outcomes.length)} outcomes`);
  }
  failures.push(...(await leaks({ n8n, claire })));
  await close();
  return { kills, ...told, rows: outcomes.length, failures };
}

async function isCalled(claire: Sandbox, fire: (count: number) => void): Promise<boolean> {
  fire(1);
  await claire.settled();
  await pause(1000);
  return claire.deliveries().at(-1)?.state === 'delivered';
}

async function addWorkflows({ rest }: N8nServer, { url, apiKey }: Sandbox) {
  const data = { baseUrl: url, apiKey };
  const id = await rest.createCredential({ name: 'Claire account', type: 'claireApi', data });
  const credentials = { claireApi: { id, name: 'Claire account' } };
  const importNode = workflowNode(
    'Import',
    'n8n-nodes-claire.claire',
    { operation: 'import', source: 'item', waitFor: 'confirmation' },
    { credentials },
  );
  const all = Array.from({ length: rows }, (_, number) => appointmentRow(number));
  const each = workflowNode('Each', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'rows' });
  const importing = await rest.createWorkflow(
    workflowByHand('Import', setNode('Rows', { rows: all }), each, importNode),
  );
  const node = workflowNode(
    'Trigger',
    'n8n-nodes-claire.claireTrigger',
    { events, options: { failedDeliveries: true } },
    { credentials, webhookId: crypto.randomUUID() },
  );
  const trigger = await rest.createWorkflow({ name: 'Events', nodes: [node], connections: {} });
  await rest.activate(trigger);
  return { importing, trigger };
}

interface Sides {
  readonly n8n: N8nServer;
  readonly claire: Sandbox;
  readonly trigger: string;
  readonly failures: string[];
}

/** Of each event: Claire's count, and how often an execution has it. */
async function compare({ n8n, claire, trigger, failures }: Sides) {
  const deliveries = claire
    .deliveries()
    .filter(({ payload }) => !String(payload.wo_nr).startsWith('CLAIRE-TEST'));
  const delivered = deliveries.filter(({ state }) => state === 'delivered');
  const failed = deliveries.length - delivered.length;
  const load = () => n8n.rest.all(`/executions?workflowId=${trigger}&includeData=true`);
  // Each process tells them once, and their ids say which are the same: decision 25.
  const told = (executions: readonly Json[]) => {
    const failures = executions.flatMap((one) => readOutput(one, 'Trigger', 1));
    return new Set(failures.map(({ errorId }) => errorId)).size;
  };
  let executions = await load();
  await until('all failed calls are told', async () => {
    executions = await load();
    return told(executions) >= failed;
  }).catch(() => undefined);
  const came = executions
    .flatMap((one) => readOutput(one, 'Trigger'))
    .map(({ event, appointmentId }) => `${String(event)}/${String(appointmentId)}`);
  const wanted = delivered.map(
    ({ trigger: event, payload }) => `${String(event)}/${String(payload.appointment_id)}`,
  );
  const lost = wanted.filter((key) => !came.includes(key)).length;
  if (told(executions) !== failed) {
    failures.push(`n8n: ${String(told(executions))} of ${String(failed)} failed calls were told`);
  }
  if (new Set(came).size !== came.length) failures.push('n8n: an event came twice');
  const statuses: Record<string, number> = {};
  for (const { status } of executions) {
    statuses[String(status)] = (statuses[String(status)] ?? 0) + 1;
  }
  const counts = { events: deliveries.length, failed, told: told(executions), lost };
  return { ...counts, executions: statuses };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
