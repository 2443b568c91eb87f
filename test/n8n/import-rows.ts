import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';

/** An import of the items as they are, whose results are not waited for. */
export const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
};

/** An item that Claire imports; `number` makes it another appointment. */
export function row(number: number, more: IDataObject = {}): IDataObject {
  return {
    dms_nr: `D-${String(number)}`,
    wo_nr: `WO-${String(number)}`,
    dms_created_at: '2026-11-24T10:00:00+01:00',
    time_car_app: '2026-11-26T08:30:00+01:00',
    location_id: locationIds.amersfoort,
    car: { dms_nr: `C-${String(number)}`, vin: `VIN${String(number)}`, model: 'Polo', make: 'VW' },
    customer_driver: { dms_nr: `K-${String(number)}`, surname: 'Jansen' },
    ...more,
  };
}

export function rows(count: number): IDataObject[] {
  return Array.from({ length: count }, (_, number) => row(number));
}
