import type { ClaireError, Problem } from '../../errors';
import type { Difference } from '../differences/compare-appointment';
import { invalid, joinSentences, type OutcomeError, pickKeys, toOutcomeError } from '../outcome';
import type { Row } from '../sending/row';
import { type Counterpart, listAll } from './appointment-lister';

/**
 * `new`: Claire does not have it. `failed`: Claire could not be asked. `onlyAtClaire`: no row of the
 * input is this appointment of Claire.
 */
export type CompareStatus = 'new' | 'changed' | 'unchanged' | 'invalid' | 'failed' | 'onlyAtClaire';

/** How one appointment of the DMS compares with Claire's, or one that only Claire has. */
export interface CompareOutcome {
  location_id: number | null;
  dms_nr: string | null;
  wo_nr: string | null;
  /** Of an appointment that is `onlyAtClaire`, such as 2026-11-25. */
  day?: string;
  appointment_id?: number;
  status: CompareStatus;
  /** Of a `changed` one, at least one; `claire` is null also where Claire's answer shows nothing. */
  differences?: readonly Difference[];
  error?: OutcomeError;
  /** Values that were left out, and what else is odd about the row. */
  warnings?: readonly Problem[];
  /** Where rows are grouped: the numbers of the input rows, from 0. */
  rows?: readonly number[];
}

export function isNew({ appointment }: Row): CompareOutcome {
  return { ...pickKeys(appointment), status: 'new' };
}

/** `changed` or `unchanged`. */
export function found({ appointment }: Row, counterpart: Counterpart): CompareOutcome {
  const differences = listAll(counterpart);
  const keys = { ...pickKeys(appointment), appointment_id: counterpart.listed.id };
  if (differences.length === 0) return { ...keys, status: 'unchanged' };
  return { ...keys, status: 'changed', differences };
}

export function notCompared(appointment: unknown, error: ClaireError): CompareOutcome {
  const message = joinSentences(
    'The appointment could not be compared with Claire',
    error.message,
    error.advice,
  );
  return { ...pickKeys(appointment), status: 'failed', error: toOutcomeError(error, message) };
}

export function notReadable(row: unknown, problems: readonly Problem[]): CompareOutcome {
  return { ...invalid(row, problems), status: 'invalid' };
}

const words: readonly (readonly [CompareStatus, string])[] = [
  ['new', 'new'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['invalid', 'invalid'],
  ['failed', 'failed'],
  ['onlyAtClaire', 'only at Claire'],
];

/** `3 new, 12 changed, 985 unchanged, 4 only at Claire`; empty when there are none. */
export function summarizeComparison(counts: Partial<Record<CompareStatus, number>>): string {
  return words
    .flatMap(([status, word]) => {
      const count = counts[status] ?? 0;
      return count === 0 ? [] : [`${String(count)} ${word}`];
    })
    .join(', ');
}
