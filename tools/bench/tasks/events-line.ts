import { asList, asObject, type Json } from '../../lab/n8n/rest';
import { until } from '../../lab/until';
import type { BenchEnvironment, N8nBench } from '../bench-environment';
import { lineTo, near } from '../claire-at';
import type { Receiver } from '../events';
import { Caller, percentile99 } from '../steady-calls';
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

async function inN8n({ environment, maxRows }: Setting): Promise<Comparison> {
  const bench = await environment.n8nBench();
  const count = Math.min(events, maxRows);
  const claire = await ourTrigger(bench);
  const webhook = await webhookNode(bench, 'trigger-webhook-header-auth', {
    Authorization: bench.claire.apiKey,
  });
  const { ours, theirs } = await overTheLine(environment, bench.n8n.url, async (far, caller) => {
    const receivers = { ours: far(claire), theirs: far(webhook) };
    await caller.callInTurns(receivers, Math.min(warmUp, count), every);
    const calledAt = await caller.callInTurns(receivers, count, every);
    return {
      ours: percentile99(calledAt.ours, await lastStarts(bench, claire, count)),
      theirs: percentile99(calledAt.theirs, await lastStarts(bench, webhook, count)),
    };
  });
  for (const { workflow } of [claire, webhook]) await bench.n8n.rest.deactivate(workflow);
  return {
    task: `n8n: ${String(count)} events, from the call to the first node, 99 of 100`,
    ...{ unit: 'ms', better: 'less' },
    rival: 'Webhook with Header Auth',
    ours: [ours],
    theirs: [theirs],
    target: fivePerCentMore,
  };
}

/** Puts a line before the platform; `far` is a receiver at its end. */
async function overTheLine<Result>(
  { authority }: BenchEnvironment,
  platform: string,
  work: (far: (receiver: Receiver) => Receiver, caller: Caller) => Promise<Result>,
): Promise<Result> {
  const line = await lineTo(platform, near.roundTrip ?? 0, authority, 0);
  const caller = new Caller(authority.cert);
  try {
    const far = ({ url, headers }: Receiver) => ({
      headers,
      url: url.replace(new URL(url).origin, line.url),
    });
    return await work(far, caller);
  } finally {
    await caller.close();
    await line.close();
  }
}

/** When the latest executions began, once n8n has saved all of them. */
async function lastStarts(bench: N8nBench, workflow: Workflow, count: number): Promise<number[]> {
  let before = 0;
  const readAll = async () => {
    const times = await starts(bench, workflow);
    const isComplete = times.length >= Math.min(warmUp, count) + count && times.length === before;
    before = times.length;
    return isComplete && times.slice(-count);
  };
  return until('n8n has saved all executions', readAll, { everyMs: 200 });
}

/** When the first node of each execution began, the oldest first. */
async function starts({ n8n }: N8nBench, { workflow }: Workflow): Promise<number[]> {
  const list = `/executions?workflowId=${workflow}&status=success&includeData=true`;
  const executions = await n8n.rest.all(list);
  return executions.map(firstStart).sort((one, other) => one - other);
}

function firstStart(execution: Json): number {
  const { runData } = asObject(asObject(execution.data).resultData);
  const done = asList(asObject(runData).Done)[0];
  return Number(done?.startTime);
}
