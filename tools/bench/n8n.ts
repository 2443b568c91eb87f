import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asList, asObject, type Json } from '../lab/n8n/rest';
import { createCredentials, readOutput, withCredentials } from '../lab/n8n/workflow';
import { type BenchServers, loopback } from './servers';

export type N8nBench = Awaited<ReturnType<typeof n8nBench>>;

/** How many rows a workflow makes, and how many of them differ. */
export interface Size {
  readonly rows: number;
  readonly different?: number;
}

export interface Sample {
  /** From the end of the node that makes the rows to the end of the last node. */
  readonly seconds: number;
  readonly requests: number;
  /** Items that the node under test put out. */
  readonly items: Json[];
}

const addressInTheFiles = 'https://claire.example.com';

/** The n8n of all tasks, with a Claire for this one. */
export async function n8nBench(servers: BenchServers, place = loopback) {
  const n8n = await servers.n8n();
  const { claire, url, line } = await servers.startClaire(place);
  const { apiKey } = claire;
  const credentials = await createCredentials(n8n.rest, [
    ['Claire account', 'claireApi', { baseUrl: url, apiKey }],
    ['Claire key in a header', 'httpHeaderAuth', { name: 'Authorization', value: apiKey }],
  ]);
  /** Puts one of bench/workflows into n8n, for so many rows; gives its id. */
  const add = (file: string, size?: Size) => {
    const text = readFileSync(path.join(__dirname, 'workflows', `${file}.json`), 'utf8');
    const workflow = asObject(JSON.parse(text.replaceAll(addressInTheFiles, url)));
    const nodes = asList(workflow.nodes).map((node) => ({
      ...node,
      parameters: setSize(asObject(node.parameters), size),
    }));
    return n8n.rest.createWorkflow(withCredentials({ ...workflow, nodes }, credentials));
  };
  return {
    ...{ n8n, claire, line, add },
    /**
     * Runs a workflow by hand, by n8n's own clock: neither the start nor the saving is counted. The
     * node has to put out so many items.
     */
    side: async (file: string, node: string, size: Size, items = size.rows) => {
      const workflow = await add(file, size);
      return async (): Promise<Sample> => {
        claire.forgetRequests();
        const execution = await n8n.rest.run(workflow, 'Start', 300);
        if (execution.status !== 'success') throw new Error(explainFailure(execution));
        await claire.settled();
        const output = readOutput(execution, node);
        if (output.length !== items) {
          throw new Error(`${file} put out ${String(output.length)} of ${String(items)} items.`);
        }
        const requests = claire.requests();
        if (requests.some(({ status }) => status === 429)) throw new Error(`${file} got a 429.`);
        return {
          seconds: secondsAfterRows(execution),
          requests: requests.length,
          items: output,
        };
      };
    },
  };
}

/** The two figures stand on the first lines of the node that makes the rows. */
function setSize(parameters: Json, size: Size | undefined): Json {
  const { jsCode } = parameters;
  if (size === undefined || typeof jsCode !== 'string') return parameters;
  const { rows, different = rows } = size;
  return {
    ...parameters,
    jsCode: jsCode
      .replace(/^const rows = \d+;/m, `const rows = ${String(rows)};`)
      .replace(/^const different = \d+;/m, `const different = ${String(different)};`),
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
