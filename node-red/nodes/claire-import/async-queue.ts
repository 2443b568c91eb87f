import type { Arrival } from './rows';

/** What has come of a stream and has no outcome yet, in order. */
export class AsyncQueue implements AsyncIterable<Arrival> {
  readonly #open = new Map<number, Arrival>();
  #pushed = 0;
  #read = 0;
  #ended = false;
  /** Whether all that belongs together has come. */
  isWhole = false;
  #wake: () => void = () => undefined;
  onPush: (rows: number) => void = () => undefined;

  push(arrival: Arrival): void {
    this.#open.set(this.#pushed++, arrival);
    this.onPush(1);
    this.#wake();
  }

  end(isWhole: boolean): void {
    this.#ended = true;
    this.isWhole = isWhole;
    this.#wake();
  }

  /** One whose outcome is there, by its number from 0. */
  take(number: number): Arrival | undefined {
    const arrival = this.#open.get(number);
    this.#open.delete(number);
    return arrival;
  }

  rest(): Arrival[] {
    return [...this.#open.values()];
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Arrival, void, undefined> {
    for (;;) {
      while (this.#read < this.#pushed) {
        const arrival = this.#open.get(this.#read++);
        if (arrival !== undefined) yield arrival;
      }
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
