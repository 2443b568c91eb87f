import { maxInFlight } from '../../rate-limit/in-flight';

const initialLimit = 10;
/** As the requests in flight of a server that is not slow; their limit holds too. */
const growth = 2;

/** How many batches of an import are in flight: more with each that Claire takes. */
export class BatchLimit {
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
