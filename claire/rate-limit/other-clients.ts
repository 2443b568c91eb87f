// How much of what was seen still counts after each answer: some seven answers are remembered.
const decay = 0.85;
const minShare = 1 / 40;

/** Others who use the same key, as far as an hour falls faster than by our own requests. */
export class OtherClients {
  #ours = 1;
  #others = 0;

  /** An answer to us, after which so many fewer requests remain than before. */
  recordDrop(drop: number): void {
    this.#ours = this.#ours * decay + 1;
    // Answers come out of order: what one shows too little of, the next shows too much of.
    this.#others = this.#others * decay + drop - 1;
  }

  /** The part of all requests that is ours, from little to 1. */
  get ownShare(): number {
    const all = this.#ours + Math.max(0, this.#others);
    return Math.max(minShare, this.#ours / all);
  }
}
