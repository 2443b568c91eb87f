import type { Problem } from '../errors';

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
  describeMost(): string {
    return this.#invalid.listCauses(1).join('');
  }

  /** `41 invalid: 38 × Date Order is needed (Datum), 3 × Car: VIN is missing`; empty without any. */
  describe(): string {
    return [this.#invalid.describe('invalid'), this.#warned.describe('with warnings')]
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
  readonly #causes = new Map<string, { readonly text: string; count: number }>();
  #rows = 0;

  add(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.#rows += 1;
    const texts = new Set(problems.map(describeCause));
    for (const text of texts) this.#count(text);
  }

  describe(what: string): string {
    if (this.#rows === 0) return '';
    const more = this.#causes.size - maxShown;
    const rest = more > 0 ? ` and ${String(more)} more` : '';
    return `${String(this.#rows)} ${what}: ${this.listCauses(maxShown).join(', ')}${rest}`;
  }

  /** The most frequent first. */
  listCauses(most: number): string[] {
    return [...this.#causes.values()]
      .toSorted((one, other) => other.count - one.count)
      .slice(0, most)
      .map(({ text, count }) => `${String(count)} × ${text}`);
  }

  #count(text: string): void {
    const known = this.#causes.get(text);
    if (known !== undefined) known.count += 1;
    else if (this.#causes.size < maxCauses) this.#causes.set(text, { text, count: 1 });
  }
}

const settings: Readonly<Record<string, string>> = {
  dateOrder: 'Date Order',
  decimals: 'Decimals',
  locationBy: 'Location By',
};

/** In the words of the form, without the value of a row: what rows have in common. */
function describeCause({ path, label = path, column, code = '', message }: Problem): string {
  const isIn = column === undefined ? '' : ` (${column})`;
  const setting = settings[code];
  if (setting !== undefined) return `${setting} is needed${isIn}`;
  switch (code) {
    case 'required':
      return `${label} is missing${isIn}`;
    case 'noValue':
      return `${label} has no value${isIn}`;
    case 'missingTime':
      return `${label} has no time of day${isIn}`;
    case 'lostWish':
      return `a wish not to be called would be lost${isIn}`;
    case 'badValue':
      return `${label} cannot be read${isIn}`;
    default:
      return label === '' ? message.slice(0, maxLength) : `${label} is odd${isIn}`;
  }
}

const maxLength = 100;
