import type { Problem } from '../errors';
import type { ProblemCode } from '../problem-texts';
import {
  describe,
  describeProblem,
  english,
  type Language,
  type Phrase,
  phrase,
} from '../problems';
import type { CompareStatus } from './compare';
import type { Outcome, OutcomeStatus } from './outcome';
import { findSetting } from './rows/settings';

type Counts<Status extends string> = Readonly<Partial<Record<Status, number>>>;

/** In the order of the summary. */
const statuses: readonly OutcomeStatus[] = [
  ...(['imported', 'unchanged', 'queued', 'refused', 'invalid', 'failed', 'unconfirmed'] as const),
];
const statusesOfComparison: readonly CompareStatus[] = [
  ...(['new', 'changed', 'unchanged', 'invalid', 'failed', 'onlyAtClaire'] as const),
];

/** Where it is not the status itself. */
const words = new Map([
  ['unconfirmed', 'not confirmed'],
  ['onlyAtClaire', 'only at Claire'],
]);

interface SummaryOptions {
  /** In seconds, where all were waited for to the end. */
  atMost?: number | undefined;
  /** How many `imported` rows have differences. */
  differing?: number;
}

/** Whether the outcome, if it is not confirmed, was waited for to the end. */
export function isWaitedOut({
  status,
  error,
}: Pick<Outcome, 'error'> & { status: string }): boolean {
  return status !== 'unconfirmed' || error?.code === 'CLAIRE_TIMEOUT';
}

/**
 * `988 imported (2 not as they were sent), 7 refused, 5 not confirmed after 60 s`; empty when there
 * are none.
 */
export function summarize(
  counts: Counts<OutcomeStatus>,
  { atMost, differing = 0 }: SummaryOptions = {},
): string {
  const after = atMost === undefined ? '' : ` after ${String(atMost)} s`;
  const remark = differing > 0 ? ` (${describeDiffering(differing)})` : '';
  return joinCounts(statuses, counts, { unconfirmed: after, imported: remark });
}

/** `3 new, 12 changed, 985 unchanged, 4 only at Claire`; empty when there are none. */
export function summarizeComparison(counts: Counts<CompareStatus>): string {
  return joinCounts(statusesOfComparison, counts);
}

function joinCounts<Status extends string>(
  inOrder: readonly Status[],
  counts: Counts<Status>,
  more: Readonly<Record<string, string>> = {},
): string {
  return inOrder
    .filter((status) => (counts[status] ?? 0) > 0)
    .map(
      (status) => `${String(counts[status])} ${words.get(status) ?? status}${more[status] ?? ''}`,
    )
    .join(', ');
}

function describeDiffering(count: number): string {
  return `${String(count)} not as ${count === 1 ? 'it was' : 'they were'} sent`;
}

interface OutcomeProblems {
  readonly status: string;
  readonly error?: { readonly problems?: readonly Problem[] } | undefined;
  readonly warnings?: readonly Problem[] | undefined;
}

const maxCauses = 100;
const maxShown = 5;

/** Counts the problems of outcomes by their causes: those of one cause are one line. */
export class ProblemCounts {
  readonly #invalid = new CauseCounts();
  readonly #warned = new CauseCounts();

  add({ status, error, warnings = [] }: OutcomeProblems): void {
    if (status === 'invalid') this.#invalid.add(error?.problems ?? []);
    this.#warned.add(warnings);
  }

  /** Why most of what is invalid is so: `38 × Date Order is needed (Datum)`; empty without any. */
  describeMost(language = english): string {
    return this.#invalid.listCauses(1, language).join('');
  }

  /** `Invalid: 38 × Date Order is needed (Datum); 2 with warnings: 2 × Car: VIN is odd`; empty without any. */
  describe(): string {
    const { rows } = this.#warned;
    // How many rows are invalid, the summary before it has told.
    return [
      this.#invalid.describe('Invalid'),
      this.#warned.describe(`${String(rows)} with warnings`),
    ]
      .filter((text) => text !== '')
      .join('; ');
  }
}

export function summarizeProblems(outcomes: Iterable<OutcomeProblems>): string {
  const counts = new ProblemCounts();
  for (const outcome of outcomes) counts.add(outcome);
  return counts.describe();
}

class CauseCounts {
  /** The first problem of each, by its English text. */
  readonly #causes = new Map<string, { readonly problem: Problem; count: number }>();
  rows = 0;

  add(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.rows += 1;
    const causes = new Map(problems.map((one) => [describeCause(one, english), one]));
    for (const [text, problem] of causes) this.#count(text, problem);
  }

  describe(what: string): string {
    if (this.rows === 0) return '';
    const more = this.#causes.size - maxShown;
    const rest = more > 0 ? ` and ${String(more)} more` : '';
    return `${what}: ${this.listCauses(maxShown, english).join(', ')}${rest}`;
  }

  /** The most frequent first. */
  listCauses(most: number, language: Language): string[] {
    return [...this.#causes.values()]
      .toSorted((one, other) => other.count - one.count)
      .slice(0, most)
      .map(({ problem, count }) => `${String(count)} × ${describeCause(problem, language)}`);
  }

  #count(text: string, problem: Problem): void {
    const known = this.#causes.get(text);
    if (known !== undefined) known.count += 1;
    else if (this.#causes.size < maxCauses) this.#causes.set(text, { problem, count: 1 });
  }
}

const causes: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  ...{ required: 'isMissing', requiredOfCustomer: 'isMissing', requiredColumn: 'isMissing' },
  ...{ requiredCreation: 'isMissing', requiredLocation: 'isMissing', mergedCell: 'isMissing' },
  ...{ requiredCustomerNumber: 'isMissing', lostCustomer: 'isMissing', lostWish: 'wishLost' },
  ...{ carNumberIsVin: 'isMissing', workOrderIsAppointment: 'isMissing' },
  ...{ appointmentIsWorkOrder: 'isMissing', noValueGiven: 'hasNoValue' },
  ...{ noValue: 'hasNoValue', missingTime: 'hasNoTime', timeWithoutDate: 'isMissing' },
  ...{ skippedTime: 'isOdd', repeatedTime: 'isOdd', longAgo: 'isOdd', approximate: 'isOdd' },
  ...{ currency: 'isOdd', vin: 'isOdd', lostZero: 'isOdd', cutNumbers: 'isOdd' },
  ...{ mixedNumbers: 'isOdd', twoColumns: 'hasTwoColumns' },
  ...{ otherInRow: 'differsInRows', otherIntervention: 'differsInRows' },
};

const needed = {
  dateOrder: 'dateOrderNeeded',
  decimals: 'decimalsNeeded',
  locationBy: 'locationByNeeded',
  timeZone: 'timeZoneNeeded',
  groupRows: 'groupRowsNeeded',
} as const;

/** In the words of the form, without the value of a row: what rows have in common. */
function describeCause(problem: Problem, language: Language): string {
  const { path, label, column, code } = problem;
  if (path === '') return cut(describeProblem(problem, language));
  const setting = findSetting(code);
  const cause = (code && causes[code]) ?? 'cannotBeRead';
  const field = label === undefined ? phrase('notValid', { reason: path }) : path;
  const said: Phrase =
    setting === undefined ? { code: cause, values: { field } } : phrase(needed[setting]);
  const text = describe(said, language);
  return column === undefined ? text : `${text} (${column})`;
}

const maxLength = 160;

/** After a whole word. */
function cut(text: string): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', maxLength))} …`;
}
