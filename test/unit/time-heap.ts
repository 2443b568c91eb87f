interface Timed {
  readonly at: number;
  /** Of those of the same time, the lowest comes first. */
  readonly order: number;
}

/** A binary heap, as a list would take a million squared for a million sleepers. */
export class TimeHeap<T extends Timed> {
  readonly #heap: T[] = [];

  get first(): T | undefined {
    return this.#heap[0];
  }

  get all(): readonly T[] {
    return this.#heap;
  }

  push(added: T): void {
    const heap = this.#heap;
    let index = heap.push(added) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(added, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = added;
  }

  /** Takes the first one out. */
  pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const child = right && left && isBefore(right, left) ? right : left;
      if (!child || !isBefore(child, last)) break;
      heap[index] = child;
      index = child === right ? 2 * index + 2 : 2 * index + 1;
    }
    heap[index] = last;
  }
}

function isBefore(a: Timed, b: Timed): boolean {
  return a.at === b.at ? a.order < b.order : a.at < b.at;
}
