import type { Clock } from '../ports';
import type { RateLimit } from './rate-headers';

export interface PermitRequest {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Who asks: callers take turns, so that a batch of thousands holds nobody else up. */
  caller: object;
  /** Longest wait for the rate limit, in milliseconds. */
  maxWait: number;
  /** Told of each wait for the rate limit before it begins. */
  onWait: (milliseconds: number) => void;
  /** For a request that had its turn and was refused. */
  isRetry: boolean;
  /** Goes also while Claire is closed: somebody wants to know whether it still is. */
  isProbe: boolean;
}

/** What one try told about the account. */
export interface CallReport {
  rate: RateLimit;
  /** Milliseconds in which Claire wants nobody to ask, after a 429. */
  refusedFor?: number | undefined;
  /** Whether Claire named that time itself. */
  byRetryAfter?: boolean;
  /** Whether Claire answered as it only does when it is open. */
  isOpen?: boolean;
}

/** What the request was good for besides. */
export interface Released {
  /** Whether it found out if Claire is still closed. */
  isProbe: boolean;
  /** Whether Claire answered although nothing was left by its own number. */
  isZeroRefuted: boolean;
}

/** Gives the place in flight back, with what was learnt. */
export type Release = (report: CallReport) => Released;

/** Why there is no turn. */
export interface NoPermit {
  /** Milliseconds that Claire is closed, more than the caller waits; undefined when the caller left. */
  closedFor: number | undefined;
}
