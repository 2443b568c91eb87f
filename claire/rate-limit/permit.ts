import type { Clock } from '../ports';
import type { LoadSign } from './in-flight';
import type { RateLimit } from './rate-headers';

/** Who asks to send a request, and how long it may wait. */
export interface PermitRequest {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Permits go round robin over callers, so a batch of thousands delays no other caller. */
  queueKey: object;
  /** In milliseconds. */
  maxWait: number;
  /** Called before each wait for the rate limit. */
  onWait: (milliseconds: number) => void;
  /** Whether this request was sent before and refused. */
  isRetry: boolean;
  /** Whether to send it even while Claire refuses requests, to find out if it still does. */
  isProbe: boolean;
  /**
   * Whether it goes after all others, and never waits for the rate limit: while the hour's requests
   * run short there is no permit.
   */
  isBackground?: boolean | undefined;
}

/** What one attempt shows about the account's rate limit. */
export interface CallReport {
  rate: RateLimit;
  /** Undefined if it shows nothing, as after a cancellation. */
  load?: LoadSign | undefined;
  /** After a 429: milliseconds until Claire accepts requests again. */
  refusedFor?: number | undefined;
  /** Whether that time is from `Retry-After`. */
  byRetryAfter?: boolean;
  /** Whether the response proves that Claire accepts requests. */
  isOpen?: boolean;
}

/** What the limiter learnt from the request. */
export interface Released {
  /** Whether it was the probe. */
  isProbe: boolean;
  /** Whether Claire answered although it reported 0 remaining. */
  isZeroRefuted: boolean;
}

/** Returns the permit, with a report of the attempt. */
export type Release = (report: CallReport) => Released;

/** Why no permit is given. */
export interface NoPermit {
  /**
   * Milliseconds for which Claire refuses requests, if more than `maxWait`, or until the reset for
   * one that goes last; undefined after an abort.
   */
  closedFor: number | undefined;
}
