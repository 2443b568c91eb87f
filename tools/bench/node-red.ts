import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../lab/free-port';
import { startNodeRed } from '../lab/node-red/server';
import { until } from '../lab/until';
import type { BenchEnvironment } from './bench-environment';
import { loopback, type Place, type PlacedClaire, startClaire } from './claire-at';

export type NodeRedBench = Awaited<ReturnType<typeof nodeRedBench>>;

export const secret = 'a secret of the benchmark';

/** A sandbox and one Node-RED with these flows of bench/workflows, both sides side by side. */
export async function nodeRedBench(
  environment: BenchEnvironment,
  files: readonly string[],
  place: Place = loopback,
) {
  const { nodeRed: packageTarball } = await environment.tarballs();
  const placed = await startClaire(place, environment.authority);
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-bench-node-red-'));
  const port = await freePort();
  const nodeRed = await startNodeRed({
    flowFile: writeFlows(folder, files),
    packageTarball,
    userFolder: path.join(folder, 'user'),
    port,
    credentials: { account: { apiKey: '${CLAIRE_API_KEY}' } },
    env: { ...environment.trust, ...flowEnv(placed, port) },
  });
  // Node-RED answers before the addresses of its flows are there.
  await until('the flows have started', () => nodeRed.log().includes('Started flows'));
  return {
    nodeRed,
    claire: placed.claire,
    /** Between them; undefined on loopback. */
    line: placed.line,
    close: async () => {
      await nodeRed.stop();
      await placed.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the flows of bench/workflows get as environment variables. */
function flowEnv({ claire, url }: PlacedClaire, port: number): NodeJS.ProcessEnv {
  return {
    CLAIRE_URL: url,
    CLAIRE_API_KEY: claire.apiKey,
    FLOW_URL: `http://127.0.0.1:${String(port)}`,
    BENCH_SECRET: secret,
  };
}

function writeFlows(folder: string, files: readonly string[]): string {
  const flowFile = path.join(folder, 'flows.json');
  writeFileSync(flowFile, JSON.stringify(files.flatMap(createFlow)));
  return flowFile;
}

function createFlow(file: string): unknown[] {
  const text = readFileSync(path.join(__dirname, 'workflows', `${file}.json`), 'utf8');
  const flow: unknown = JSON.parse(text);
  return Array.isArray(flow) ? flow : [];
}

/** Asks one of the flows. */
export async function ask(
  { nodeRed }: NodeRedBench,
  address: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const response = await fetch(nodeRed.url + address, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (typeof answer === 'object' && answer !== null) return { ...answer };
  throw new Error(`Node-RED answered ${address} with status ${String(response.status)}.`);
}
