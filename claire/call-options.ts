import type { Wait } from './http/request';

export interface CallOptions {
  /** Ends waits and the request at once. */
  signal?: AbortSignal | undefined;
  /** Longest wait for the rate limit, and for other tries, in seconds; 60 when left out. */
  maxWait?: number | undefined;
  /** Called before each wait of more than a second, to show it to the user. */
  onWait?: ((wait: Wait) => void) | undefined;
  /** Called for each request that is sent for this call: none where its answer is another's. */
  onRequest?: (() => void) | undefined;
  /** Looks up for an event of this appointment: others may have the answer for some seconds. */
  forEvent?: number | undefined;
  /** Asks Claire anew, whatever is known or on its way: for looking again until something changes. */
  fresh?: boolean | undefined;
  /**
   * Takes an answer that is at most so many seconds old, of a read that was called with an age before.
   * Beside `fresh`, it takes none, and others may have the answer.
   */
  maxAge?: number | undefined;
  /**
   * Who asks, if this client serves several: callers take turns, and who asks now and then does not
   * wait behind thousands of another's. Left out, it is the client.
   */
  queueKey?: object | undefined;
  /**
   * Asks also while Claire is closed for the rate limit, because a person wants to know whether it
   * still is; an answer opens it for all.
   */
  isProbe?: boolean | undefined;
  /**
   * `last` goes after all other callers, and while the hour's requests run short it is refused with
   * `CLAIRE_RATE_LIMITED` rather than made to wait. `maxWait` then is for other tries only.
   */
  priority?: 'last' | undefined;
}
