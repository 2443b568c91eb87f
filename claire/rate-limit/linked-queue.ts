/** An entry that can be removed from the middle in constant time. */
export interface QueueNode<Value> {
  readonly value: Value;
  previous: QueueNode<Value> | undefined;
  next: QueueNode<Value> | undefined;
  isQueued: boolean;
}

/** A first-in, first-out queue for a million entries. */
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
    // Otherwise an old node would keep every later one in memory.
    node.previous = node.next = undefined;
  }

  toArray(): Value[] {
    const values: Value[] = [];
    for (let node = this.#first; node; node = node.next) values.push(node.value);
    return values;
  }
}
