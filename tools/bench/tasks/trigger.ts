import { setTimeout as pause } from 'node:timers/promises';
import { asObject } from '../../lab/n8n/rest';
import { callAll, type Receiver, received, registered } from '../events';
import type { N8nBench } from '../bench-environment';
import { loopback } from '../claire-at';
import { alternately, once } from '../sampling';
import {
  atLeast,
  type Comparison,
  forInformation,
  type Measured,
  type Target,
  type Task,
} from '../task';

const events = 100;
// Several times as many go through a second, and differ more from run to run.
const lazyEvents = 300;
const target = {
  ...atLeast(0.95),
  text: 'at least 0.95 of it',
  tried:
    'both sides do the same for an event; from one run of the bench to the next, the ratio goes from 0.79 to 1.07',
};
const secondIsolate = forInformation(
  'n8n makes a second isolate for every webhook but its own Webhook node, and that node makes one once it checks a secret',
);

const both =
  'our trigger, which checks the secret, beside the Webhook node with Header Auth, which checks one too, and without authentication';

export const trigger: Task = {
  name: 'trigger',
  line: 'loopback',
  about: `Events a second from the call to the saved execution in a real n8n: ${both}; 100 events, ten calls at a time.`,
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    const count = Math.min(events, maxRows);
    return compared(bench, { count, runs, label: 'trigger', targets: [target, secondIsolate] });
  },
};

export const triggerLazy: Task = {
  name: 'trigger-lazy',
  line: 'loopback',
  about:
    'The same with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true, where n8n makes no isolate for expressions before it needs one.',
  async measure({ environment, maxRows, runs }) {
    await environment.quiet();
    const bench = await environment.n8nBench(loopback, {
      N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
    });
    const count = Math.min(lazyEvents, maxRows);
    const targets: [Target, Target] = [target, secondIsolate];
    const measured = await compared(bench, {
      count,
      runs,
      label: 'trigger, lazy isolates',
      targets,
    });
    await environment.quiet();
    return measured;
  },
};

interface Plan {
  readonly count: number;
  readonly runs: number;
  readonly label: string;
  /** Beside Header Auth, and beside no authentication. */
  readonly targets: readonly [Target, Target];
}

async function compared(bench: N8nBench, plan: Plan): Promise<Measured> {
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
  await alternately(sides(Math.min(20, plan.count)), once);
  const samples = await alternately(sides(plan.count), { runs: plan.runs, seconds: 45 });
  for (const { workflow } of [claire, headerAuth, open]) await bench.n8n.rest.deactivate(workflow);
  return { comparisons: compareSides(samples, plan) };
}

type Sides = Readonly<Record<'ours' | 'headerAuth' | 'open', readonly number[]>>;

function compareSides(
  { ours, headerAuth, open }: Sides,
  { label, count, targets: [besideHeaderAuth, besideOpen] }: Plan,
): Comparison[] {
  const task = `${label}, ${String(count)} events: events a second`;
  const common = { unit: 'events a second', ours, better: 'more' } as const;
  return [
    {
      ...common,
      task,
      rival: 'Webhook with Header Auth',
      theirs: headerAuth,
      target: besideHeaderAuth,
    },
    {
      ...common,
      task: `${task}, the other side without a secret`,
      rival: 'Webhook without authentication',
      theirs: open,
      target: besideOpen,
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
  for (let tries = 0; tries < 100; tries += 1) {
    if (await received(receiver, 0)) return receiver;
    await pause(100);
  }
  throw new Error(`The webhook of ${file} did not answer.`);
}

export async function eventsASecond(
  bench: N8nBench,
  receiver: Workflow,
  count: number,
): Promise<number> {
  const before = await countExecutions(bench, receiver.workflow);
  const started = performance.now();
  await callAll(receiver, count);
  await saved(bench, receiver.workflow, before + count);
  return (count * 1000) / (performance.now() - started);
}

async function saved(bench: N8nBench, workflow: string, count: number): Promise<void> {
  const until = Date.now() + 120_000;
  while ((await countExecutions(bench, workflow)) < count) {
    if (Date.now() > until) throw new Error('n8n did not save all executions in two minutes.');
    await pause(25);
  }
}

async function countExecutions({ n8n }: N8nBench, workflowId: string): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
  const answer = await n8n.rest.request('GET', `/rest/executions?filter=${filter}&limit=1`);
  return Number(asObject(answer.data).count);
}
