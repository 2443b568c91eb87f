import path from 'node:path';
import { startSandbox } from '../../sandbox';
import { leaks } from '../../test/e2e/secrets';
import { asList, type N8nRest } from '../lab/n8n/rest';
import { startN8n } from '../lab/n8n/server';
import { addWorkflow, workflowNode } from '../lab/n8n/workflow';
import { endAll } from '../lab/start-or-clean-up';
import { until } from '../lab/until';
import { root } from '../scripts/steps/inputs';
import { pack } from '../scripts/steps/pack';
import { keysOfOneDealer, type Platform } from './platform';
import type { Setting } from './setting';
import { triggers } from './trouble';

/** A real n8n with an import, a trigger that looks up, and polls. */
export async function startN8nInUse({ onStop }: Setting): Promise<Platform> {
  const ends: (() => Promise<unknown>)[] = [];
  const close = () => endAll(ends);
  onStop(close);
  const { n8n: packageTarball } = await pack();
  const claire = await startSandbox({
    ...{ rateLimit: 100_000_000, seed: 1, apiKeys: keysOfOneDealer },
    // A machine that plays many at once is slower than ten.
    deliveryTimeout: 60_000,
  });
  ends.push(() => claire.close());
  const n8n = await startN8n({ packageTarball, env: { N8N_METRICS: 'true' } });
  ends.push(n8n.stop);
  const { rest } = n8n;
  const account = (apiKey: string) => {
    return { name: 'Claire account', type: 'claireApi', data: { baseUrl: claire.url, apiKey } };
  };
  const id = await rest.createCredential(account(claire.apiKey));
  const workflows = await addWorkflows(rest, { id, name: 'Claire account' });
  const activate = async () => {
    for (const workflow of workflows) await rest.activate(workflow);
  };
  const deactivate = async () => {
    for (const workflow of workflows) await rest.deactivate(workflow);
  };
  await activate();
  return {
    name: 'n8n',
    claire,
    feed: (rows) => importRows(n8n.url, rows),
    rest: async () => {
      const isOver = async () => {
        const ids = await Promise.all(workflows.map((workflow) => rest.unfinished(workflow)));
        return ids.flat().length === 0;
      };
      await until('n8n has no execution under way', isOver, { seconds: 120 });
    },
    deploy: () => deactivate().then(activate),
    // With the new key alone, what the old one has made could not be found.
    changeKey: async (apiKey) => {
      await deactivate();
      await rest.updateCredential(id, account(apiKey));
      await activate();
    },
    state: async () => {
      const metrics = await (await fetch(`${n8n.url}/metrics`)).text();
      const all = await Promise.all(workflows.map((workflow) => rest.workflow(workflow)));
      return {
        heap: readMetric(metrics, 'nodejs_heap_size_used_bytes'),
        files: readMetric(metrics, 'process_open_fds'),
        resources: readMetric(metrics, 'nodejs_active_resources_total'),
        staticData: JSON.stringify(all.map(({ staticData }) => staticData)).length,
      };
    },
    findSecrets: () => leaks({ n8n, claire }),
    close,
  };
}

async function importRows(url: string, rows: readonly object[]): Promise<number> {
  const response = await fetch(`${url}/webhook/import-part`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ waitFor: 'confirmation', rows }),
    signal: AbortSignal.timeout(120_000),
  });
  const outcomes = asList(await response.json());
  return outcomes.filter(({ status }) => status === 'imported').length;
}

async function addWorkflows(rest: N8nRest, account: { id: string; name: string }) {
  const credentials = { [account.name]: account };
  const file = path.join(root, 'test', 'queue', 'flows', 'import-part.json');
  const imports = await addWorkflow(rest, file, { credentials, messageUrl: '' });
  const ours = { credentials: { claireApi: account } };
  const trigger = workflowNode(
    'Trigger',
    'n8n-nodes-claire.claireTrigger',
    { events: triggers },
    { ...ours, webhookId: crypto.randomUUID() },
  );
  const lookUp = workflowNode(
    'Look up',
    'n8n-nodes-claire.claire',
    { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.appointmentId }}' },
    ours,
  );
  const events = await rest.createWorkflow({
    name: 'Events',
    nodes: [trigger, lookUp],
    connections: { Trigger: { main: [[{ node: 'Look up', type: 'main', index: 0 }]] } },
  });
  const poll = workflowNode(
    'Changes',
    'n8n-nodes-claire.claireChangesTrigger',
    { pollTimes: { item: [{ mode: 'everyMinute' }] } },
    ours,
  );
  const changes = await rest.createWorkflow({ name: 'Changes', nodes: [poll], connections: {} });
  return [imports, events, changes];
}

function readMetric(metrics: string, name: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`n8n_${name} `));
  if (line === undefined) throw new Error(`n8n has no metric ${name}.`);
  return Number(line.split(' ')[1]);
}
