import { summarize, type Outcome, type OutcomeStatus } from '../../../claire/import';
import type { OutcomeError } from '../../../claire/import/outcome';

const good: ReadonlySet<OutcomeStatus> = new Set(['queued', 'imported', 'unchanged']);

/** What goes to the second output too: Claire does not have it, or may not have it. */
export function isBad({ status }: Outcome): boolean {
  return !good.has(status);
}

/** What `msg.claire` says of an import, so far or as a whole. */
export interface Facts {
  readonly operation: 'appointment.import';
  readonly counts: Readonly<Partial<Record<OutcomeStatus, number>>>;
  /** In words, once the last outcome is there. */
  readonly summary?: string;
  /** Seconds of waiting for each appointment, where the import waited to the end. */
  readonly atMost?: number;
}

/** Counts the outcomes of one import. */
export class OutcomeCounts {
  readonly counts: Partial<Record<OutcomeStatus, number>> = {};
  total = 0;
  stopped = false;
  #differing = 0;
  #whole: OutcomeError | undefined;
  #answered = false;

  constructor(private readonly atMost: number | undefined) {}

  add({ status, error, differences }: Outcome): void {
    this.total += 1;
    if (differences !== undefined) this.#differing += 1;
    if (status === 'failed') this.#whole ??= error;
    this.#answered ||= isAnswered(status, error);
    this.counts[status] = (this.counts[status] ?? 0) + 1;
  }

  soFar(): Facts {
    return { operation: 'appointment.import', counts: { ...this.counts } };
  }

  whole(): Facts {
    const { atMost, stopped } = this;
    const differing = this.#differing;
    const known = atMost === undefined || stopped ? {} : { atMost };
    return {
      ...this.soFar(),
      summary: summarize(this.counts, { ...known, stopped, differing }),
      ...known,
    };
  }

  /** An import in which no row could even be sent has failed as a whole, for the first one's reason. */
  failure(): OutcomeError | undefined {
    return this.#answered ? undefined : this.#whole;
  }
}

/** By Claire itself, which has failed in its own words what it could not import. */
function isAnswered(status: OutcomeStatus, error: OutcomeError | undefined): boolean {
  if (status === 'invalid') return false;
  return status !== 'failed' || error?.code === 'CLAIRE_BAD_REQUEST';
}
