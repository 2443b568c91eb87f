import type { LocationId } from '../models';
import type { Clock } from '../ports';
import type { Outcome } from './outcome';

/** How the outcome of a row that Claire has queued becomes known. */
export interface OutcomeWait {
  clock: Clock;
  /** Seconds after an appointment was queued in which its outcome is waited for; 60 when left out. */
  atMost?: number | undefined;
  /** Event 19, where the platform can hear it: Claire is then asked only about results that never came. */
  results?: ImportResults | undefined;
}

/** The results of imports, as the platform hears them. */
export interface ImportResults {
  /**
   * Resolves when the results of this location will be heard; rejects when they cannot be: then
   * they are looked up. Asked once a run for each location, before its first batch is sent.
   */
  listen(locationId: LocationId): Promise<void>;
  /**
   * Every result that comes from now on, of whoever's rows, until the returned function is called.
   * Where several runs listen at once, `queue` tells for which of them a result is: it is heard by
   * one whose row waits for it, and overheard by the others.
   */
  subscribe(onResult: (result: Outcome) => void, queue: ResultQueue): () => void;
}

export interface ResultQueue {
  /** Since when a row waits for such a result, by the monotonic clock; undefined when none does. */
  waitsSince(result: Outcome): number | undefined;
  /** What says the same from now on may be its echo. */
  onOtherResult(result: Outcome): void;
}

export const defaultWait = 60;
