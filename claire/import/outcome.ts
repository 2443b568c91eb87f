import { defaultWait } from '../default-waits';
import type { ClaireError, ErrorCode, Problem } from '../errors';
import type { ImportAppointment } from '../models';
import {
  toSentence,
  describe,
  describeProblem,
  english,
  type Language,
  type Phrase,
  phrase,
} from '../problems';
import type { Difference } from './differences';
import type { ProblemCode } from '../problem-texts';
import { findSetting } from './rows/settings';

/**
 * `invalid`: not sent. `refused`: Claire's response to the request. `queued`: sent, and the result
 * not known. `imported`: Claire has proved it. `unchanged`: not sent, as Claire has it just so. The
 * README has a diagram of all.
 */
export type OutcomeStatus =
  'invalid' | 'refused' | 'queued' | 'imported' | 'unchanged' | 'failed' | 'unconfirmed';

export interface OutcomeError {
  code: ErrorCode;
  message: string;
  problems?: readonly Problem[];
}

/** What became of one appointment. Keys that the appointment does not have are null. */
export interface Outcome {
  location_id: number | null;
  dms_nr: string | null;
  wo_nr: string | null;
  status: OutcomeStatus;
  appointment_id?: number;
  error?: OutcomeError;
  /** Of an `imported` row: where Claire then had something else than was sent. */
  differences?: readonly Difference[];
  /** Values that were left out, and what else is odd about an appointment that was sent. */
  warnings?: readonly Problem[];
  /** Where rows are grouped: the numbers of the input rows, from 0. */
  rows?: readonly number[];
  /** When a `queued` or `unconfirmed` row was sent, by Claire's own clock, if it told the time. */
  queued_at?: string;
  /** The day of a `queued` or `unconfirmed` appointment, as written. */
  day?: string;
}

const statuses: ReadonlySet<unknown> = new Set<OutcomeStatus>([
  'invalid',
  'refused',
  'queued',
  'imported',
  'unchanged',
  'failed',
  'unconfirmed',
]);

export function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === 'object' && value !== null && 'status' in value && statuses.has(value.status)
  );
}

export function queued(appointment: ImportAppointment, acceptedSince: number | undefined): Outcome {
  const { location_id, dms_nr, wo_nr, time_car_app } = appointment;
  const day = time_car_app.slice(0, 10);
  const lookupFields = toLookupFields({ acceptedSince, day });
  return { location_id, dms_nr, wo_nr, status: 'queued', ...lookupFields };
}

interface LookupKeys {
  acceptedSince: number | undefined;
  day: string | undefined;
}

/** The fields with which `confirm` looks the appointment up later. */
export function toLookupFields({ acceptedSince, day }: LookupKeys) {
  return {
    ...(acceptedSince === undefined ? {} : { queued_at: new Date(acceptedSince).toISOString() }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Not sent: Claire has it just so. */
export function unchanged(appointment: unknown, appointmentId: number): Outcome {
  return { ...pickKeys(appointment), status: 'unchanged', appointment_id: appointmentId };
}

export function invalid(appointment: unknown, problems: readonly Problem[]): Outcome {
  const rows = [...new Set(problems.flatMap(({ row }) => row ?? []))];
  const message = `${nameRows(rows)} cannot be imported: ${toSentence(problems)}`;
  const error = { code: 'CLAIRE_INVALID_INPUT', message, problems } as const;
  return { ...pickKeys(appointment), status: 'invalid', error };
}

/** `Row 13`, of a row of a file; they count from 1. */
function nameRows(rows: readonly number[]): string {
  if (rows.length === 0) return 'The appointment';
  return rows.length === 1
    ? `Row ${String(rows[0])}`
    : `The appointment of rows ${rows.join(', ')}`;
}

/** What Claire says of a row says first which rows of the file it is; they count from 0. */
export function withRowNumbers(outcome: Outcome, rows: readonly number[]): Outcome {
  const { status, error } = outcome;
  const isOfRow = status === 'refused' || status === 'failed';
  if (!isOfRow || error?.code !== 'CLAIRE_BAD_REQUEST') return outcome;
  const message = `${nameRows(rows.map((row) => row + 1))}: ${error.message}`;
  return { ...outcome, error: { ...error, message } };
}

/** Refused by Claire, or by the client before it was sent. */
export function refused(appointment: unknown, error: ClaireError): Outcome {
  const { code, reason, message } = error;
  // Even if it was refused together with a good row, the reason is about this one.
  const ownMessage = reason === undefined ? message : `Could not import the appointment: ${reason}`;
  return {
    ...pickKeys(appointment),
    status: code === 'CLAIRE_INVALID_INPUT' ? 'invalid' : 'refused',
    error: toOutcomeError(error, ownMessage),
  };
}

/** Refused with others, at a location where Claire took no appointment that was sent alone. */
export function refusedUntried(appointment: unknown, error: ClaireError): Outcome {
  const message = joinSentences(
    error.message,
    'It was not sent alone: Claire refused all appointments of this location that were sent alone',
  );
  return { ...pickKeys(appointment), status: 'refused', error: { code: error.code, message } };
}

/** The request failed; Claire may have queued the appointment or not. */
export function failed(appointment: unknown, error: ClaireError): Outcome {
  const advice = error.mayHaveActed
    ? 'Claire may have queued it all the same; to import it again is safe.'
    : error.advice;
  return {
    ...pickKeys(appointment),
    status: 'failed',
    error: toOutcomeError(error, joinSentences(error.message, advice)),
  };
}

export function notSent(appointment: unknown, reason: ClaireError): Outcome {
  const message = joinSentences('The appointment was not sent', reason.message, reason.advice);
  return { ...pickKeys(appointment), status: 'failed', error: { code: reason.code, message } };
}

export function notAnOutcome(item: unknown): Outcome {
  const message =
    'This is no outcome of an import: it has no status such as queued. Give the outcomes as the import returned them.';
  return { ...pickKeys(item), status: 'invalid', error: { code: 'CLAIRE_INVALID_INPUT', message } };
}

/** An earlier outcome without the keys of its appointment. */
export function missingKeys(outcome: Outcome): Outcome {
  const message =
    'The node cannot look it up: the outcome needs its location_id as a whole number and its dms_nr as text, as the import returned them';
  const names = { location_id: null, dms_nr: null, wo_nr: null };
  return {
    ...names,
    ...outcome,
    status: 'unconfirmed',
    error: { code: 'CLAIRE_INVALID_INPUT', message },
  };
}

export function pickKeys(appointment: unknown): Pick<Outcome, 'location_id' | 'dms_nr' | 'wo_nr'> {
  const fields: { location_id?: unknown; dms_nr?: unknown; wo_nr?: unknown } =
    typeof appointment === 'object' && appointment !== null ? appointment : {};
  return {
    location_id: typeof fields.location_id === 'number' ? fields.location_id : null,
    dms_nr: toText(fields.dms_nr),
    wo_nr: toText(fields.wo_nr),
  };
}

/** Keeps a number where text is due: it helps to find the row. */
function toText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

export function toOutcomeError({ code, problems }: ClaireError, message: string): OutcomeError {
  return problems.length > 0 ? { code, message, problems } : { code, message };
}

export function joinSentences(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, index, all) => (index < all.length - 1 ? part?.replace(/\.?$/, '.') : part))
    .join(' ');
}

type Counts = Partial<Record<OutcomeStatus, number>>;

/** In the order of the summary. */
const words: readonly (readonly [OutcomeStatus, string])[] = [
  ['imported', 'imported'],
  ['unchanged', 'unchanged'],
  ['queued', 'queued'],
  ['refused', 'refused'],
  ['invalid', 'invalid'],
  ['failed', 'failed'],
  ['unconfirmed', 'not confirmed'],
];

interface SummaryOptions {
  /** In seconds. */
  atMost?: number;
  /** Whether the wait was stopped before its end. */
  stopped?: boolean;
  /** How many `imported` rows have differences. */
  differing?: number;
}

/**
 * `988 imported (2 not as they were sent), 7 refused, 5 not confirmed after 60 s`; empty when there
 * are none.
 */
export function summarize(
  counts: Counts,
  { atMost = defaultWait, stopped = false, differing = 0 }: SummaryOptions = {},
): string {
  return words
    .flatMap(([status, word]) => {
      const count = counts[status] ?? 0;
      if (count === 0) return [];
      const after = status === 'unconfirmed' && !stopped ? ` after ${String(atMost)} s` : '';
      const remark =
        status === 'imported' && differing > 0 ? ` (${describeDiffering(differing)})` : '';
      return [`${String(count)} ${word}${after}${remark}`];
    })
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
  /** The first problem of each, by its English text. */
  readonly #causes = new Map<string, { readonly problem: Problem; count: number }>();
  #rows = 0;

  add(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.#rows += 1;
    const causes = new Map(problems.map((one) => [describeCause(one, english), one]));
    for (const [text, problem] of causes) this.#count(text, problem);
  }

  describe(what: string): string {
    if (this.#rows === 0) return '';
    const more = this.#causes.size - maxShown;
    const rest = more > 0 ? ` and ${String(more)} more` : '';
    return `${String(this.#rows)} ${what}: ${this.listCauses(maxShown, english).join(', ')}${rest}`;
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

const causes: Readonly<
  Partial<
    Record<
      ProblemCode,
      'isMissing' | 'hasNoValue' | 'hasNoTime' | 'hasTwoColumns' | 'wishLost' | 'isOdd'
    >
  >
> = {
  ...{ required: 'isMissing', requiredOfCustomer: 'isMissing', requiredColumn: 'isMissing' },
  ...{ requiredCreation: 'isMissing', requiredLocation: 'isMissing' },
  ...{ requiredCustomerNumber: 'isMissing', lostWish: 'wishLost' },
  lostCustomer: 'isMissing',
  ...{
    noValue: 'hasNoValue',
    missingTime: 'hasNoTime',
    skippedTime: 'isOdd',
    repeatedTime: 'isOdd',
  },
  ...{ longAgo: 'isOdd', approximate: 'isOdd', currency: 'isOdd', vin: 'isOdd', lostZero: 'isOdd' },
  timeWithoutDate: 'isMissing',
  twoColumns: 'hasTwoColumns',
  cutNumbers: 'isOdd',
  mixedNumbers: 'isOdd',
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
  if (path === '') return describeProblem(problem, language).slice(0, maxLength);
  const setting = findSetting(code);
  const cause = (code && causes[code]) ?? 'cannotBeRead';
  const field = label === undefined ? phrase('notValid', { reason: path }) : path;
  const said: Phrase =
    setting === undefined ? { code: cause, values: { field } } : phrase(needed[setting]);
  const text = describe(said, language);
  return column === undefined ? text : `${text} (${column})`;
}

const maxLength = 100;
