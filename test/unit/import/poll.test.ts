import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../claire/client';
import { findRows } from '../../../claire/import/confirmation/poll';
import { toPendingRow } from '../../../claire/import/confirmation/pending-row';
import { ImportAppointment, LocationId } from '../../../claire/models';
import { appointment } from './appointments';

const row = toPendingRow(
  { index: 0, appointment: ImportAppointment.parse(appointment(1)), size: 1 },
  { respondedAt: Date.parse('2026-03-02T08:00:00Z'), now: 0, atMost: 1, awaitsResult: false },
);
const query = { location_id: LocationId.parse(12), date: '2026-11-25' };

/** A client that has kept an answer, and gives it to all who do not ask anew. */
function clientWithCache(appointments: unknown[], now: unknown[]): Client {
  return {
    call: (_operation, _input, options) =>
      Promise.resolve({
        data: { appointments: options?.fresh === true ? now : appointments } as never,
        status: 200,
        rate: { limit: undefined, remaining: undefined, resetsAt: undefined },
        attempts: 1,
        respondedAt: undefined,
      }),
  };
}

describe('finding rows in the list of Claire', () => {
  it('sees the present list, not that of the last poll', async () => {
    const record = { id: 1001, dms_number: 'A-1', workorder_number: 'WO-1' };

    const { unproven: seen, proven } = await findRows(
      clientWithCache([], [record]),
      query,
      [row],
      {},
    );

    expect([...seen.values()]).toMatchObject([{ id: 1001 }]);
    expect(proven.size).toBe(0);
  });

  it('says so where the list cannot be asked for at all', async () => {
    const cause = new Error('No such location');
    const client: Client = { call: () => Promise.reject(cause) };

    await expect(findRows(client, query, [row], {})).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: 'The list of appointments could not be asked for',
      cause,
    });
  });
});
