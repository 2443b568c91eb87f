import { asList, asObject, type Json } from '../lab/n8n/rest';
import { createCredentials, readOutput } from '../lab/n8n/workflow';
import { type BenchServers, loopback } from './servers';
import { describeWorkflows } from './workflows/n8n';

export type N8nBench = Awaited<ReturnType<typeof n8nBench>>;

export interface Sample {
  /** From the end of the node that makes the rows to the end of the last node. */
  readonly seconds: number;
  readonly requests: number;
  /** Items that the node under test put out. */
  readonly items: Json[];
}

/** The n8n of all tasks, with a Claire for this one. */
export async function n8nBench(servers: BenchServers, place = loopback) {
  const n8n = await servers.n8n();
  const { claire, url, line } = await servers.startClaire(place);
  const { apiKey } = claire;
  const credentials = await createCredentials(n8n.rest, [
    ['Claire account', 'claireApi', { baseUrl: url, apiKey }],
    ['Claire key in a header', 'httpHeaderAuth', { name: 'Authorization', value: apiKey }],
  ]);
  return {
    ...{ n8n, claire, line, workflows: describeWorkflows(url, credentials) },
    /**
     * Runs a workflow by hand, by n8n's own clock: neither the start nor the saving is counted. The
     * node has to put out so many items.
     */
    side: async (workflow: Json, node: string, items: number) => {
      const name = String(workflow.name);
      const id = await n8n.rest.createWorkflow(workflow);
      return async (): Promise<Sample> => {
        claire.forgetRequests();
        const execution = await n8n.rest.run(id, 'Start', 300);
        if (execution.status !== 'success') throw new Error(explainFailure(execution));
        await claire.settled();
        const output = readOutput(execution, node);
        if (output.length !== items) {
          throw new Error(`${name} put out ${String(output.length)} of ${String(items)} items.`);
        }
        const requests = claire.requests();
        if (requests.some(({ status }) => status === 429)) throw new Error(`${name} got a 429.`);
        return {
          seconds: secondsAfterRows(execution),
          requests: requests.length,
          items: output,
        };
      };
    },
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

function explainFailure(execution: Json): string {
  const { message } = asObject(readResult(execution).error);
  return `n8n ended a run with "${String(execution.status)}": ${String(message)}`;
}

function readResult(execution: Json): Json {
  return asObject(asObject(execution.data).resultData);
}
