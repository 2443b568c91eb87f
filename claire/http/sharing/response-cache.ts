import type { CallResult } from '../prepared-call';
import type { Clock } from '../../ports';

const maxResults = 1_000;
/** In characters of their bodies: as large as one response may be. */
const maxSize = 32 * 1024 * 1024;

/** Caches the results of one run; evicts the least recently used. */
export class ResponseCache {
  readonly #results = new Map<string, CallResult>();
  #size = 0;

  get(key: string): CallResult | undefined {
    const result = this.#results.get(key);
    if (result === undefined) return undefined;
    this.#results.delete(key);
    this.#results.set(key, result);
    return result;
  }

  put(key: string, result: CallResult): void {
    if (result.size > maxSize) return;
    this.#drop(key);
    this.#results.set(key, result);
    this.#size += result.size;
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= maxResults && this.#size <= maxSize) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#results.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#results.get(key)?.size ?? 0;
    this.#results.delete(key);
  }
}

/** Few operations are called with an age; more than this is a mistake, and costs requests only. */
const maxReads = 50;

/** Answers that callers take although they are not new, such as the locations of a dealer. */
export class RecentReads {
  readonly #reads = new Map<string, { result: CallResult; readAt: number }>();

  /** One that is less than `maxAge` seconds old, else a new one; without `maxAge` always a new one. */
  async get(
    key: string,
    maxAge: number | undefined,
    clock: Clock,
    read: () => Promise<CallResult>,
  ): Promise<CallResult> {
    if (maxAge === undefined) return read();
    const known = this.#reads.get(key);
    if (known !== undefined && clock.monotonic() - known.readAt < maxAge * 1000)
      return known.result;
    const result = await read();
    if (this.#reads.size >= maxReads) this.#reads.clear();
    this.#reads.set(key, { result, readAt: clock.monotonic() });
    return result;
  }
}
