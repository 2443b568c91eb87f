import type { Ticket } from './fair-queue';
import type { LoadSign } from './in-flight';
import type { Clock } from '../ports';
import type { RateLimit } from './rate-headers';

/** Who asks to send a request, and how long it may wait. */
export interface PermitRequest {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Permits go round robin over callers, so a batch of thousands delays no other caller. */
  queueKey: object;
  /** In milliseconds. */
  maxWait: number;
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

/** Returns the permit, with a report of the attempt; says whether it was a probe. */
export type Release = (report: CallReport) => boolean;

/** Why no permit is given. */
export interface NoPermit {
  /**
   * Milliseconds for which Claire refuses requests, if more than `maxWait`, or until the reset for
   * one that goes last; undefined after an abort.
   */
  closedFor: number | undefined;
}

/** A request that has no permit yet. */
export interface Waiter extends PermitRequest {
  settle: (result: Release | NoPermit) => void;
  /** The end of the wait that `onWait` was last called with. */
  notifiedUntil: number;
  /** When it became the first of its kind while throttled. */
  firstSince: number | undefined;
  ticket: Ticket<Waiter> | undefined;
  /** Set while it waits for the result of a probe only. */
  probeTimeout: AbortController | undefined;
  /** When it first met a block, and when that was to end. */
  closedWait: { at: number; until: number } | undefined;
}

/** Whether it may wait for the end of a block: others may use up the next hour too, and the next. */
export function mayWaitUntil(
  { maxWait, isBackground, closedWait }: Waiter,
  until: number,
  now: number,
): boolean {
  return isBackground !== true && until - (closedWait?.at ?? now) <= maxWait;
}

/** How long the waiter was blocked: that counts towards its next wait. */
export function timeClosed({ closedWait }: Waiter, now: number): number {
  return closedWait === undefined
    ? 0
    : Math.max(0, Math.min(now, closedWait.until) - closedWait.at);
}
