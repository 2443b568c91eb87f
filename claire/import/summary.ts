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
import type { Outcome, OutcomeError, OutcomeStatus } from './outcome';
import { findSetting } from './rows/settings';

type Status = OutcomeStatus | CompareStatus;

/** What the summary calls each status, in its order. */
const words: readonly (readonly [status: Status, words: string])[] = [
  ['imported', 'imported'],
  ['new', 'new'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['queued', 'queued'],
  ['refused', 'refused'],
  ['invalid', 'invalid'],
  ['failed', 'failed'],
  ['unconfirmed', 'not confirmed'],
  ['onlyAtClaire', 'only at Claire'],
];

/** One of the two that are compared does not have it. */
const lacking: ReadonlySet<Status> = new Set(['new', 'onlyAtClaire']);

interface Counted extends Pick<Outcome, 'differences' | 'warnings'> {
  readonly status: Status;
  readonly error?: Partial<OutcomeError>;
}

const maxCauses = 100;
const maxShown = 5;

/** Counts the outcomes of one import or comparison, and their problems: those of one cause are one line. */
export class OutcomeCounts {
  readonly counts: Partial<Record<Status, number>> = {};
  total = 0;
  /** Where Claire has something else than the DMS, or than was sent. */
  differing = 0;
  readonly #invalid = new CauseCounts();
  readonly #warned = new CauseCounts();
  #common: readonly Problem[] = [];
  /** Whether those that are not confirmed were waited for to the end. */
  #isWaitedOut = true;

  constructor(private readonly hasProblems = true) {}

  add({ status, differences, error, warnings = [] }: Counted): void {
    this.total += 1;
    this.counts[status] = (this.counts[status] ?? 0) + 1;
    if (differences !== undefined || lacking.has(status)) this.differing += 1;
    this.#isWaitedOut &&= status !== 'unconfirmed' || error?.code === 'CLAIRE_TIMEOUT';
    if (!this.hasProblems) return;
    const problems = error?.problems ?? [];
    if (status === 'invalid') this.#invalid.add(problems);
    this.#common = this.total === 1 ? problems : keepSame(this.#common, problems);
    this.#warned.add(warnings);
  }

  /** What is wrong with all of several, as where a column is missing. */
  get common(): readonly Problem[] {
    return this.total > 1 ? this.#common : [];
  }

  /**
   * `988 imported (2 not as they were sent), 7 refused, 5 not confirmed after 60 s`, or of a comparison
   * `3 new, 985 unchanged, 4 only at Claire`; empty when there are none.
   */
  summarize(atMost?: number): string {
    const { counts, differing } = this;
    const isTimeKnown = atMost !== undefined && this.#isWaitedOut;
    const more: Partial<Record<Status, string>> = {
      unconfirmed: isTimeKnown ? ` after ${String(atMost)} s` : '',
      imported: differing > 0 ? ` (${describeDiffering(differing)})` : '',
    };
    return words
      .filter(([status]) => (counts[status] ?? 0) > 0)
      .map(([status, word]) => `${String(counts[status])} ${word}${more[status] ?? ''}`)
      .join(', ');
  }

  /** `Invalid: 38 × Date Order is needed (Datum); 2 with warnings: 2 × Car: VIN is odd`; empty without any. */
  describeProblems(): string {
    const { rows } = this.#warned;
    // How many rows are invalid, the summary before it has told.
    return [
      this.#invalid.describe('Invalid'),
      this.#warned.describe(`${String(rows)} with warnings`),
    ]
      .filter((text) => text !== '')
      .join('; ');
  }

  /** What else is wrong with what is invalid than these problems: `1 × Car: VIN is odd`. */
  describeOthers(problems: readonly Problem[]): string {
    return this.#invalid.listCauses(maxShown, english, problems).join(', ');
  }

  /** Why most of what is invalid is so: `38 × Date Order is needed (Datum)`; empty without any. */
  describeMost(language = english): string {
    return this.#invalid.listCauses(1, language).join('');
  }
}

export function countOutcomes(outcomes: Iterable<Counted>): OutcomeCounts {
  const counts = new OutcomeCounts();
  for (const outcome of outcomes) counts.add(outcome);
  return counts;
}

function keepSame(known: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  if (known.length === 0) return known;
  const said = new Set(problems.map(({ path, message }) => `${path} ${message}`));
  return known.filter(({ path, message }) => said.has(`${path} ${message}`));
}

function describeDiffering(count: number): string {
  return `${String(count)} not as ${count === 1 ? 'it was' : 'they were'} sent`;
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
  listCauses(most: number, language: Language, told: readonly Problem[] = []): string[] {
    const known = new Set(told.map((problem) => describeCause(problem, english)));
    return [...this.#causes]
      .flatMap(([text, cause]) => (known.has(text) ? [] : cause))
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
  ...{ requiredLocationFrom: 'isMissing', requiredCreationFrom: 'isMissing' },
  requiredVinFrom: 'isMissing',
  ...{ requiredCustomerNumber: 'isMissing', lostCustomer: 'isMissing', lostWish: 'wishLost' },
  ...{ carNumberIsVin: 'isMissing', workOrderIsAppointment: 'isMissing' },
  ...{ appointmentIsWorkOrder: 'isMissing', noValueGiven: 'hasNoValue' },
  ...{ noValue: 'hasNoValue', noValueSent: 'hasNoValue', missingTime: 'hasNoTime' },
  timeWithoutDate: 'isMissing',
  ...{ timeAloneInColumns: 'isMissing', timeSetAlone: 'isMissing' },
  ...{ skippedTime: 'isOdd', repeatedTime: 'isOdd', firstTime: 'isOdd', longAgo: 'isOdd' },
  ...{
    approximate: 'isOdd',
    currency: 'isOdd',
    vin: 'isOdd',
    moreThanVin: 'isOdd',
    lostZero: 'isOdd',
    cutNumbers: 'isOdd',
  },
  ...{ mixedNumbers: 'isOdd', exchangedDates: 'isOdd', twoColumns: 'hasTwoColumns' },
  ...{ otherInRow: 'differsInRows', otherIntervention: 'differsInRows' },
};

const needed = {
  dateOrder: 'dateOrderNeeded',
  decimals: 'decimalsNeeded',
  locationBy: 'locationByNeeded',
  timeZone: 'timeZoneNeeded',
  groupRows: 'groupRowsNeeded',
} as const;

/** Uses the words of the form, without the value of a row: what rows have in common. */
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

/** Cuts after a whole word. */
function cut(text: string): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', maxLength))} …`;
}
