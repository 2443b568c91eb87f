import { describe, expect, it } from '@jest/globals';
import { answer, hilversum, PolledClaire, refusal } from './polled-claire';

const isOf = (location: number, body = '') => body.includes(`"location_id":${String(location)},`);

describe('a location that Claire refuses', () => {
  it('is named with the reason where all are polled, which is no failure', async () => {
    const claire = new PolledClaire();
    await claire.poll({ locationIds: [] });
    claire.interfere = ({ body }) => (isOf(hilversum, body) ? refusal(400) : undefined);
    const told = await claire.poll({ locationIds: [] });

    expect(told.notices).toEqual([
      {
        code: 'locationRefused',
        message: 'Location 12 is not polled: Claire refused the request (HTTP 400)',
        locationId: hilversum,
      },
    ]);
    expect(told).toMatchObject({ failures: [] });
  });

  it('is a failure where it was chosen, which says enough', async () => {
    const claire = new PolledClaire();
    await claire.poll();
    claire.interfere = () => refusal(400);
    const told = await claire.poll();

    expect(told.failures[0]?.error.code).toBe('CLAIRE_BAD_REQUEST');
    expect(told.notices).toEqual([]);
  });

  it('is a failure where it is each of all', async () => {
    const claire = new PolledClaire();
    await claire.poll({ locationIds: [] });
    claire.interfere = ({ url }) => (url.endsWith('/locations') ? undefined : refusal(400));

    expect((await claire.poll({ locationIds: [] })).failures[0]?.failuresInARow).toBe(1);
  });
});

describe('what has no id in an answer', () => {
  it('is no location', async () => {
    const claire = new PolledClaire();
    await claire.poll();
    claire.interfere = ({ url }) =>
      url.endsWith('/locations') ? answer([{ id: 11 }, { name: 'Amersfoort' }]) : undefined;
    const told = await claire.poll({ locationIds: [] });

    expect([told.notices, told.requests]).toEqual([[], 1 + 9]);
  });

  it('is no appointment', async () => {
    const claire = new PolledClaire();
    claire.interfere = () => answer({ appointments: [{ workorder_number: 'WO-1' }] });
    const told = await claire.poll();

    expect([told.failures[0], told.state.count]).toEqual([undefined, 0]);
  });
});
