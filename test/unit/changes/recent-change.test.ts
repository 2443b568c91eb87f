import { describe, expect, it } from '@jest/globals';
import { findRecentChange } from '../../../claire/changes';
import { day, hilversum, hour, minute, PolledClaire } from './polled-claire';

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

  it('rejects where Claire refuses', async () => {
    const claire = new PolledClaire();
    claire.interfere = () => ({ status: 401, headers: {}, body: '' });

    await expect(find(claire)).rejects.toMatchObject({ code: 'CLAIRE_UNAUTHORIZED' });
  });
});
