import { describe, expect, it } from '@jest/globals';
import { dutch, readAll } from './dms-rows';

describe('values by the settings in rows of Claire’s own form', () => {
  const nested = {
    ...{
      dms_nr: '0012',
      wo_nr: '7',
      dms_created_at: '20-11-2026',
      time_car_app: '25-11-2026 8:30',
    },
    location_id: 'Utrecht',
    car: { dms_nr: '5', vin: 'wvwzzz1kz6w000001', make: 'VW', model: 'Golf' },
    'customer_driver.dms_nr': '1',
    'customer_driver.surname': 'Jansen',
    'interventions.0.dms_nr': '1',
    'interventions.0.title': 'Beurt',
    current_km: '12.500 km',
    customer_waiting: 'nee',
  };
  const settings = { ...dutch, source: 'appointments' } as const;

  it('are read alike', async () => {
    const { read } = await readAll([nested], { settings });

    expect(read[0]?.appointment).toMatchObject({
      time_car_app: '2026-11-25T08:30:00+01:00',
      location_id: 13,
      car: { vin: 'WVWZZZ1KZ6W000001' },
      current_km: 12_500,
      customer_waiting: false,
    });
  });

  it('are told by their paths', async () => {
    const { told } = await readAll(
      [{ ...nested, time_car_app: '11-25-2026', current_km: 'veel' }],
      { settings },
    );

    expect(told).toEqual([
      "The appointment cannot be imported: time_car_app '11-25-2026' has the month first; set Date Order; current_km 'veel' is no number; write it like 42",
    ]);
  });

  it('are not changed by the default settings', async () => {
    const { told } = await readAll([{ ...nested, location_id: 13 }], {
      settings: { badValues: 'refuse' },
    });

    expect(told[0]).toContain('customer_waiting must be true or false, not "nee"');
    expect(told[0]).toContain('"25-11-2026 8:30", which has the day first: set Date Order');
  });
});
