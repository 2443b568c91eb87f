const minMeasured = 16;
// A count that several servers keep together may lag by some.
const maxLag = 8;

/** What a response tells of the hour. */
interface Count {
  readonly remaining: number;
  /** The lowest that was known when its request was sent. */
  readonly lowestBefore: number;
  /** Of the request: how many this process had sent then, with it. */
  readonly number: number;
}

/**
 * Our part of the requests with this key, from 0 to 1: the remaining count falls faster than we
 * send if others use it too. Steady when responses overtake each other.
 */
export class ShareOfUse {
  value = 1;
  #measured: { from: number; number: number; enough: number } | undefined;
  #lowest = Infinity;

  /** The lowest remaining count of late. */
  get lowest(): number {
    return this.#lowest;
  }

  /** `enough`: how many to measure next. */
  record({ remaining, lowestBefore, number }: Count, enough: number): void {
    // Of a new hour, or of a server that counts for itself: what was measured may be no use of others.
    const isOther = remaining > lowestBefore + maxLag;
    if (isOther) this.value = 1;
    if (!this.#measured || isOther) {
      this.#measure(remaining, number, enough);
      return;
    }
    this.#lowest = Math.min(this.#lowest, remaining);
    const ours = number - this.#measured.number;
    if (ours < this.#measured.enough) return;
    this.value = ours / Math.max(ours, this.#measured.from - this.#lowest);
    this.#measure(this.#lowest, number, enough);
  }

  #measure(from: number, number: number, enough: number): void {
    this.#lowest = from;
    this.#measured = { from, number, enough: Math.max(minMeasured, enough) };
  }
}
