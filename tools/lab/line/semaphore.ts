/** Limits concurrency; waiters acquire in order. */
export class Semaphore {
  readonly #waiting: (() => void)[] = [];

  #size: number;

  /** `max`: how far it may grow. */
  constructor(
    private free: number,
    private readonly max = free,
  ) {
    this.#size = free;
  }

  async acquire(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }

  /** By so many more at a time. */
  grow(by = 1): void {
    for (let left = by; left > 0 && this.#size < this.max; left -= 1) {
      this.#size += 1;
      this.release();
    }
  }
}
