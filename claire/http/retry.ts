import type { FailureKind } from './failure';
import type { Operation } from '../operations/operation';
import type { Random } from '../ports';

export const maxAttempts = 4;

// Exponential, each ceiling about 5.7 times the last, so that three waits reach 8 s.
const backOffCeilings = [250, 1_414, 8_000];

/**
 * Whether another try is allowed: a property of the operation, not of the HTTP method. One with
 * a verification looks for what the first try may have made before each other try.
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

/** Milliseconds before the next try, with full jitter, so that many clients do not come at once. */
export function backOffDelay(attempts: number, random: Random): number {
  return Math.round(
    random() * (backOffCeilings[Math.min(attempts, backOffCeilings.length) - 1] ?? 0),
  );
}
