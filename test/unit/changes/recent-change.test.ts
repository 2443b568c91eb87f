import { describe, expect, it } from '@jest/globals';
import { findRecentChange } from '../../../claire/changes';
import { answer, day, hilversum, hour, minute, PolledClaire, refusal } from './polled-claire';

const find = ({ client, clock, calendar, settings }: PolledClaire, changed = {}) =>
  clock.run(findRecentChange({ client, clock, calendar }, { ...settings, ...changed }));

describe('a recent change, to show what a poll puts out', () => {
  it('is the last one of the appointment of today that changed last', async () => {
    const claire = new PolledClaire();
    const [one, other] = [claire.create(), claire.create()];
    claire.create(day);
    await claire.clock.advance(minute);
    claire.change(one, { status: 10 });
    await claire.clock.advance(minute);
    claire.change(one, { status: 8 });

    expect(await find(claire)).toMatchObject({
      change: 'status',
      appointmentId: one,
      previousStatus: 10,
      status: 8,
    });
    expect(await find(claire, { changes: ['created'] })).toMatchObject({ change: 'created' });
    expect(await find(claire, { includeAppointment: true })).toHaveProperty('appointment.id', one);
    claire.remove(one);
    expect(await find(claire, { changes: ['gone'] })).toMatchObject({
      change: 'created',
      appointmentId: other,
    });
  });

  it('is one of the next location where the first has none, or nothing', async () => {
    const claire = new PolledClaire();
    expect(await find(claire, { locationIds: [] })).toBeUndefined();
    const id = claire.create(hour, hilversum);

    expect(await find(claire, { locationIds: [] })).toMatchObject({ appointmentId: id });
  });

  it('is nothing of what has no id', async () => {
    const claire = new PolledClaire();
    claire.interfere = () => answer({ appointments: [{ workorder_number: 'WO-1' }] });

    expect(await find(claire)).toBeUndefined();
  });

  it('is nothing where Claire refuses one of all locations, and rejects for a chosen one', async () => {
    const claire = new PolledClaire();
    claire.interfere = ({ body }) =>
      body?.includes('"location_id":12') ? refusal(400) : undefined;

    expect(await find(claire, { locationIds: [] })).toBeUndefined();
    await expect(find(claire, { locationIds: [11, hilversum] })).rejects.toMatchObject({
      code: 'CLAIRE_BAD_REQUEST',
    });
  });

  it.each([401, 500])('asks five locations of a Claire that fails: %d', async (status) => {
    const claire = new PolledClaire();
    claire.interfere = () => refusal(status);
    const locationIds = [11, 12, 13, 14, 15, 16];

    await expect(find(claire, { locationIds })).rejects.toMatchObject({ status });
    expect(new Set(claire.requests.map(({ body }) => body)).size).toBe(5);
  });
});
