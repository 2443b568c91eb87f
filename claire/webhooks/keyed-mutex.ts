/**
 * One thing at a time for each trigger. A platform may start a trigger while somebody else starts or
 * stops it: both would find an event missing at Claire, and both would add it.
 */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work after all that came before it under this key, however that ended. */
  async runExclusive<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const run = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, run);
    try {
      return await run;
    } finally {
      if (this.#last.get(key) === run) this.#last.delete(key);
    }
  }
}
