import type { Batch } from './plan';
import { maxInFlight } from '../../rate-limit/in-flight';

interface BatchSender {
  /** Whether the batch, which nothing blocks, is to be sent later. */
  mustWait(batch: Batch): boolean;
  /** Resolves when every row of the batch has a response, or will have none. Never rejects. */
  send(batch: Batch): Promise<void>;
  /** One batch less is in flight. */
  changed(): void;
}

/** Batches that are complete: sends as many of them at once as the limit allows. */
export class BatchQueue {
  readonly #limit: BatchLimit;
  #waiting: Batch[] = [];
  #inFlight = 0;

  constructor(
    /** Always so many at once; left out, more with each that Claire takes. */
    fixedLimit: number | undefined,
    private readonly sender: BatchSender,
  ) {
    this.#limit = new BatchLimit(fixedLimit);
  }

  get limit(): number {
    return this.#limit.current;
  }

  /** Whether as many wait as can be sent at once. */
  get isFull(): boolean {
    return this.#waiting.length >= this.limit;
  }

  get isSending(): boolean {
    return this.#inFlight > 0;
  }

  get isEmpty(): boolean {
    return !this.isSending && this.#waiting.length === 0;
  }

  add(batches: readonly Batch[]): void {
    this.#waiting.push(...batches);
  }

  /** Claire took a batch. */
  onAccepted(): void {
    this.#limit.grow();
  }

  /** Claire does not have the rows of a batch. */
  onRejected(): void {
    this.#limit.fallBack();
  }

  send(): void {
    while (this.#inFlight < this.limit) {
      const batch = this.#takeUnblocked();
      if (batch === undefined) return;
      void this.#sendOne(batch);
    }
  }

  #takeUnblocked(): Batch | undefined {
    const index = this.#waiting.findIndex(
      (batch) => batch.blockedBy === 0 && !this.sender.mustWait(batch),
    );
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #sendOne(batch: Batch): Promise<void> {
    this.#inFlight += 1;
    await this.sender.send(batch);
    this.#inFlight -= 1;
    this.sender.changed();
  }
}

const initialLimit = 10;
/** As the requests in flight of a server that is not slow; their limit holds too. */
const growth = 2;

/** How many batches of an import are in flight: more with each that Claire takes. */
class BatchLimit {
  #current: number;
  readonly #max: number;

  /** `fixed`: always so many. */
  constructor(fixed: number | undefined) {
    this.#current = fixed ?? initialLimit;
    this.#max = fixed ?? maxInFlight;
  }

  get current(): number {
    return this.#current;
  }

  grow(): void {
    this.#current = Math.min(this.#current + growth, this.#max);
  }

  /** A location that takes nothing is to be found out by few requests. */
  fallBack(): void {
    this.#current = Math.min(this.#current, initialLimit);
  }
}
