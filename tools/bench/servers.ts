import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox } from '../../sandbox';
import { authority } from '../lab/certificates';
import { startLine } from '../lab/line/line';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { endAll } from '../lab/start-or-clean-up';
import { pack, type Tarballs } from '../scripts/steps/pack';

/** Where Claire stands: beside the platform, or at the end of a line of so many milliseconds. */
export interface Place {
  readonly line: string;
  readonly roundTrip?: number;
}

export const loopback: Place = { line: 'loopback' };
export const near: Place = { line: 'TLS, 30 ms', roundTrip: 30 };
export const far: Place = { line: 'TLS, 150 ms', roundTrip: 150 };

/** Far above what any task sends: what the limit does to a run is no question of speed. */
const rateLimit = 100_000_000;
/** Milliseconds, on loopback before each response, on a line of the server's work. */
const work = 20;
/** The server works on so many requests at once. */
const line = { jitter: 10, places: 40, work, http2: false };

/** While 10,000 requests start at once, n8n cannot ask its database how it is for seconds. */
const env = { DB_PING_TIMEOUT_MS: '120000' };

/** The servers of all tasks: what a task starts ends with it, but for the n8n that all share. */
export class BenchServers {
  /** Signs the certificates of the lines; the platforms trust it. */
  readonly #authority = authority('The lab of the benchmarks');
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'claire-bench-'));
  readonly #ends: (() => Promise<unknown>)[] = [];
  #n8n: Promise<N8nServer> | undefined;
  #tarballs: Promise<Tarballs> | undefined;
  /** For the environment of a platform that is to trust the lines. */
  readonly trust = { NODE_EXTRA_CA_CERTS: path.join(this.#folder, 'authority.pem') };
  constructor() {
    writeFileSync(this.trust.NODE_EXTRA_CA_CERTS, this.#authority.cert);
  }

  /** A sandbox at that place, its address, and the line to it where there is one. */
  async startClaire({ roundTrip }: Place) {
    const isNear = roundTrip === undefined;
    const claire = await startSandbox({ seed: 1, rateLimit, latency: isNear ? work : 0 });
    this.onEnd(() => claire.close());
    if (isNear) return { claire, url: claire.url, line: undefined };
    const certificate = this.#authority.issue('localhost');
    const started = await startLine({ target: claire.url, roundTrip, ...line, ...certificate });
    this.onEnd(started.close);
    return { claire, url: started.url, line: started };
  }

  /** Packed once, so that every task measures the same packages. */
  tarballs(): Promise<Tarballs> {
    return (this.#tarballs ??= pack());
  }

  n8n(): Promise<N8nServer> {
    this.#n8n ??= this.tarballs().then(({ n8n: packageTarball }) =>
      startN8n({ env: { ...env, ...this.trust }, packageTarball }),
    );
    return this.#n8n;
  }

  /** For what a task has started. */
  onEnd(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  endTask(): Promise<void> {
    return endAll(this.#ends);
  }

  async close(): Promise<void> {
    await this.endTask();
    await (await this.#n8n)?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
