import { asList, asObject, type Json } from '../lab/n8n/rest';
import { readOutput } from '../lab/n8n/workflow';
import type { N8nBench } from './bench-environment';

export interface Sample {
  /** From the end of the node that makes the rows to the end of the last node. */
  readonly seconds: number;
  readonly requests: number;
  /** Answers with status 429. */
  readonly refused: number;
  /** Items that the node under test put out. */
  readonly items: Json[];
}

/** Runs a workflow by hand, by n8n's own clock: neither the start nor the saving is counted. */
export async function sample(
  { n8n, claire }: N8nBench,
  workflow: string,
  node: string,
): Promise<Sample> {
  claire.forgetRequests();
  const execution = await n8n.rest.run(workflow, 'Start', 300);
  if (execution.status !== 'success') throw new Error(whyNot(execution));
  await claire.settled();
  const requests = claire.requests();
  return {
    seconds: secondsAfterRows(execution),
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 429).length,
    items: readOutput(execution, node),
  };
}

function secondsAfterRows(execution: Json): number {
  const runs = Object.entries(asObject(readResult(execution).runData)).flatMap(([name, of]) =>
    asList(of).map((run) => {
      const start = Number(run.startTime);
      return { name, end: start + Number(run.executionTime) };
    }),
  );
  const rows = runs.find(({ name }) => name === 'Rows');
  const last = Math.max(...runs.map(({ end }) => end));
  if (rows === undefined || !(last > rows.end)) throw new Error('n8n told no times of the run.');
  return (last - rows.end) / 1000;
}

function whyNot(execution: Json): string {
  const { message } = asObject(readResult(execution).error);
  return `n8n ended a run with "${String(execution.status)}": ${String(message)}`;
}

function readResult(execution: Json): Json {
  return asObject(asObject(execution.data).resultData);
}
