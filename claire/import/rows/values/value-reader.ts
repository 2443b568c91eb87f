import type { TypedField } from '../../../resources';
import { isTime } from '../../../models/values';
import {
  explainNumber,
  type Place,
  type PlainType,
  readValue,
  type TimeReader,
  Unreadable,
} from './read-value';

/** A field of a row, for the reading of its value. */
export interface ValueField {
  readonly name: string;
  readonly type: PlainType;
  /** Whether an appointment cannot do without it; left out where a later check says so. */
  readonly isRequired?: boolean | undefined;
}

/** Text that may begin with zeros, which a number has lost. */
export const mayBeginWithZero: ReadonlySet<string> = new Set([
  ...['dms_nr', 'meta_dms_nr', 'parent_dms_nr', 'wo_nr', 'vin', 'ean', 'postcode'],
  ...['dms_number', 'workorder_number', 'reference_number', 'reg_number', 'license_plate_number'],
  ...['driver_dms_number', 'owner_dms_number', 'contract_dms_number', 'car_dms_number'],
  ...['tel_business_nr', 'tel_private_nr', 'tel_mobile_private', 'tel_mobile_business'],
  ...['mobile', 'phone', 'location_phone'],
]);

/** Reads the values of a row. */
export interface ValueReader {
  readonly times: TimeReader;
  /** Whether its own problems are the best, also for what the check of the appointment looks at. */
  readonly tellsAll: boolean;
  /** Whether the value needs no reading. */
  isCorrect(field: TypedField | undefined, value: unknown): boolean;
  /** The value as its field needs it; `Unreadable`, or `Remarked` where something is odd about it. */
  read(field: ValueField, value: unknown, place: () => Place): unknown;
}

/** Reads rows in Claire's own form, and refuses ambiguous values. */
export function exactValues(times: TimeReader): ValueReader {
  return {
    times,
    tellsAll: false,
    isCorrect,
    read: ({ name, type }, value) =>
      typeof value === 'number' && mayBeginWithZero.has(name)
        ? new Unreadable(explainNumber(value))
        : readValue(type, value, times),
  };
}

/** A fast first check, because nearly all values are correct. */
export function isCorrect(field: TypedField | undefined, given: unknown): boolean {
  if (given === undefined) return true;
  if (given === null) return field?.model !== 'Customer';
  if (typeof given === 'string') {
    if (field === undefined || field.type === 'text') return true;
    return field.type === 'moment' && isTime(given);
  }
  return field?.type === 'whole number' && Number.isSafeInteger(given);
}
