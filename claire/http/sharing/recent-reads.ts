import type { Clock } from '../../ports';
import type { CallResult } from '../prepared-call';

/** A search lists some days of some locations; more than this is a mistake, and costs requests only. */
const maxReads = 1_000;

/** Answers that callers take although they are not new, such as the locations of a dealer. */
export class RecentReads {
  readonly #reads = new Map<string, { result: CallResult; readAt: number }>();

  /** One that is less than `maxAge` seconds old, else a new one; without `maxAge` always a new one. */
  get(
    key: string,
    maxAge: number | undefined,
    clock: Clock,
    read: () => Promise<CallResult>,
  ): Promise<CallResult> {
    return maxAge === undefined ? read() : this.#getRecent(key, maxAge, clock, read);
  }

  async #getRecent(
    key: string,
    maxAge: number,
    clock: Clock,
    read: () => Promise<CallResult>,
  ): Promise<CallResult> {
    const known = this.#reads.get(key);
    if (known !== undefined && clock.monotonic() - known.readAt < maxAge * 1000)
      return known.result;
    const result = await read();
    if (this.#reads.size >= maxReads) this.#reads.clear();
    this.#reads.set(key, { result, readAt: clock.monotonic() });
    return result;
  }
}
