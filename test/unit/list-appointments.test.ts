import { describe, expect, it } from '@jest/globals';
import { listAppointments } from '../../claire/list-appointments';
import type { HttpRequest } from '../../claire/ports';
import { fakeClaire, json } from './fake-claire';

/** A Claire with an appointment a day at each location, and one that is pinned everywhere. */
function claireWithLists() {
  const claire = fakeClaire([
    ({ body = '' }) => {
      const { location_id: location, date } = readBody(body);
      const pinned = { id: 'pinned' };
      return json({ appointments: [{ id: `${location} ${date.slice(0, 10)}` }, pinned] });
    },
  ]);
  const asked = () => claire.requests.map(({ body = '' }: HttpRequest) => readBody(body));
  return { ...claire, asked };
}

function readBody(body: string): { location_id: string; date: string } {
  return JSON.parse(body) as { location_id: string; date: string };
}

describe('a list of several days and locations', () => {
  it('takes one request for each, and has each appointment once', async () => {
    const { client, requests } = claireWithLists();
    const input = {
      location_id: 11,
      locationIds: [12, 11, 12],
      date: '2026-11-30',
      dateTo: '2026-12-01T00:00:00Z',
    };

    const { records } = await listAppointments(client, input, {});

    expect(requests).toHaveLength(4);
    expect(records).toEqual(
      ['11 2026-11-30', 'pinned', '12 2026-11-30', '11 2026-12-01', '12 2026-12-01'].map((id) => ({
        id,
      })),
    );
  });

  it('is Claire’s own list for one day of one location', async () => {
    const { client, asked } = claireWithLists();

    await listAppointments(client, { location_id: 11, date: '2026-11-30' }, {});

    expect(asked()).toEqual([{ location_id: 11, date: '2026-11-30T00:00:00Z' }]);
  });

  it('ends with the day that brings as many as are wanted', async () => {
    const { client, requests } = claireWithLists();
    const input = { location_id: 11, date: '2026-11-01', dateTo: '2026-12-01' };

    const { records } = await listAppointments(client, input, { limit: 3 });

    expect(requests).toHaveLength(2);
    expect(records).toHaveLength(3);
  });

  it.each([
    [{ dateTo: '2026-12-02' }, 'dateTo makes it 32 days, 64 requests. At most 31 days'],
    [{ dateTo: '2026-10-31' }, 'dateTo must not be before 2026-11-01'],
    [{ dateTo: '2026-12-01', date: null }, 'dateTo needs date, the first day, too'],
    [{ dateTo: 'next week' }, 'dateTo must be a day'],
    [{ locationIds: [0] }, 'locationIds[0] must be a whole number above 0'],
  ])('is refused before any request: %j', async (wrong, words) => {
    const { client, requests } = claireWithLists();
    const input = { location_id: 11, locationIds: [12], date: '2026-11-01', ...wrong };

    const listed = listAppointments(client, input, {});

    await expect(listed).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: expect.stringContaining(words),
    });
    expect(requests).toEqual([]);
  });
});
