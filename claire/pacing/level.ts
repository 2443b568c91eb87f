/** How much somebody has used of late: filled by one with each use, emptied by time. */
export class Level {
  #level = 0;
  #at = 0;

  constructor(
    private readonly most: number,
    private readonly millisecondsForOne: number,
  ) {}

  add(now: number): void {
    this.#level = Math.min(this.most, this.at(now) + 1);
    this.#at = now;
  }

  at(now: number): number {
    return Math.max(0, this.#level - (now - this.#at) / this.millisecondsForOne);
  }

  /** When it will have fallen to `level`, if nobody uses more. */
  fallenTo(level: number, now: number): number {
    return now + Math.max(0, this.at(now) - level) * this.millisecondsForOne;
  }
}
