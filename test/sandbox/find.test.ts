import { describe, expect, it } from '@jest/globals';
import { type FindInput, findAppointments } from '../../claire/find';
import { LocationId } from '../../claire/models';
import type { Sandbox } from '../../sandbox';
import { amersfoort, hilversum, importRows, keyNamed, row, start } from './claire';
import { clock, makeClient } from './our-client';

const zeist = 13;
const three = [amersfoort, hilversum, zeist].map((id) => LocationId.parse(id));
const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const calendar = { today: () => day(clock.now()) };

/** Searches, and counts the requests that come to Claire. */
function finder(claire: Sandbox, apiKey = claire.apiKey) {
  const client = makeClient({ url: claire.url, apiKey });
  return async (search: string, locationIds: FindInput['locationIds'] = three) => {
    claire.forgetRequests();
    const dependencies = { client, clock, calendar, defaultCountry: 'NL' } as const;
    const result = await findAppointments({ search, locationIds }, dependencies);
    const found = result.appointments.map(({ workorder_number: order }) => order);
    return { ...result, found, requests: claire.requests().length };
  };
}

const customer = {
  dms_nr: 'P-77',
  first_name: 'Jörg',
  surname: 'van der Zanden',
  tel_mobile_private: '+31 6 12345678',
  tel_private_nr: '0475 12 34 56',
  country: 'NL',
};

const visit = (time: number) =>
  row({
    ...{ dms_nr: '4711', wo_nr: 'WO-0045012', time_car_app: `${day(time)}T09:00:00Z` },
    car: {
      dms_nr: 'C-1',
      vin: 'WVWZZZ1KZAW000012',
      make: 'Volkswagen',
      model: 'Golf',
      reg_number: 'RV-312-D',
    },
    customer_driver: customer,
  });

describe('Finding over HTTP', () => {
  it('costs 66 requests at first, and then none for each way to say who it is', async () => {
    const claire = await start();
    await importRows(claire, visit(clock.now() + 2 * 86_400_000));
    const find = finder(claire);
    const first = await find('rv312d');

    expect(first).toMatchObject({ found: ['WO-0045012'], requests: 66, report: { requests: 66 } });
    for (const search of [
      ...['RV 3I2 D', 'Zanden, J. van der', 'joerg vd zanden', 'dhr. van der Sanden'],
      ...['+31 (0)6-12 34 56 78', 'nul zes twaalf vierendertig zesenvijftig achtenzeventig'],
      ...['0475/123456', 'wo 45012', 'order nr. 45012', 'AW000012'],
    ]) {
      const { found, requests } = await find(search);
      expect([search, found[0], requests]).toEqual([search, 'WO-0045012', 0]);
    }
  });

  it('finds what a key may see, and names the locations that it may not', async () => {
    const claire = await start();
    await importRows(claire, visit(clock.now()));
    const { found, report } = await finder(claire, keyNamed(claire, 'Amersfoort only'))(
      'Zanden',
      [],
    );

    expect(found).toEqual(['WO-0045012']);
    expect(report.failed.map(({ locationId }) => locationId)).toEqual([12, 13, 14]);
  });
});
