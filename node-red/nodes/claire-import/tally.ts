import { summaryOf, type Outcome, type OutcomeStatus } from '../../../claire/import';
import type { OutcomeError } from '../../../claire/import/outcome';

const good: ReadonlySet<OutcomeStatus> = new Set(['queued', 'imported']);

/** What goes to the second output too: it did not get into Claire, or nobody knows that it did. */
export function isBad({ status }: Outcome): boolean {
  return !good.has(status);
}

/** What `msg.claire` says of an import, so far or as a whole. */
export interface Facts {
  readonly operation: 'appointment.import';
  readonly counts: Readonly<Partial<Record<OutcomeStatus, number>>>;
  /** In words, once the last outcome is there. */
  readonly summary?: string;
  /** Seconds that each appointment was waited for, where it was. */
  readonly atMost?: number;
}

/** Counts the outcomes of one import. */
export class Tally {
  readonly counts: Partial<Record<OutcomeStatus, number>> = {};
  total = 0;
  #firstError: OutcomeError | undefined;

  constructor(private readonly atMost: number | undefined) {}

  add({ status, error }: Outcome): void {
    if (this.total === 0) this.#firstError = error;
    this.total += 1;
    this.counts[status] = (this.counts[status] ?? 0) + 1;
  }

  soFar(): Facts {
    return { operation: 'appointment.import', counts: { ...this.counts } };
  }

  whole(): Facts {
    const { atMost } = this;
    const known = atMost === undefined ? {} : { atMost };
    return { ...this.soFar(), summary: summaryOf(this.counts, known), ...known };
  }

  /** An import in which no row could even be sent has failed as a whole, for the first one's reason. */
  failure(): OutcomeError | undefined {
    return this.total > 0 && this.counts.failed === this.total ? this.#firstError : undefined;
  }
}
