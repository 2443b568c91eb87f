import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { asList, asObject, type Json } from '../../lab/n8n/rest';
import { until } from '../../lab/until';
import type { BenchEnvironment, N8nBench } from '../bench-environment';
import { lineTo, near } from '../claire-at';
import { eventBody, type Receiver } from '../events';
import type { Comparison, Goal, Setting, Task } from '../task';
import { ourTrigger, webhookNode, type Workflow } from './trigger';

/** Of each side: of fewer, the 99th percentile would be the worst one. */
const events = 120;
const warmUp = 20;
/** n8n makes two isolates for an event, and is busy for half of this. */
const every = 150;

const fivePerCentMore: Goal = {
  text: 'at most 5 % more',
  reachedBy: ({ ours, theirs }) => ours <= theirs * 1.05,
  tried:
    'each side makes two isolates for an event, 107 (ours) and 110 ms of processor time; our own code takes 0.31 ms',
};

export const eventsOnTheLine: Task = {
  name: 'events-line',
  line: near.line,
  about:
    'Events one at a time on a line with kept connections: the 99th percentile of the time from Claire’s call to the first node of the flow. In a real n8n our trigger beside the Webhook node with Header Auth, both called in turns.',
  async measure(setting) {
    return { comparisons: [await inN8n(setting)] };
  },
};

type Sides<Of> = Readonly<Record<'ours' | 'theirs', Of>>;

async function inN8n({ environment, maxRows }: Setting): Promise<Comparison> {
  const bench = await environment.n8nBench();
  const count = Math.min(events, maxRows);
  const headers = { Authorization: bench.claire.apiKey };
  const workflows: Sides<Workflow> = {
    ours: await ourTrigger(bench),
    theirs: await webhookNode(bench, 'trigger-webhook-header-auth', headers),
  };
  const calledAt = await callOnTheLine(environment, bench, workflows, count);
  const measure = async (side: keyof typeof workflows) =>
    percentile99(calledAt[side], await lastStarts(bench, workflows[side], count));
  const [ours, theirs] = [await measure('ours'), await measure('theirs')];
  for (const { workflow } of Object.values(workflows)) await bench.n8n.rest.deactivate(workflow);
  return {
    task: `n8n: ${String(count)} events, from the call to the first node, 99 of 100`,
    ...{ unit: 'ms', better: 'less' },
    rival: 'Webhook with Header Auth',
    ours: [ours],
    theirs: [theirs],
    target: fivePerCentMore,
  };
}

/** When each event of the two sides was called, over connections that are kept, as a busy sender has them. */
async function callOnTheLine(
  { authority }: BenchEnvironment,
  { n8n }: N8nBench,
  workflows: Sides<Workflow>,
  count: number,
): Promise<Sides<number[]>> {
  const line = await lineTo(n8n.url, near.roundTrip ?? 0, authority, 0);
  const agent = new Agent({ connections: 4, connect: { ca: authority.cert } });
  const call = (side: 'ours' | 'theirs', number: number) => {
    const { url, headers } = workflows[side];
    return callEvent(agent, { url: url.replace(n8n.url, line.url), headers }, number);
  };
  try {
    await callInTurns(call, Math.min(warmUp, count));
    return await callInTurns(call, count);
  } finally {
    await agent.destroy();
    await line.close();
  }
}

const oursFirst = ['ours', 'theirs'] as const;

/**
 * Calls so many events of both sides, event by event, so that a pause of the machine hits each as
 * often; the side that was last is the first of the next two. Each waits for the answer to the one
 * before: on a busy machine, a queue would be measured.
 */
async function callInTurns(
  call: (side: 'ours' | 'theirs', number: number) => Promise<number>,
  count: number,
): Promise<Sides<number[]>> {
  const calls: Sides<number[]> = { ours: [], theirs: [] };
  for (let number = 0; number < count; number += 1) {
    for (const side of number % 2 === 0 ? oursFirst : oursFirst.toReversed()) {
      const [calledAt] = await Promise.all([call(side, number), pause(every)]);
      calls[side].push(calledAt);
    }
  }
  return calls;
}

async function callEvent(dispatcher: Agent, { url, headers }: Receiver, number: number) {
  const calledAt = Date.now();
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(eventBody(number)),
    dispatcher,
  });
  await body.dump();
  if (statusCode >= 300) throw new Error(`${url} answered ${String(statusCode)} to an event.`);
  return calledAt;
}

/** Milliseconds that 99 of 100 events took at most, from the call to the first node of the flow. */
function percentile99(calledAt: readonly number[], arrivedAt: readonly number[]): number {
  if (calledAt.length !== arrivedAt.length) throw new Error('Some events did not arrive.');
  const delays = arrivedAt.map((at, index) => at - (calledAt[index] ?? 0));
  delays.sort((one, other) => one - other);
  return delays[Math.ceil(delays.length * 0.99) - 1] ?? Number.NaN;
}

/** When the first node of each of the latest executions began, once n8n has saved all of them. */
async function lastStarts({ n8n }: N8nBench, { workflow }: Workflow, count: number) {
  const list = `/executions?workflowId=${workflow}&status=success&includeData=true`;
  let before = 0;
  const readAll = async () => {
    const times = (await n8n.rest.all(list)).map(firstStart).sort((one, other) => one - other);
    const isComplete = times.length >= Math.min(warmUp, count) + count && times.length === before;
    before = times.length;
    return isComplete && times.slice(-count);
  };
  return until('n8n has saved all executions', readAll, { everyMs: 200 });
}

function firstStart(execution: Json): number {
  const { runData } = asObject(asObject(execution.data).resultData);
  const done = asList(asObject(runData).Done)[0];
  return Number(done?.startTime);
}
