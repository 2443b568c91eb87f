/** First in, first out, for a million entries, of which any may leave. */
export class Queue<Value> {
  readonly #inFront = new Set<Value>();
  readonly #others = new Set<Value>();
  /** Goes on where it was: a new iterator would pass all that have left. */
  readonly #inTurn = this.#others.values();
  #first: Value | undefined;

  get size(): number {
    return this.#inFront.size + this.#others.size;
  }

  get first(): Value | undefined {
    const [inFront] = this.#inFront;
    if (inFront !== undefined) return inFront;
    if (this.#others.size > 0) this.#first ??= this.#inTurn.next().value;
    return this.#first;
  }

  /** One that is there keeps its position. */
  add(value: Value, isInFront: boolean): void {
    if (isInFront) this.#inFront.add(value);
    else if (!this.#inFront.has(value)) this.#others.add(value);
  }

  delete(value: Value): boolean {
    if (this.#first === value) this.#first = undefined;
    return this.#inFront.delete(value) || this.#others.delete(value);
  }

  toArray(): Value[] {
    return [...this.#inFront, ...this.#others];
  }
}
