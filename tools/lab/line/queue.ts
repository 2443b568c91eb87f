import { setTimeout as sleep } from 'node:timers/promises';
import { Semaphore } from './semaphore';

/** What a server can do. */
export interface Capacity {
  /** Requests that it works on at once; the others wait in the order in which they came. */
  readonly places: number;
  /** Milliseconds of work for each. */
  readonly work: number;
}

/** A server that has so many places, and counts the requests in them and in the queue before. */
export class RequestQueue {
  work: number;
  requests = 0;
  most = 0;
  #present = 0;
  readonly #places: Semaphore;

  constructor({ places, work }: Capacity) {
    this.work = work;
    this.#places = new Semaphore(places);
  }

  /** Answers when the work is done; `answer` belongs to it. */
  async take(answer: () => Promise<void>): Promise<void> {
    this.requests += 1;
    this.#present += 1;
    this.most = Math.max(this.most, this.#present);
    await this.#places.acquire();
    try {
      await sleep(this.work);
      await answer();
    } finally {
      this.#present -= 1;
      this.#places.release();
    }
  }

  forget(): void {
    this.requests = 0;
    this.most = this.#present;
  }
}
