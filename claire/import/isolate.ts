import type { ClaireError } from '../errors';
import type { ImportAppointment } from '../models';
import { type Outcome, refusedUntried } from './outcome';
import type { Row } from './stages';

export type AttemptResult =
  { kind: 'queued' } | { kind: 'refused'; error: ClaireError } | { kind: 'failed' };

export interface Attempts {
  /** Sends one request. Only refused rows are left without an outcome. */
  attempt(rows: readonly Row[]): Promise<AttemptResult>;
  refuse(rows: readonly Row[], error: ClaireError): void;
  settle(rows: readonly Row[], toOutcome: (appointment: ImportAppointment) => Outcome): void;
  /** Whether Claire takes none of their location. */
  isHopeless(): boolean;
}

/**
 * Finds the bad rows of a refused request. One among a hundred costs at most nine requests more:
 * halve the refused rows until the bad one is alone, then send all others together.
 */
export async function isolate(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<void> {
  // Refused again, the others hold another bad row: then each refused half is sent.
  const remaining = attempts.isHopeless()
    ? rows
    : await attemptAll(await isolateOne(rows, error, attempts), attempts);
  await attemptSample(remaining, error, attempts);
}

/** Settles one bad row and all rows that are queued on the way; returns the rest. */
async function isolateOne(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<readonly Row[]> {
  const others: Row[] = [];
  let suspects = rows;
  let isRefusedAlone = rows.length === 1;
  let reason = error;
  while (suspects.length > 1) {
    const [first, second] = splitInHalf(suspects);
    const result = await attempts.attempt(first);
    if (result.kind === 'failed') return sortByIndex([...others, ...second]);
    if (result.kind === 'queued') {
      suspects = second;
      continue;
    }
    others.push(...second);
    suspects = first;
    reason = result.error;
    isRefusedAlone = first.length === 1;
  }
  // Claire may have refused the others for their number, or once only, so the last row is sent alone.
  if (isRefusedAlone) attempts.refuse(suspects, reason);
  else await attemptAll(suspects, attempts);
  return sortByIndex(others);
}

/** Returns the rows that it skips because the location seems hopeless. */
async function attemptAll(rows: readonly Row[], attempts: Attempts): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  const result = await attempts.attempt(rows);
  return result.kind === 'refused' ? searchHalves(rows, result.error, attempts) : [];
}

/** Sends each half of rows that hold a bad one. */
async function searchHalves(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<readonly Row[]> {
  if (rows.length === 1) {
    attempts.refuse(rows, error);
    return [];
  }
  const [first, second] = splitInHalf(rows);
  if (attempts.isHopeless()) return rows;
  const result = await attempts.attempt(first);
  const remaining =
    result.kind === 'refused' ? await searchHalves(first, result.error, attempts) : [];
  if (attempts.isHopeless()) return [...remaining, ...second];
  // The first half is queued, so the bad row is in the second.
  const isBadRowInSecond = result.kind === 'queued' && second.length > 1;
  return isBadRowInSecond ? searchHalves(second, error, attempts) : attemptAll(second, attempts);
}

/**
 * Sends three rows alone. A location for which Claire takes nothing, such as one with an API-based
 * DMS, would cost two requests a row; one queued row shows that the location is fine.
 */
async function attemptSample(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<void> {
  const sampled = new Set([0, Math.floor(rows.length / 2), rows.length - 1]);
  const remaining = rows.filter((_, index) => !sampled.has(index));
  for (const row of rows.filter((_, index) => sampled.has(index))) {
    await attemptAll([row], attempts);
  }
  if (!attempts.isHopeless()) await attemptAll(remaining, attempts);
  else attempts.settle(remaining, (appointment) => refusedUntried(appointment, error));
}

function splitInHalf(rows: readonly Row[]): [readonly Row[], readonly Row[]] {
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)];
}

function sortByIndex(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => one.index - other.index);
}
