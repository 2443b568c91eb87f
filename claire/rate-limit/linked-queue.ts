/** A place in a line: whoever holds it can leave from the middle at no cost. */
export interface QueueNode<Value> {
  readonly value: Value;
  previous: QueueNode<Value> | undefined;
  next: QueueNode<Value> | undefined;
  isQueued: boolean;
}

/** First come, first served, for a million at once. */
export class LinkedQueue<Value> {
  #first: QueueNode<Value> | undefined;
  #last: QueueNode<Value> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get first(): Value | undefined {
    return this.#first?.value;
  }

  enqueue(value: Value): QueueNode<Value> {
    const node = { value, previous: this.#last, next: undefined, isQueued: true };
    if (this.#last) this.#last.next = node;
    else this.#first = node;
    this.#length += 1;
    return (this.#last = node);
  }

  enqueueFirst(value: Value): QueueNode<Value> {
    const node = { value, previous: undefined, next: this.#first, isQueued: true };
    if (this.#first) this.#first.previous = node;
    else this.#last = node;
    this.#length += 1;
    return (this.#first = node);
  }

  remove(node: QueueNode<Value>): void {
    if (!node.isQueued) return;
    node.isQueued = false;
    this.#length -= 1;
    if (node.previous) node.previous.next = node.next;
    else this.#first = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.#last = node.previous;
    // Else one old place would keep alive everybody who ever stood behind it.
    node.previous = node.next = undefined;
  }

  /** Everybody in line now, from the first to the last. */
  toArray(): Value[] {
    const values: Value[] = [];
    for (let node = this.#first; node; node = node.next) values.push(node.value);
    return values;
  }
}
