import type { Ending } from './failure';
import type { Operation } from './operations/operation';
import type { Random } from './ports';

export const mostTries = 4;

// Exponential, each ceiling about 5.7 times the last, so that three waits reach 8 s.
const ceilings = [250, 1_414, 8_000];

export type Step = 'again' | 'look first' | 'stop';

/** What may follow a try that went wrong: a property of the operation, not of the HTTP method. */
export function nextStep({ whenUnsure }: Operation, ending: Ending): Step {
  switch (ending) {
    case 'rate limited':
    case 'not sent':
      return 'again';
    case 'unsure':
      if (whenUnsure === 'lookFirst') return 'look first';
      return whenUnsure === 'repeat' ? 'again' : 'stop';
    case 'unreadable':
      return whenUnsure === 'lookFirst' ? 'look first' : 'stop';
    case 'final':
      return 'stop';
  }
}

/** Milliseconds before the next try, with full jitter, so that many clients do not come at once. */
export function backOff(tries: number, random: Random): number {
  return Math.round(random() * (ceilings[Math.min(tries, ceilings.length) - 1] ?? 0));
}
