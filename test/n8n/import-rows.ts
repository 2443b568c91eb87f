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
  const id = String(number);
  return {
    ...{ dms_nr: `D-${id}`, wo_nr: `WO-${id}`, location_id: locationIds.amersfoort },
    dms_created_at: '2026-11-24T10:00:00+01:00',
    time_car_app: '2026-11-26T08:30:00+01:00',
    car: { dms_nr: `C-${id}`, vin: `VIN${id}`, model: 'Polo', make: 'VW' },
    customer_driver: { dms_nr: `K-${id}`, surname: 'Jansen' },
    ...more,
  };
}

export function rows(count: number): IDataObject[] {
  return Array.from({ length: count }, (_, number) => row(number));
}
