const minute = 60_000;

/** Schedules one request a minute while Claire refuses requests, to find out when that ends. */
export class Probe {
  isInFlight = false;
  /** When a request was last sent or a response last came. */
  #lastTraffic = Number.NEGATIVE_INFINITY;

  recordTraffic(now: number): void {
    this.#lastTraffic = now;
  }

  /** When the next probe is due, if nothing is in flight. */
  get dueAt(): number {
    return this.#lastTraffic + minute;
  }
}
