import type { Arrival } from './output';

/** What has come of a stream and has no outcome yet, in order. */
export class Inlet implements AsyncIterable<unknown> {
  readonly #open = new Map<number, Arrival>();
  #came = 0;
  #read = 0;
  #gone = 0;
  #ended = false;
  #wake: () => void = () => undefined;
  onPush: (rows: number) => void = () => undefined;

  push(arrival: Arrival): void {
    this.#open.set(this.#came++, arrival);
    this.onPush(1);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The one whose outcome is there. */
  shift(): Arrival | undefined {
    const arrival = this.#open.get(this.#gone);
    this.#open.delete(this.#gone);
    this.#gone += 1;
    return arrival;
  }

  rest(): Arrival[] {
    return [...this.#open.values()];
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    for (;;) {
      while (this.#read < this.#came) yield this.#open.get(this.#read++)?.message.payload;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
