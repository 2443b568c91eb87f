/** Recent use: each use adds one, one leaks every `leakInterval` milliseconds. */
export class LeakyBucket {
  #level = 0;
  #at = 0;

  constructor(
    private readonly capacity: number,
    private readonly leakInterval: number,
  ) {}

  add(now: number): void {
    this.#level = Math.min(this.capacity, this.levelAt(now) + 1);
    this.#at = now;
  }

  levelAt(now: number): number {
    return Math.max(0, this.#level - (now - this.#at) / this.leakInterval);
  }

  /** When it has leaked to `level`, without further use. */
  drainsTo(level: number, now: number): number {
    return now + Math.max(0, this.levelAt(now) - level) * this.leakInterval;
  }
}
