import { isZeroTime } from '../models/values';
import { Appointment } from '../resources/appointment-record';
import { hashText, hashValue, isBlank } from '../hash';

/** Told as another change, about the location, or different with every change. */
const otherFields: ReadonlySet<string> = new Set([
  ...['id', 'created_on', 'updated_on', 'location_id'],
  ...['appointment_status_identifier', 'appointment_status_name', 'status_history'],
  ...['time_car_app', 'scheduled_in', 'scheduled_out'],
  ...['last_update', 'last_user', 'last_user_at', 'last_user_profile_picture'],
  ...['dealer_name', 'dealer_commercial_name', 'location_name', 'location_phone'],
  ...['dms_location_source', 'importer_version'],
]);

/** Fields whose changes are `details`. A field that Claire adds is compared from the release on that knows it. */
export const detailFields: readonly string[] = Object.keys(Appointment.shape).filter(
  (field) => !otherFields.has(field),
);

/** Differs between releases that compare other fields. */
export const fieldsSignature = (hashText(detailFields.join()) >>> 0).toString(36);

// One character each for 64 values of a field, and for 1 to 27 fields without a value.
const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const gaps = "!#$%&'()*+./:;<=>?@[]^`{|}~";
const sumLength = 6;

const indexes = new Map(detailFields.map((field, index) => [field, index]));
/** Of the record that is being encoded, by index. */
const codeOf = new Uint8Array(detailFields.length);

/**
 * The detail fields in short: a sum of 32 bits shows that one has changed (missed once in two
 * billion changes), and 6 bits for each field that has a value show which (one name in 64 is missed).
 */
export function encodeFields(record: Readonly<Record<string, unknown>>): string {
  let sum = 0;
  codeOf.fill(0);
  for (const field in record) {
    const value = record[field];
    if (isBlank(value)) continue;
    const index = indexes.get(field);
    if (index === undefined) continue;
    const hash = hashField(value);
    if (hash === 0) continue;
    sum = (sum + Math.imul(hash, 2 * index + 1)) | 0;
    codeOf[index] = codes.charCodeAt(hash & 63);
  }
  return encodeSum(sum) + encodeCodes();
}

/** Names of the fields that differ; undefined if none does, or nothing was hashed. */
export function findChangedFields(before: string, now: string): string[] | undefined {
  if (before === '' || now === '') return undefined;
  if (before.slice(0, sumLength) === now.slice(0, sumLength)) return undefined;
  const [old, current] = [decode(before), decode(now)];
  return detailFields.filter((_, index) => old[index] !== current[index]);
}

function hashField(value: unknown): number {
  return typeof value === 'string' && isZeroTime(value) ? 0 : hashValue(value);
}

function encodeCodes(): string {
  let gap = 0;
  const characters: number[] = [];
  for (const code of codeOf) {
    if (code === 0) {
      gap += 1;
      continue;
    }
    pushGap(characters, gap);
    characters.push(code);
    gap = 0;
  }
  return String.fromCharCode(...characters);
}

function encodeSum(sum: number): string {
  let text = '';
  for (let rest = sum >>> 0; text.length < sumLength; rest = Math.floor(rest / 64)) {
    text += codes.charAt(rest % 64);
  }
  return text;
}

function pushGap(characters: number[], length: number): void {
  for (let rest = length; rest > 0; rest -= gaps.length) {
    characters.push(gaps.charCodeAt(Math.min(rest, gaps.length) - 1));
  }
}

/** The character of each field by its index. */
function decode(text: string): Readonly<Record<number, string>> {
  const fields: Record<number, string> = {};
  let index = 0;
  for (const character of text.slice(sumLength)) {
    const gap = gaps.indexOf(character) + 1;
    if (gap === 0) fields[index] = character;
    index += gap === 0 ? 1 : gap;
  }
  return fields;
}
