import type { CallOptions, Client } from '../../../client';
import { ClaireError, isClaireError } from '../../../errors';
import { LocationId } from '../../../models';
import { toRecords, operations } from '../../../operations';
import type { PendingRow } from '../pending-row';
import {
  isSameAppointment,
  provesImport,
  type ListedAppointment,
  toListedAppointment,
  toPlainText,
} from './match';

/** What of Claire is looked at: a day of a location, or one number where the day is not known. */
export type PollQuery = { location_id: number } & ({ date: string } | { dms_nr: string });

export function toPollQuery({ location_id, day, dms_nr }: PendingRow): PollQuery {
  return day === undefined ? { location_id, dms_nr } : { location_id, date: day };
}

/** What Claire shows of some rows. */
export interface PollResult {
  proven: Map<PendingRow, ListedAppointment>;
  /** There, but nothing proves that the import has reached them. */
  seen: Map<PendingRow, ListedAppointment>;
}

/** Asks Claire anew, and finds the rows in its list; rejects with a `ClaireError` only. */
export async function pollOnce(
  client: Client,
  query: PollQuery,
  rows: readonly PendingRow[],
  options: CallOptions,
): Promise<PollResult> {
  const result: PollResult = { proven: new Map(), seen: new Map() };
  const rowsOf = groupByNumber(rows);
  for (const record of await listRecords(client, query, options)) {
    const listed = toListedAppointment(record);
    if (listed === undefined) continue;
    for (const row of rowsOf.get(listed.dms_nr) ?? []) {
      if (isSameAppointment(listed, row))
        (provesImport(listed, row) ? result.proven : result.seen).set(row, listed);
    }
  }
  return result;
}

async function listRecords(
  client: Client,
  { location_id, ...filter }: PollQuery,
  options: CallOptions,
): Promise<unknown[]> {
  const { list } = operations.appointment;
  try {
    const input = { location_id: LocationId.parse(location_id), ...filter };
    const { data } = await client.call(list, input, { ...options, fresh: true });
    return toRecords(list, data);
  } catch (thrown) {
    throw isClaireError(thrown) ? thrown : unexpectedError(thrown);
  }
}

function groupByNumber(rows: readonly PendingRow[]): Map<string, PendingRow[]> {
  const found = new Map<string, PendingRow[]>();
  for (const row of rows) {
    const number = toPlainText(row.dms_nr);
    const same = found.get(number);
    if (same === undefined) found.set(number, [row]);
    else same.push(row);
  }
  return found;
}

function unexpectedError(cause: unknown): ClaireError {
  const message = 'The list of appointments could not be asked for';
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}
