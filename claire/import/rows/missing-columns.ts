import type { Json } from '../../json';
import { isPlainObject } from './values/read-value';

/** Fields that a file without a column for them has from another. */
const sources = [
  { path: 'car.dms_nr', from: 'car.vin', told: 'the number of the car is its VIN' },
  { path: 'wo_nr', from: 'dms_nr', told: 'the work order has the number of the appointment' },
  { path: 'dms_nr', from: 'wo_nr', told: 'the appointment has the number of the work order' },
] as const;

export interface Filled {
  readonly record: Json;
  /** What was taken for what. */
  readonly told: readonly string[];
}

/** Takes what the file has no column for from what it has. A blank cell of a column stays blank. */
export function fillMissingColumns(record: Json, hasColumn: (path: string) => boolean): Filled {
  let filled = record;
  const told: string[] = [];
  for (const { path, from, told: text } of sources) {
    if (hasColumn(path) || !hasColumn(from)) continue;
    const value = readPath(filled, from);
    if (typeof value !== 'string' || value === '' || readPath(filled, path) !== undefined) continue;
    filled = path === 'car.dms_nr' ? putIntoCar(filled, value) : { ...filled, [path]: value };
    told.push(text);
  }
  return { record: filled, told };
}

function putIntoCar(record: Json, dms_nr: string): Json {
  return { ...record, car: { ...(isPlainObject(record.car) ? record.car : {}), dms_nr } };
}

function readPath(record: Json, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), record);
}

/** Why Claire needs what no column holds, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  dms_created_at:
    'Claire tells appointments apart by it, and no column was recognised for it: add the column of the day on which the appointment was made, or set a fixed day, such as 2020-01-01, if the system never uses a number twice',
  location_id:
    'Claire has several locations, and no column says whose the appointment is: add one, or set the location for all rows',
  'customer_driver.dms_nr':
    'Claire knows customers by their number in the DMS, and no column was recognised for it: add it, or set the field from a column that is the same for one customer each time',
};

/** Reads on from the name of the field; undefined where there is no more to say. */
export function describeMissingColumn(path: string): string | undefined {
  const reason = reasons[path];
  return reason === undefined ? undefined : `is required: ${reason}`;
}
