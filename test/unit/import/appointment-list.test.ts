import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../claire/client';
import { listAppointments } from '../../../claire/import/appointment-list';
import { LocationId } from '../../../claire/models';

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

describe('the list of Claire', () => {
  it('is the present one, not that of the last poll', async () => {
    const record = { id: 1001, dms_number: 'A-1', workorder_number: 'WO-1' };

    const list = await listAppointments(clientWithCache([], [record]), query, {});

    expect(list.find('A-1', undefined)).toMatchObject([{ id: 1001 }]);
  });

  it('is told with a reason where it cannot be asked for at all', async () => {
    const cause = new Error('No such location');
    const client: Client = { call: () => Promise.reject(cause) };

    await expect(listAppointments(client, query, {})).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: 'The list of appointments could not be asked for',
      cause,
    });
  });
});
