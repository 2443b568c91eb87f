import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { type Sandbox, startSandbox } from '../../sandbox';
import { pack, type Tarballs } from '../scripts/steps/pack';
import { type Names, type Size, workflowFrom } from './workflow-file';

/** Far above what any task sends: what the limit does to a run is no question of speed. */
export const rateLimit = 100_000_000;
export const latency = 20;
/** While 10,000 requests start at once, n8n cannot ask its database how it is for seconds. */
const env = { DB_PING_TIMEOUT_MS: '120000' };

export interface N8nBench {
  readonly n8n: N8nServer;
  readonly claire: Sandbox;
  /** Puts one of bench/workflows into n8n, for so many rows; gives its id. */
  readonly add: (file: string, size?: Size) => Promise<string>;
}

/** The sandbox and one n8n for all tasks; started by the first that needs them. */
export class BenchEnvironment {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'claire-bench-'));
  #bench: Promise<N8nBench> | undefined;
  #tarballs: Promise<Tarballs> | undefined;

  /** With its own environment only after `quiet`, as there is one n8n at a time. */
  n8nBench(environment: NodeJS.ProcessEnv = {}): Promise<N8nBench> {
    this.#bench ??= this.#start(environment);
    return this.#bench;
  }

  /** Packed once, so that every task measures the same packages. */
  tarballs(): Promise<Tarballs> {
    this.#tarballs ??= pack();
    return this.#tarballs;
  }

  /** An n8n with a folder of its own; with the package, or without it. */
  async n8n(withPackage: boolean, environment: NodeJS.ProcessEnv = {}): Promise<N8nServer> {
    const userFolder = this.folder(withPackage ? 'with' : 'without');
    const all = { ...env, ...environment };
    if (!withPackage) return startN8n({ userFolder, env: all });
    const { n8n: packageTarball } = await this.tarballs();
    return startN8n({ userFolder, env: all, packageTarball });
  }

  /** Thrown away at the end. */
  folder(name: string): string {
    return path.join(this.#folder, name);
  }

  /** Ends what n8nBench started, so that it is not in the way. */
  async quiet(): Promise<void> {
    const bench = await this.#bench?.catch(() => undefined);
    this.#bench = undefined;
    await bench?.n8n.stop();
    await bench?.claire.close();
  }

  async close(): Promise<void> {
    await this.quiet();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(environment: NodeJS.ProcessEnv): Promise<N8nBench> {
    const claire = await startSandbox({ seed: 1, rateLimit, latency });
    const n8n = await this.n8n(true, environment);
    const names = await credentials(n8n, claire);
    return {
      n8n,
      claire,
      add: (file, size) => n8n.rest.createWorkflow(workflowFrom(file, names, size)),
    };
  }
}

async function credentials({ rest }: N8nServer, { url, apiKey }: Sandbox): Promise<Names> {
  const header = { name: 'Authorization', value: apiKey };
  const ids = {
    claireApi: await rest.createCredential({
      name: 'Claire account',
      type: 'claireApi',
      data: { baseUrl: url, apiKey },
    }),
    httpHeaderAuth: await rest.createCredential({
      name: 'Claire key in a header',
      type: 'httpHeaderAuth',
      data: header,
    }),
  };
  return { claireUrl: url, credentialIds: ids };
}
