import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Authority, authority } from '../lab/certificates';
import type { Line } from '../lab/line/line';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { createCredentials } from '../lab/n8n/workflow';
import type { Sandbox } from '../../sandbox';
import { pack, type Tarballs } from '../scripts/steps/pack';
import { loopback, type Place, type PlacedClaire, startClaire } from './claire-at';
import { type Size, workflowFrom } from './workflow-file';

/** While 10,000 requests start at once, n8n cannot ask its database how it is for seconds. */
const env = { DB_PING_TIMEOUT_MS: '120000' };

/** One n8n and one Claire. */
export interface N8nBench {
  readonly n8n: N8nServer;
  readonly claire: Sandbox;
  /** Between them; undefined on loopback. */
  readonly line: Line | undefined;
  /** Puts one of bench/workflows into n8n, for so many rows; gives its id. */
  readonly add: (file: string, size?: Size) => Promise<string>;
}

/** The servers of all tasks, started by the first that needs them. */
export class BenchEnvironment {
  /** Signs the certificates of the lines; the platforms trust it. */
  readonly authority: Authority = authority('The lab of the benchmarks');
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'claire-bench-'));
  readonly #benches = new Map<string, Promise<N8nBench>>();
  readonly #placed: PlacedClaire[] = [];
  #n8n: Promise<N8nServer> | undefined;
  #tarballs: Promise<Tarballs> | undefined;

  constructor() {
    writeFileSync(this.trust.NODE_EXTRA_CA_CERTS, this.authority.cert);
  }

  n8nBench(place: Place = loopback): Promise<N8nBench> {
    const known = this.#benches.get(place.line);
    if (known) return known;
    const bench = this.#start(place);
    this.#benches.set(place.line, bench);
    return bench;
  }

  /** Packed once, so that every task measures the same packages. */
  tarballs(): Promise<Tarballs> {
    this.#tarballs ??= pack();
    return this.#tarballs;
  }

  /** An n8n with a folder of its own. */
  async #startN8n(): Promise<N8nServer> {
    const { n8n: packageTarball } = await this.tarballs();
    return startN8n({ env: { ...env, ...this.trust }, packageTarball });
  }

  /** For the environment of a platform that is to trust the lines. */
  get trust() {
    return { NODE_EXTRA_CA_CERTS: path.join(this.#folder, 'authority.pem') };
  }

  /** Ends what n8nBench started, so that it is not in the way. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.#benches.values());
    this.#benches.clear();
    const n8n = await this.#n8n?.catch(() => undefined);
    this.#n8n = undefined;
    await n8n?.stop();
    for (const { close } of this.#placed.splice(0)) await close();
  }

  async close(): Promise<void> {
    await this.quiet();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(place: Place): Promise<N8nBench> {
    const placed = await startClaire(place, this.authority);
    this.#placed.push(placed);
    this.#n8n ??= this.#startN8n();
    const n8n = await this.#n8n;
    const { claire, line, url } = placed;
    const { apiKey } = claire;
    const credentials = await createCredentials(n8n.rest, [
      ['Claire account', 'claireApi', { baseUrl: url, apiKey }],
      ['Claire key in a header', 'httpHeaderAuth', { name: 'Authorization', value: apiKey }],
    ]);
    const names = { claireUrl: url, credentials };
    return {
      n8n,
      claire,
      line,
      add: (file, size) => n8n.rest.createWorkflow(workflowFrom(file, names, size)),
    };
  }
}
