import type { ClaireError } from '../../errors';
import type { Row } from './row';

export type AttemptAnswer =
  { kind: 'queued' } | { kind: 'refused'; error: ClaireError } | { kind: 'failed' };

/** What isolating needs from whoever sends. */
export interface Attempts {
  /** One request. Leaves rows without an outcome only when Claire refused them. */
  attempt(rows: readonly Row[]): Promise<AttemptAnswer>;
  refuse(rows: readonly Row[], error: ClaireError): void;
  /** Claire takes nothing at this location, so far: these were never asked for alone. */
  refuseUnasked(rows: readonly Row[], error: ClaireError): void;
  isHopeless(row: Row): boolean;
}

/** A refused set as small as this leaves no doubt when all but one of its rows are queued. */
const maxInferredSet = 4;

/**
 * Gives every row of a refused request its own answer. One bad row among a hundred costs at most
 * eight requests more: halve what was refused until the bad row is alone, then send all the others
 * together.
 */
export async function isolate(
  rows: readonly Row[],
  error: ClaireError,
  to: Attempts,
): Promise<void> {
  const [first] = rows;
  const lost = first !== undefined && to.isHopeless(first);
  // Refused again means more than one bad row: then each half of what is refused is looked at.
  const left = lost ? rows : await attemptAll(await findOne(rows, error, to), to);
  await sample(left, error, to);
}

/** Settles one bad row and all that was queued on the way; gives back what it did not try. */
async function findOne(
  rows: readonly Row[],
  error: ClaireError,
  to: Attempts,
): Promise<readonly Row[]> {
  const others: Row[] = [];
  let suspects = rows;
  let reason = error;
  let refusedTogether = rows.length;
  while (suspects.length > 1) {
    const [first, second] = halves(suspects);
    const answer = await to.attempt(first);
    if (answer.kind === 'failed') return inOrder([...others, ...second]);
    if (answer.kind === 'queued') {
      suspects = second;
      continue;
    }
    others.push(...second);
    suspects = first;
    reason = answer.error;
    refusedTogether = first.length;
  }
  // In a large set the size itself may have been refused: nobody is called bad without asking.
  if (refusedTogether <= maxInferredSet) to.refuse(suspects, reason);
  else await attemptAll(suspects, to);
  return inOrder(others);
}

/** Gives back what it leaves because the location seems hopeless. */
async function attemptAll(rows: readonly Row[], to: Attempts): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  const answer = await to.attempt(rows);
  return answer.kind === 'refused' ? halve(rows, answer.error, to) : [];
}

/** `rows` are known to hold a bad one. */
async function halve(
  rows: readonly Row[],
  error: ClaireError,
  to: Attempts,
): Promise<readonly Row[]> {
  const [row] = rows;
  if (rows.length === 1 || row === undefined) {
    to.refuse(rows, error);
    return [];
  }
  const [first, second] = halves(rows);
  if (to.isHopeless(row)) return rows;
  const answer = await to.attempt(first);
  const left = answer.kind === 'refused' ? await halve(first, answer.error, to) : [];
  if (to.isHopeless(row)) return [...left, ...second];
  // All of the first half is queued, so the bad row is in the second: no need to ask.
  const known = answer.kind === 'queued' && second.length > 1;
  return known ? halve(second, error, to) : attemptAll(second, to);
}

/**
 * A location that Claire takes nothing for, such as one with an API-based DMS, would cost two
 * requests a row. Three rows are asked for alone; one that is taken puts an end to the suspicion.
 */
async function sample(rows: readonly Row[], error: ClaireError, to: Attempts): Promise<void> {
  const places = new Set([0, Math.floor(rows.length / 2), rows.length - 1]);
  const left = rows.filter((_, at) => !places.has(at));
  for (const row of rows.filter((_, at) => places.has(at))) await attemptAll([row], to);
  const [next] = left;
  if (next === undefined) return;
  if (to.isHopeless(next)) to.refuseUnasked(left, error);
  else await attemptAll(left, to);
}

function halves(rows: readonly Row[]): [readonly Row[], readonly Row[]] {
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)];
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => one.index - other.index);
}
