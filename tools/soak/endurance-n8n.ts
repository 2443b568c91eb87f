import { startSandbox } from '../../sandbox';
import { leaks } from '../../test/e2e/secrets';
import type { N8nRest } from '../lab/n8n/rest';
import { startN8n } from '../lab/n8n/server';
import { workflowChain } from '../lab/n8n/workflow';
import { endAll } from '../lab/start-or-clean-up';
import { pack } from '../scripts/steps/pack';
import { addImport, allEnded, importRows, ofN8nsSandbox, toCredential } from './n8n-import';
import { keysOfOneDealer, type Platform } from './platform';
import type { Setting } from './setting';
import { triggers } from './trouble';

/** A real n8n with an import, a trigger that looks up, and polls. */
export async function startN8nInUse({ onStop }: Setting): Promise<Platform> {
  const ends: (() => Promise<unknown>)[] = [];
  const close = () => endAll(ends);
  onStop(close);
  const { n8n: packageTarball } = await pack();
  const claire = await startSandbox({ ...ofN8nsSandbox, apiKeys: keysOfOneDealer });
  ends.push(() => claire.close());
  const n8n = await startN8n({ packageTarball, env: { N8N_METRICS: 'true' } });
  ends.push(n8n.stop);
  const { rest } = n8n;
  const account = (apiKey: string) => ({ baseUrl: claire.url, apiKey });
  const { credential, workflows } = await addWorkflows(rest, account(claire.apiKey));
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
    feed: async (rows) => {
      const outcomes = await importRows(n8n.url, rows, 120_000);
      return outcomes.filter(({ status }) => status === 'imported').length;
    },
    rest: () => allEnded(rest, workflows),
    deploy: () => deactivate().then(activate),
    // With the new key alone, what the old one has made could not be found.
    changeKey: async (apiKey) => {
      await deactivate();
      await rest.updateCredential(credential, toCredential(account(apiKey)));
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

async function addWorkflows(rest: N8nRest, account: Parameters<typeof addImport>[1]) {
  const { node, imports, credential } = await addImport(rest, account);
  const trigger = node('Trigger', 'claireTrigger', { events: triggers });
  const lookUp = node('Look up', 'claire', {
    ...{ resource: 'appointment', operation: 'get', appointmentId: '={{ $json.appointmentId }}' },
  });
  const events = await rest.createWorkflow(workflowChain('Events', trigger, lookUp));
  const poll = node('Changes', 'claireChangesTrigger', {
    pollTimes: { item: [{ mode: 'everyMinute' }] },
  });
  const changes = await rest.createWorkflow(workflowChain('Changes', poll));
  return { credential, workflows: [imports, events, changes] };
}

function readMetric(metrics: string, name: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`n8n_${name} `));
  if (line === undefined) throw new Error(`n8n has no metric ${name}.`);
  return Number(line.split(' ')[1]);
}
