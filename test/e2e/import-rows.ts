import type { Json } from '../../tools/lab/n8n/rest';
import type { Sandbox } from '../../sandbox';

/** An appointment to import, one of many: of two locations in turn. */
export function row(number: number, more: Json = {}): Json {
  return {
    dms_nr: `E2E-${String(number)}`,
    wo_nr: `WO-E2E-${String(number)}`,
    dms_created_at: '2026-11-24T10:00:00+01:00',
    time_car_app: '2026-11-26T08:30:00+01:00',
    location_id: number % 2 === 0 ? 11 : 12,
    car: { dms_nr: `C-${String(number)}`, vin: `VIN${String(number)}`, model: 'Polo', make: 'VW' },
    customer_driver: { dms_nr: `K-${String(number)}`, surname: 'Jansen' },
    ...more,
  };
}

/** The work orders that were imported from such rows. */
export async function imported(claire: Sandbox): Promise<string[]> {
  await claire.settled();
  const all = claire.appointments().map(({ workorder_number: number }) => number);
  return all.filter((number) => number.startsWith('WO-E2E-')).sort();
}
