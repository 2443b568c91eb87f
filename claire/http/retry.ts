import type { FailureKind } from './failures/failure';
import type { Operation } from '../resources/operation';
import type { Random } from '../ports';

export const maxAttempts = 4;

// Exponential: each ceiling is about 5.7 times the last, up to 8 s.
const backOffCeilings = [250, 1_414, 8_000];

/**
 * Whether a retry is allowed, which depends on the operation and not on the HTTP method. One with
 * a verification must first check for the result of the earlier attempt.
 */
export function mayRetry({ onAmbiguousFailure }: Operation, kind: FailureKind): boolean {
  switch (kind) {
    case 'rate limited':
    case 'not sent':
      return true;
    case 'ambiguous':
      return onAmbiguousFailure !== 'stop';
    case 'unreadable':
      return typeof onAmbiguousFailure === 'object';
    case 'final':
      return false;
  }
}

/** Milliseconds before the retry, with full jitter, to spread many clients. */
export function backOffDelay(attempts: number, random: Random): number {
  return Math.round(
    random() * (backOffCeilings[Math.min(attempts, backOffCeilings.length) - 1] ?? 0),
  );
}
