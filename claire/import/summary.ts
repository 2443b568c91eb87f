import type { OutcomeStatus } from './outcome';
import { defaultWait } from './wait';

type Counts = Partial<Record<OutcomeStatus, number>>;

const words: readonly (readonly [OutcomeStatus, string])[] = [
  ['imported', 'imported'],
  ['queued', 'queued'],
  ['refused', 'refused'],
  ['invalid', 'invalid'],
  ['failed', 'failed'],
  ['unconfirmed', 'not confirmed'],
];

interface Wait {
  atMost?: number;
  /** Before that time was over. */
  stopped?: boolean;
}

/** `988 imported, 7 refused, 5 not confirmed after 60 s`; empty when there are none. */
export function summarize(
  counts: Counts,
  { atMost = defaultWait, stopped = false }: Wait = {},
): string {
  return words
    .flatMap(([status, word]) => {
      const count = counts[status] ?? 0;
      if (count === 0) return [];
      const after = status === 'unconfirmed' && !stopped ? ` after ${String(atMost)} s` : '';
      return [`${String(count)} ${word}${after}`];
    })
    .join(', ');
}
