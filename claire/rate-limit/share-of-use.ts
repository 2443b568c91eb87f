const minMeasured = 16;
// A count that several servers keep together may lag by some.
const maxLag = 8;

/** What a response tells of the hour. */
interface Count {
  readonly remaining: number;
  /** The lowest that was known when its request was sent. */
  readonly lowestBefore: number;
  /** How many requests this process has sent so far. */
  readonly sent: number;
}

/**
 * Our part of the requests with this key, from 0 to 1: the remaining count falls faster than we
 * send if others use it too. Slower than `OtherClients`, and steady when responses overtake each
 * other.
 */
export class ShareOfUse {
  value = 1;
  #measured: { from: number; sent: number; enough: number } | undefined;
  #lowest = Infinity;

  /** The lowest remaining count of late. */
  get lowest(): number {
    return this.#lowest;
  }

  /** `enough`: how many to measure next. */
  record({ remaining, lowestBefore, sent }: Count, enough: number): void {
    // Of a new hour, or of a server that counts for itself: what was measured may be no use of others.
    const isOther = remaining > lowestBefore + maxLag;
    if (isOther) this.value = 1;
    if (!this.#measured || isOther) {
      this.#measure(remaining, sent, enough);
      return;
    }
    this.#lowest = Math.min(this.#lowest, remaining);
    const ours = sent - this.#measured.sent;
    if (ours < this.#measured.enough) return;
    this.value = ours / Math.max(ours, this.#measured.from - this.#lowest);
    this.#measure(this.#lowest, sent, enough);
  }

  #measure(from: number, sent: number, enough: number): void {
    this.#lowest = from;
    this.#measured = { from, sent, enough: Math.max(minMeasured, enough) };
  }
}
