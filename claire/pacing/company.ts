// How much of what was seen still counts after each answer: some ten answers are remembered.
const memory = 0.85;
const smallestShare = 1 / 40;

/** Others who use the same key, as far as the hour falls faster than by our own requests. */
export class Company {
  #ours = 1;
  #others = 0;
  #milliseconds = 0;
  #seenAt = 0;

  /** Nobody knows how much of a new hour others had used before we first asked. */
  beginHour(now: number): void {
    this.#seenAt = now;
  }

  /** An answer to us, after which so many fewer requests remain. */
  learn(fewer: number, now: number): void {
    this.#ours = this.#ours * memory + 1;
    // Answers come out of order: what one does not show of the others, the next takes back.
    this.#others = this.#others * memory + fewer - 1;
    this.#milliseconds = this.#milliseconds * memory + now - this.#seenAt;
    this.#seenAt = now;
  }

  /** The part of all requests that is ours, from more than nothing to 1. */
  get ourShare(): number {
    const all = this.#ours + Math.max(0, this.#others);
    return Math.max(smallestShare, this.#ours / all);
  }

  /** When others will have used half of what remains, if they go on as they did. */
  halfOf(remaining: number): number {
    if (this.#others <= 0) return Number.POSITIVE_INFINITY;
    return this.#seenAt + (remaining / 2 / this.#others) * this.#milliseconds;
  }
}
