import { beforeAbort } from '../abort';
import { isClaireError } from '../errors';
import type { Delivered, Wait } from './delivery';

type OnWait = (wait: Wait) => void;

export interface Rider {
  signal: AbortSignal | undefined;
  onWait: OnWait;
  /** What to reject with when the rider leaves. */
  leaving: () => Error;
}

interface Flight {
  delivery: Promise<Delivered>;
  landed: boolean;
  /** Undefined if whoever began it can never leave. */
  stop: AbortController | undefined;
  riders: Set<OnWait>;
}

/** Identical reads in flight are one request, which ends early only when nobody wants it any more. */
export class Flights {
  readonly #flights = new Map<string, Flight>();

  async ride(
    key: string,
    rider: Rider,
    start: (signal: AbortSignal | undefined, onWait: OnWait) => Promise<Delivered>,
  ): Promise<Delivered> {
    const joined = this.#flights.get(key);
    try {
      return await this.#board(key, joined ?? this.#begin(key, rider, start), rider);
    } catch (thrown) {
      // The platform of whoever began it ended it; this caller still wants an answer.
      const endedByOther = joined && isClaireError(thrown) && thrown.stopped;
      if (endedByOther && !rider.signal?.aborted) return this.ride(key, rider, start);
      throw thrown;
    }
  }

  /** After a change at Claire nobody may be given an answer from before it. */
  forget(): void {
    this.#flights.clear();
  }

  #begin(
    key: string,
    { signal }: Rider,
    start: (signal: AbortSignal | undefined, onWait: OnWait) => Promise<Delivered>,
  ): Flight {
    const stop = signal && new AbortController();
    const riders = new Set<OnWait>();
    const tellAll: OnWait = (wait) => {
      for (const tell of riders) tell(wait);
    };
    // Begins when its first rider is aboard, who is to be told of the first wait as well.
    const delivery = Promise.resolve()
      .then(() => start(stop?.signal, tellAll))
      .finally(() => {
        flight.landed = true;
      });
    const flight = { delivery, stop, riders, landed: false };
    this.#flights.set(key, flight);
    return flight;
  }

  async #board(
    key: string,
    flight: Flight,
    { signal, onWait, leaving }: Rider,
  ): Promise<Delivered> {
    // A function of its own, as two riders may share theirs.
    const tell: OnWait = (wait) => {
      onWait(wait);
    };
    flight.riders.add(tell);
    try {
      return await beforeAbort(flight.delivery, signal, leaving);
    } finally {
      flight.riders.delete(tell);
      if (flight.riders.size === 0) this.#end(key, flight);
    }
  }

  #end(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    if (!flight.landed) flight.stop?.abort();
  }
}
