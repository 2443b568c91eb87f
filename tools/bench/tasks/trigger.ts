import { asObject } from '../../lab/n8n/rest';
import { until } from '../../lab/until';
import { callAll, type Receiver, received, registered } from '../events';
import type { N8nBench } from '../bench-environment';
import { alternately, once } from '../sampling';
import { atLeast, type Comparison, forInformation, type Task } from '../task';

const events = 100;
const target = { ...atLeast(0.95), text: 'at least 0.95 of it' };
const secondIsolate = forInformation(
  'n8n makes a second isolate for every webhook but its own Webhook node, and that node makes one once it checks a secret',
);

export const trigger: Task = {
  name: 'trigger',
  line: 'loopback',
  about:
    'Events a second from the call to the saved execution in a real n8n: our trigger, which checks the secret, beside the Webhook node with Header Auth, which checks one too, and without authentication; 100 events, ten calls at a time.',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    const count = Math.min(events, maxRows);
    const claire = await ourTrigger(bench);
    const headerAuth = await webhookNode(bench, 'trigger-webhook-header-auth', {
      Authorization: bench.claire.apiKey,
    });
    const open = await webhookNode(bench, 'trigger-webhook', {});
    const sides = (of: number) => ({
      ours: () => eventsASecond(bench, claire, of),
      headerAuth: () => eventsASecond(bench, headerAuth, of),
      open: () => eventsASecond(bench, open, of),
    });
    await alternately(sides(Math.min(20, count)), once);
    const samples = await alternately(sides(count), { runs, seconds: 45 });
    for (const { workflow } of [claire, headerAuth, open]) {
      await bench.n8n.rest.deactivate(workflow);
    }
    return { comparisons: compareSides(samples, count) };
  },
};

type Sides = Readonly<Record<'ours' | 'headerAuth' | 'open', readonly number[]>>;

function compareSides({ ours, headerAuth, open }: Sides, count: number): Comparison[] {
  const task = `trigger, ${String(count)} events: events a second`;
  const common = { unit: 'events a second', ours, better: 'more' } as const;
  return [
    {
      ...common,
      task,
      rival: 'Webhook with Header Auth',
      theirs: headerAuth,
      target,
    },
    {
      ...common,
      task: `${task}, the other side without a secret`,
      rival: 'Webhook without authentication',
      theirs: open,
      target: secondIsolate,
    },
  ];
}

export interface Workflow extends Receiver {
  readonly workflow: string;
}

/** The address and the secret are those that the trigger gave to Claire. */
export async function ourTrigger({ n8n, claire, add }: N8nBench): Promise<Workflow> {
  const workflow = await add('trigger-claire');
  await n8n.rest.activate(workflow);
  return { workflow, ...(await registered(claire, n8n.url)) };
}

export async function webhookNode(
  { n8n, add }: N8nBench,
  file: string,
  headers: Record<string, string>,
): Promise<Workflow> {
  const workflow = await add(file);
  await n8n.rest.activate(workflow);
  const receiver = { workflow, url: `${n8n.url}/webhook/claire-bench/${file}`, headers };
  await until(`the webhook of ${file} answers`, () => received(receiver, 0));
  return receiver;
}

async function eventsASecond(bench: N8nBench, receiver: Workflow, count: number): Promise<number> {
  const before = await countExecutions(bench, receiver.workflow);
  const started = performance.now();
  await callAll(receiver, count);
  const areSaved = async () => (await countExecutions(bench, receiver.workflow)) >= before + count;
  await until('n8n has saved all executions', areSaved, { seconds: 120, everyMs: 25 });
  return (count * 1000) / (performance.now() - started);
}

async function countExecutions({ n8n }: N8nBench, workflowId: string): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
  const answer = await n8n.rest.request('GET', `/rest/executions?filter=${filter}&limit=1`);
  return Number(asObject(answer.data).count);
}
