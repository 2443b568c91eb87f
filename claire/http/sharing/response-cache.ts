import type { CallResult } from '../prepared-call';

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
