import type { Clock } from '../ports';

/** Wakes the stages of one pipeline, each of which then looks whether it can go on. */
export class Progress {
  /** Requests under way that may bring more rows to send; polls are none. */
  working = 0;
  #change: Promise<void> | undefined;
  #resolve: (() => void) | undefined;
  #alarm: { at: number; cancel: AbortController } | undefined;
  #hasEnded = false;

  constructor(private readonly clock?: Clock) {}

  notify(): void {
    const resolve = this.#resolve;
    this.#change = undefined;
    this.#resolve = undefined;
    resolve?.();
  }

  /** Resolves when something has changed; then the same waiter waits again if it must. */
  change(): Promise<void> {
    return (this.#change ??= new Promise((resolve) => {
      this.#resolve = resolve;
    }));
  }

  /** Lets that moment of the monotonic clock be a change; one alarm serves all, the earliest. */
  changeAt(time: number): void {
    if (this.clock === undefined || this.#hasEnded || time === Number.POSITIVE_INFINITY) return;
    if (this.#alarm !== undefined && this.#alarm.at <= time) return;
    this.#alarm?.cancel.abort();
    this.#alarm = { at: time, cancel: new AbortController() };
    void this.#ring(this.clock, this.#alarm);
  }

  /** No moment is waited for any more. */
  end(): void {
    this.#hasEnded = true;
    this.#alarm?.cancel.abort();
    this.notify();
  }

  async #ring(clock: Clock, alarm: { at: number; cancel: AbortController }): Promise<void> {
    const left = Math.max(0, alarm.at - clock.monotonic());
    await clock.sleep(left, alarm.cancel.signal);
    if (this.#alarm !== alarm) return;
    this.#alarm = undefined;
    this.notify();
  }
}

/** A bounded queue between two stages: a full one makes the stage before it wait. */
export class Channel<Item> {
  readonly #items: Item[] = [];
  #isClosed = false;

  constructor(
    private readonly capacity: number,
    private readonly progress: Progress,
  ) {}

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Whether all were taken and no more come. */
  get hasEnded(): boolean {
    return this.#isClosed && this.isEmpty;
  }

  /** Keeps the item; returns what to wait for before the next one, `undefined` where there is room. */
  put(item: Item): Promise<void> | undefined {
    this.#items.push(item);
    this.progress.notify();
    return this.#isFull ? this.#waitForRoom() : undefined;
  }

  /** The next item, if it is there. */
  take(): Item | undefined {
    const wasFull = this.#isFull;
    const item = this.#items.shift();
    if (wasFull) this.progress.notify();
    return item;
  }

  /** The next item once it is there; `undefined` when no more come. */
  async next(): Promise<Item | undefined> {
    while (this.isEmpty && !this.#isClosed) await this.progress.change();
    return this.take();
  }

  close(): void {
    this.#isClosed = true;
    this.progress.notify();
  }

  get #isFull(): boolean {
    return this.#items.length >= this.capacity;
  }

  async #waitForRoom(): Promise<void> {
    while (this.#isFull) await this.progress.change();
  }
}
