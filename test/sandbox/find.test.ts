import { describe, expect, it } from '@jest/globals';
import { type FindInput, findAppointments, findCost } from '../../claire/find';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { amersfoort, call, hilversum, keyNamed, start } from './claire';
import { clock, makeClient } from './our-client';

const zeist = 13;
const locationIds = [amersfoort, hilversum, zeist];
const calendar = { today: () => new Date(clock.now()).toISOString().slice(0, 10) };

type Sandbox = Awaited<ReturnType<typeof start>>;

function finder(claire: Pick<Sandbox, 'url' | 'apiKey'>) {
  const client = makeClient(claire);
  return (search: string, input: Partial<FindInput> = {}) =>
    findAppointments(
      { search, locationIds: locationIds as FindInput['locationIds'], ...input },
      { client, clock, calendar, defaultCountry: 'NL' },
    );
}

describe('Finding over HTTP', () => {
  it('works', async () => {
    const claire = await start();
    const find = finder(claire);
    for (const s of ['24007', '810003', '300004', 'jansen', 'Emma Jansen', '999999', '99999', 'WO-24012']) {
      claire.forgetRequests();
      const t = performance.now();
      const { appointments, report } = await find(s);
      console.log(s, appointments.map(a => [a.id, a.score, a.time_car_app, JSON.stringify(a.matched)].join(' ')).join('\n'), JSON.stringify({...report, days: report.days.length}), claire.requests().length, Math.round(performance.now() - t));
    }
  });
});
