const minute = 60_000;

/** While Claire is closed, one request a minute finds out whether it is open again. */
export class Probe {
  isUnderWay = false;
  /** When a request last left, or an answer last came. */
  #lastTraffic = Number.NEGATIVE_INFINITY;

  recordTraffic(now: number): void {
    this.#lastTraffic = now;
  }

  /** When the next may go, unless what is in flight will tell before. */
  get dueAt(): number {
    return this.#lastTraffic + minute;
  }
}
