import { freePort } from '../lab/free-port';
import { tab } from '../lab/node-red/flow';
import { startNodeRed } from '../lab/node-red/server';
import { until } from '../lab/until';
import { type BenchServers, loopback } from './servers';

export const secret = 'a secret of the benchmark';

const account = {
  ...{ id: 'account', type: 'claire-account' },
  ...{ baseUrl: '${CLAIRE_URL}', publicUrl: '${FLOW_URL}' },
};

/** A sandbox and one Node-RED with these nodes, both sides side by side. */
export async function nodeRedBench(
  servers: BenchServers,
  nodes: readonly object[],
  place = loopback,
) {
  const { nodeRed: packageTarball } = await servers.tarballs();
  const { claire, url, line } = await servers.startClaire(place);
  const port = await freePort();
  const nodeRed = await startNodeRed({
    ...{ flows: [tab, account, ...nodes], packageTarball, port },
    credentials: { account: { apiKey: '${CLAIRE_API_KEY}' } },
    env: {
      ...servers.trust,
      CLAIRE_URL: url,
      CLAIRE_API_KEY: claire.apiKey,
      FLOW_URL: `http://127.0.0.1:${String(port)}`,
      BENCH_SECRET: secret,
    },
  });
  servers.onEnd(nodeRed.stop);
  // Node-RED answers before the addresses of its flows are there.
  await until('the flows have started', () => nodeRed.log().includes('Started flows'));
  return {
    ...{ nodeRed, claire, line },
    /** Asks one of the flows. */
    ask: async (address: string, body?: unknown): Promise<Record<string, unknown>> => {
      const headers = { 'content-type': 'application/json' };
      const post = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(nodeRed.url + address, body === undefined ? {} : post);
      const answer: unknown = response.ok ? await response.json() : undefined;
      if (typeof answer === 'object' && answer !== null) return { ...answer };
      throw new Error(`Node-RED answered ${address} with status ${String(response.status)}.`);
    },
  };
}
