import type { Json } from '../../json';
import type { ProblemCode } from '../../problem-texts';
import { type Phrase, phrase } from '../../problems';
import { readPath } from './record-builder';
import { isPlainObject } from './values/read-value';

/** Fields that a file without a column for them has from another. */
const sources = [
  { path: 'car.dms_nr', from: 'car.vin', told: 'carNumberIsVin' },
  { path: 'wo_nr', from: 'dms_nr', told: 'workOrderIsAppointment' },
  { path: 'dms_nr', from: 'wo_nr', told: 'appointmentIsWorkOrder' },
] as const;

export interface Filled {
  readonly record: Json;
  /** What was taken for what. */
  readonly told: readonly Phrase[];
}

/** Takes what the file has no column for from what it has. A blank cell of a column stays blank. */
export function fillMissingColumns(record: Json, hasColumn: (path: string) => boolean): Filled {
  let filled = record;
  const told: Phrase[] = [];
  for (const { path, from, told: code } of sources) {
    if (hasColumn(path) || !hasColumn(from)) continue;
    const value = readPath(filled, from.split('.'));
    if (
      typeof value !== 'string' ||
      value === '' ||
      readPath(filled, path.split('.')) !== undefined
    )
      continue;
    filled = path === 'car.dms_nr' ? putIntoCar(filled, value) : { ...filled, [path]: value };
    told.push(phrase(code));
  }
  return { record: filled, told };
}

function putIntoCar(record: Json, dms_nr: string): Json {
  return { ...record, car: { ...(isPlainObject(record.car) ? record.car : {}), dms_nr } };
}

/** Why Claire needs what no column holds, and what to do. */
export const requiredColumns: Readonly<Record<string, ProblemCode>> = {
  dms_created_at: 'requiredCreation',
  location_id: 'requiredLocation',
  'customer_driver.dms_nr': 'requiredCustomerNumber',
};
