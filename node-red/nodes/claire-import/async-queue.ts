import type { Arrival } from './output';

/** What has come of a stream and has no outcome yet, in order. */
export class AsyncQueue implements AsyncIterable<unknown> {
  readonly #open = new Map<number, Arrival>();
  #pushed = 0;
  #read = 0;
  #shifted = 0;
  #ended = false;
  #wake: () => void = () => undefined;
  onPush: (rows: number) => void = () => undefined;

  push(arrival: Arrival): void {
    this.#open.set(this.#pushed++, arrival);
    this.onPush(1);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The one whose outcome is there. */
  shift(): Arrival | undefined {
    const arrival = this.#open.get(this.#shifted);
    this.#open.delete(this.#shifted);
    this.#shifted += 1;
    return arrival;
  }

  rest(): Arrival[] {
    return [...this.#open.values()];
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    for (;;) {
      while (this.#read < this.#pushed) yield this.#open.get(this.#read++)?.message.payload;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
