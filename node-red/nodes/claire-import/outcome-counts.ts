import {
  type ColumnReport,
  type CompareStatus,
  type OutcomeStatus,
  ProblemCounts,
  summarize,
  summarizeComparison,
  type CompareOutcome,
  type Outcome,
} from '../../../claire/import';
import type { OutcomeError } from '../../../claire/import/outcome';
import type { Language } from '../../../claire/problems';
import type { Action } from './choices';

const good: ReadonlySet<OutcomeStatus | CompareStatus> = new Set([
  ...(['queued', 'imported', 'unchanged'] as const),
  ...(['new', 'changed', 'onlyAtClaire'] as const),
]);

/** Of a comparison: one of the two does not have it. */
const lacking: ReadonlySet<OutcomeStatus | CompareStatus> = new Set(['new', 'onlyAtClaire']);

/** What goes to the second output too: Claire does not have it, or may not; or it was not compared. */
export function isBad({ status }: AnyOutcome): boolean {
  return !good.has(status);
}

/** What `msg.claire` says of an import or a comparison, so far or as a whole. */
export interface Facts {
  readonly operation: (typeof operationIds)[Action];
  readonly counts: Readonly<Counts>;
  /** In words, once the last outcome is there. */
  readonly summary?: string;
  /** Seconds of waiting for each appointment, where it was waited to the end. */
  readonly atMost?: number;
  /** Which column is which field, once all rows are read. */
  readonly columns?: Pick<ColumnReport, 'unused' | 'decisions'> & {
    readonly recognised: ColumnReport['columns'];
  };
}

/** Counts the outcomes of one import or comparison. */
export class OutcomeCounts {
  readonly counts: Counts = {};
  total = 0;
  /** Where Claire has something else than the DMS, or than was sent. */
  differing = 0;
  stopped = false;
  readonly #problems = new ProblemCounts();
  #columns: Facts['columns'];
  #firstFailure: OutcomeError | undefined;
  #answered = false;

  constructor(
    private readonly action: Action,
    private readonly atMost: number | undefined,
  ) {}

  add(outcome: AnyOutcome): void {
    const { status, error } = outcome;
    this.total += 1;
    // What is confirmed was told of when it was imported.
    if (this.action !== 'confirm') this.#problems.add(outcome);
    if (status === 'failed') this.#firstFailure ??= error;
    if (outcome.differences !== undefined || lacking.has(status)) this.differing += 1;
    this.#answered ||= isAnswered(status, error);
    this.counts[status] = (this.counts[status] ?? 0) + 1;
  }

  addColumns({ columns: recognised, unused, decisions }: ColumnReport): void {
    this.#columns = { recognised, unused, decisions };
  }

  /** Why most of what is invalid is so, in a few words. */
  describeCause(language: Language): string {
    return this.#problems.describeMost(language);
  }

  toInterimFacts(): Facts {
    return {
      operation: operationIds[this.action],
      counts: { ...this.counts },
      ...(this.#columns && { columns: this.#columns }),
    };
  }

  toFinalFacts(): Facts {
    const { atMost, stopped } = this;
    const known = atMost === undefined || stopped ? {} : { atMost };
    return { ...this.toInterimFacts(), summary: this.#summarize(known), ...known };
  }

  /** An import in which no row could even be sent has failed as a whole, for the first one's reason. */
  findFailureOfAll(): OutcomeError | undefined {
    // What failed before it was to be confirmed is no failure of the confirmation.
    return this.#answered || this.action === 'confirm' ? undefined : this.#firstFailure;
  }

  #summarize(known: { atMost?: number }): string {
    const { counts, stopped, differing } = this;
    const whole =
      this.action === 'compare'
        ? summarizeComparison(counts)
        : summarize(counts, { ...known, stopped, differing });
    return [whole, this.#problems.describe()].filter((text) => text !== '').join('. ');
  }
}

/** By Claire itself, which has failed in its own words what it could not import. */
function isAnswered(status: AnyOutcome['status'], error: OutcomeError | undefined): boolean {
  if (status === 'invalid') return false;
  return status !== 'failed' || error?.code === 'CLAIRE_BAD_REQUEST';
}

export type AnyOutcome = Outcome | CompareOutcome;

/** How many outcomes there are of each status. */
type Counts = Partial<Record<OutcomeStatus | CompareStatus, number>>;

/** The ids of what a node does, as `msg.claire` tells them. */
const operationIds = {
  import: 'appointment.import',
  compare: 'appointment.compare',
  confirm: 'appointment.confirmImport',
} as const satisfies Record<Action, string>;
