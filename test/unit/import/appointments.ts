import { convert, validate } from '../../../claire/import/check';
import { strictParser } from '../../../claire/import/rows/record';
import { utcTimes } from '../../../claire/times';

/** An appointment that Claire takes; `number` makes it another one. */
export function appointment(number: number, fields: Record<string, unknown> = {}) {
  return {
    location_id: 12,
    dms_nr: `A-${String(number)}`,
    wo_nr: `WO-${String(number)}`,
    dms_created_at: '2026-11-20T09:00:00+01:00',
    time_car_app: '2026-11-25T08:30:00+01:00',
    car: { dms_nr: 'C-1', vin: 'WVWZZZ1KZ6W000001', model: 'Golf', make: 'Volkswagen' },
    customer_driver: { dms_nr: 'K-1', surname: 'Jansen' },
    ...fields,
  };
}

/** What an outcome says whose it is. */
export function names(number: number) {
  return { location_id: 12, dms_nr: `A-${String(number)}`, wo_nr: `WO-${String(number)}` };
}

export function appointments(count: number) {
  return Array.from({ length: count }, (_, number) => appointment(number));
}

export async function all<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

export function statuses<Status>(outcomes: readonly { readonly status: Status }[]): Status[] {
  return outcomes.map(({ status }) => status);
}

/** An appointment in Claire's own form, read and checked. */
export function read(row: unknown, times = utcTimes) {
  return validate(convert(row, strictParser(times)));
}

/** Every problem of an appointment in Claire's own form. */
export function check(row: unknown) {
  return read(row).problems ?? [];
}
