import type { Clock, HttpRequest, Log, Random, Transport } from '../ports';
import type { Rate } from '../rate-limit/rate-headers';
import type { RateLimiter } from '../rate-limit/rate-limiter';
import type { Operation } from '../resources/operation';
import type { Redact } from './redact';

/** What a client sends through. */
export interface CallDependencies {
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  rateLimiter: RateLimiter;
}

export interface Wait {
  milliseconds: number;
  reason: 'rate limit' | 'retry';
}

/** One call to carry out, as often as it takes. */
export interface PreparedCall {
  operation: Operation;
  request: HttpRequest;
  /** `get appointment 12` */
  describe: () => string;
  redact: Redact;
  signal: AbortSignal | undefined;
  /** Who takes turns with others. */
  caller: object;
  /** Milliseconds that each wait for the rate limit, and all waits of this call, may take. */
  maxWait: number;
  onWait: (wait: Wait) => void;
  /** Called for each request that is sent. */
  onRequest: () => void;
  /** Goes also while Claire is closed, to learn whether it still is. */
  isProbe: boolean;
  /** Goes after all others, and never waits for the rate limit. */
  isLast?: boolean | undefined;
  /**
   * Finds what a try that may have been carried out has made; undefined if there is nothing. `sentAt`
   * is when the first was sent, by the monotonic clock.
   */
  findCreated: (sentAt: number, maxWait: number) => Promise<unknown>;
}

export interface CallResult {
  data: unknown;
  status: number;
  rate: Rate;
  attempts: number;
  respondedAt: number | undefined;
  sentAt?: number | undefined;
  /** Characters of the body, for the cache's limit. */
  size: number;
}
