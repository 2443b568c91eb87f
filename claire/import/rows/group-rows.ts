import { type Draft, toAppointmentKey } from './draft';
import { mergeRows } from './merge-rows';
import { phrase, toProblem } from '../../problems';
import { SeenKeys } from './seen-keys';
import { isEmpty } from './values/read-value';

interface Group {
  readonly first: number;
  readonly key: string | undefined;
  readonly drafts: Draft[];
}

/**
 * Collects the rows of each appointment. One is complete when so many rows have come after its first,
 * so its memory is bounded; a row that comes later is told, as it would overwrite what was sent.
 */
export class RowGroups {
  /** In the order of their first rows. */
  readonly #open = new Set<Group>();
  readonly #byKey = new Map<string, Group>();
  readonly #complete = new SeenKeys();
  /** That of the latest row that names its appointment. */
  #last: Group | undefined;

  constructor(private readonly within: number) {}

  /** Returns what is complete now, in the order of the first rows. */
  add(draft: Draft): Draft[] {
    const complete = this.#close((group) => group.first + this.within <= draft.row);
    const key = draft.error === undefined ? toAppointmentKey(draft.converted) : undefined;
    const group = key === undefined ? undefined : this.#byKey.get(key);
    if (group !== undefined) {
      group.drafts.push(draft);
      this.#last = group;
    } else if (this.#last !== undefined && isContinuation(draft)) {
      const continued = toContinuation(draft);
      if (this.#open.has(this.#last)) this.#last.drafts.push(continued);
      else this.#start(this.#tellLate(continued));
    } else if (key !== undefined && this.#complete.has(key)) this.#start(this.#tellLate(draft));
    else this.#start(draft, key);
    return complete;
  }

  end(): Draft[] {
    return this.#close(() => true);
  }

  #start(draft: Draft, key?: string): void {
    const group = { first: draft.row, key, drafts: [draft] };
    this.#open.add(group);
    if (draft.converted.isNone !== true) this.#last = group;
    if (key !== undefined) this.#byKey.set(key, group);
  }

  #close(isComplete: (group: Group) => boolean): Draft[] {
    const complete: Draft[] = [];
    for (const group of this.#open) {
      if (!isComplete(group)) break;
      this.#open.delete(group);
      if (group.key !== undefined) {
        this.#byKey.delete(group.key);
        this.#complete.add(group.key);
      }
      complete.push(mergeRows(group.drafts));
    }
    return complete;
  }

  #tellLate(draft: Draft): Draft {
    const problem = toProblem(phrase('lateRow', { rows: this.within }), 'dms_nr');
    return {
      ...draft,
      converted: { record: draft.converted.record, problems: [problem], isNone: true },
    };
  }
}

/** What names an appointment; a line that has none of it is of the order above. */
const naming = ['dms_nr', 'wo_nr', 'dms_created_at', 'time_car_app', 'car'] as const;

/** Whether a line holds a job alone, as systems print the lines of one order below its first. */
function isContinuation({ converted: { record, isNone }, error }: Draft): boolean {
  const { interventions, customer_driver, customer_owner, customer_contract } = record;
  if (isNone === true || error !== undefined || !Array.isArray(interventions)) return false;
  const customers = [customer_driver, customer_owner, customer_contract];
  return [...naming.map((name) => record[name]), ...customers].every((value) => isEmpty(value));
}

/** Its number is missing on purpose. */
function toContinuation(draft: Draft): Draft {
  const problems = draft.converted.problems.filter(({ path }) => path !== 'dms_nr');
  return { ...draft, converted: { ...draft.converted, problems } };
}
