import type { CallOptions, Client } from '../../../client';
import { ClaireError, isClaireError } from '../../../errors';
import { LocationId } from '../../../models';
import { listOf, operations } from '../../../operations';
import type { Open } from '../open';
import { isOf, isProof, type Listed, listedOf, plain } from './evidence';

/** What of Claire is looked at: a day of a location, or one number where the day is not known. */
export type Question = { location_id: number } & ({ date: string } | { dms_nr: string });

export function questionFor({ location_id, day, dms_nr }: Open): Question {
  return day === undefined ? { location_id, dms_nr } : { location_id, date: day };
}

/** What Claire shows of some rows. */
export interface Sight {
  proven: Map<Open, Listed>;
  /** There, but nothing proves that the import has reached them. */
  seen: Map<Open, Listed>;
}

/** Asks Claire anew, and finds the rows in its list; rejects with a `ClaireError` only. */
export async function look(
  client: Client,
  question: Question,
  rows: readonly Open[],
  options: CallOptions,
): Promise<Sight> {
  const sight: Sight = { proven: new Map(), seen: new Map() };
  const rowsOf = byNumber(rows);
  for (const record of await recordsOf(client, question, options)) {
    const listed = listedOf(record);
    if (listed === undefined) continue;
    for (const row of rowsOf.get(listed.dms_nr) ?? []) {
      if (isOf(listed, row)) (isProof(listed, row) ? sight.proven : sight.seen).set(row, listed);
    }
  }
  return sight;
}

async function recordsOf(
  client: Client,
  { location_id, ...filter }: Question,
  options: CallOptions,
): Promise<unknown[]> {
  const { list } = operations.appointment;
  try {
    const input = { location_id: LocationId.parse(location_id), ...filter };
    const { data } = await client.call(list, input, { ...options, fresh: true });
    return listOf(list, data);
  } catch (thrown) {
    throw isClaireError(thrown) ? thrown : strange(thrown);
  }
}

function byNumber(rows: readonly Open[]): Map<string, Open[]> {
  const found = new Map<string, Open[]>();
  for (const row of rows) {
    const number = plain(row.dms_nr);
    const same = found.get(number);
    if (same === undefined) found.set(number, [row]);
    else same.push(row);
  }
  return found;
}

function strange(cause: unknown): ClaireError {
  const message = 'The list of appointments could not be asked for';
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}
