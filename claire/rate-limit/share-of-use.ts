const minMeasured = 16;
// Responses overtake each other, by fewer than this; a larger count is of a new hour.
const maxOvertaken = 256;

/**
 * Our part of the requests with this key, from 0 to 1: the remaining count falls faster than we
 * send if others use it too. Slower than `OtherClients`, and steady when responses overtake each
 * other.
 */
export class ShareOfUse {
  value = 1;
  #measured: { from: number; sent: number; enough: number } | undefined;
  #lowest = 0;

  /** `sent`: how many requests this process has sent so far. `enough`: how many to measure next. */
  record(remaining: number, sent: number, enough: number): void {
    if (!this.#measured || remaining > this.#measured.from + maxOvertaken) {
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
