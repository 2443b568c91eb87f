import { setTimeout as pause } from 'node:timers/promises';
import { asObject } from '../lab/n8n/rest';
import type { N8nBench } from './laboratory';
import { alternately } from './sampling';
import { once } from './import';
import { atLeast, type Task } from './task';

const events = 300;
/** As many calls as Claire may have under way at once; neither side is ever idle. */
const callers = 10;

export const trigger: Task = {
  name: 'trigger',
  about:
    'Events a second from the call to the saved execution in a real n8n: our trigger, which checks the secret, beside the Webhook node without authentication; 300 events, ten calls at a time.',
  async measure({ laboratory, mostRows, runs }) {
    const bench = await laboratory.n8nBench();
    const count = Math.min(events, mostRows);
    const claire = await ourTrigger(bench);
    const webhook = await webhookNode(bench);
    const sides = (of: number) => ({
      ours: () => eventsASecond(bench, claire, of),
      theirs: () => eventsASecond(bench, webhook, of),
    });
    await alternately(sides(Math.min(20, count)), once);
    const { ours, theirs } = await alternately(sides(count), { runs, seconds: 70 });
    await bench.n8n.rest.deactivate(claire.workflow);
    await bench.n8n.rest.deactivate(webhook.workflow);
    const task = `trigger, ${String(count)} events: events a second`;
    const target = { ...atLeast(0.95), text: 'at least 0.95 of it' };
    const unit = 'events a second';
    return {
      comparisons: [{ task, unit, rival: 'Webhook', ours, theirs, better: 'more', target }],
    };
  },
};

interface Receiver {
  readonly workflow: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** The address and the secret are those that the trigger gave to Claire. */
async function ourTrigger({ n8n, claire, add }: N8nBench): Promise<Receiver> {
  const workflow = await add('trigger-claire');
  await n8n.rest.activate(workflow);
  for (let tries = 0; tries < 100 && claire.webhooks().length === 0; tries += 1) await pause(100);
  const webhook = claire.webhooks().find(({ url }) => url.startsWith(n8n.url));
  if (webhook === undefined) throw new Error('The trigger made no webhook at the sandbox.');
  const headers = (webhook.headers ?? []).map(({ name, value }): [string, string] => [name, value]);
  return { workflow, url: webhook.url, headers: Object.fromEntries(headers) };
}

async function webhookNode({ n8n, add }: N8nBench): Promise<Receiver> {
  const workflow = await add('trigger-webhook');
  await n8n.rest.activate(workflow);
  const receiver = { workflow, url: `${n8n.url}/webhook/claire-bench`, headers: {} };
  for (let tries = 0; tries < 100; tries += 1) {
    if (await call(receiver, 0)) return receiver;
    await pause(100);
  }
  throw new Error('The Webhook node did not answer.');
}

async function eventsASecond(bench: N8nBench, receiver: Receiver, count: number): Promise<number> {
  const before = await executionsOf(bench, receiver.workflow);
  const started = performance.now();
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const number = next++;
      if (!(await call(receiver, number))) throw new Error(`${receiver.url} refused an event.`);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  await saved(bench, receiver.workflow, before + count);
  return (count * 1000) / (performance.now() - started);
}

async function call({ url, headers }: Receiver, number: number): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      appointment_id: 50_001 + number,
      dealer_id: 7,
      dealer_location_id: 12,
      wo_nr: `BENCH-WO-${String(number)}`,
    }),
  });
  await response.arrayBuffer();
  return response.ok;
}

async function saved(bench: N8nBench, workflow: string, count: number): Promise<void> {
  const until = Date.now() + 120_000;
  while ((await executionsOf(bench, workflow)) < count) {
    if (Date.now() > until) throw new Error('n8n did not save all executions in two minutes.');
    await pause(25);
  }
}

async function executionsOf({ n8n }: N8nBench, workflowId: string): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
  const answer = await n8n.rest.request('GET', `/rest/executions?filter=${filter}&limit=1`);
  return Number(asObject(answer.data).count);
}
