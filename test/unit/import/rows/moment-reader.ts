import { MomentReader } from '../../../../claire/import/rows/values/moments';
import type { RowSettings } from '../../../../claire/import/rows/settings';
import { zonedTimes } from '../../../../claire/times';

export const zone = 'Europe/Amsterdam';
export const place = { column: 'Datum', row: 0 };

export type Order = RowSettings['dateOrder'];

export function createReader(dateOrder: Order, dateFormat?: string): MomentReader {
  return new MomentReader(zonedTimes(zone, Date), { dateOrder, dateFormat });
}

export function read(dateOrder: Order, value: unknown, dateFormat?: string): unknown {
  return createReader(dateOrder, dateFormat).read(value, place);
}
