import type { Ending } from '../answers/failure';
import type { Operation } from '../operations/operation';
import type { Random } from '../ports';

export const mostTries = 4;

// Exponential, each ceiling about 5.7 times the last, so that three waits reach 8 s.
const ceilings = [250, 1_414, 8_000];

/**
 * Whether another try is allowed: a property of the operation, not of the HTTP method. One with
 * `lookFirst` must look for what the first try may have made before each other try.
 */
export function mayTryAgain({ whenUnsure }: Operation, ending: Ending): boolean {
  switch (ending) {
    case 'rate limited':
    case 'not sent':
      return true;
    case 'unsure':
      return whenUnsure !== 'stop';
    case 'unreadable':
      return whenUnsure === 'lookFirst';
    case 'final':
      return false;
  }
}

/** Milliseconds before the next try, with full jitter, so that many clients do not come at once. */
export function backOff(tries: number, random: Random): number {
  return Math.round(random() * (ceilings[Math.min(tries, ceilings.length) - 1] ?? 0));
}
