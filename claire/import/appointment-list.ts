import type { CallOptions, Client } from '../client';
import { invalidInput, isClaireError } from '../errors';
import {
  groupBy,
  isObject,
  type Json,
  plainName,
  readStamp,
  toPlainText,
  toRecords,
} from '../json';
import type { LocationId } from '../models';
import { operations } from '../resources';
import { type KnownModel, typedField, type ValueType } from '../resources/record-fields';

/** A day of a location, or one DMS number where the day is not known. */
export type ListQuery = { location_id: LocationId } & ({ date: string } | { dms_nr: string });

/** Claire's list, never a cached one; rejects with a `ClaireError` only. */
export async function listAppointments(
  client: Client,
  query: ListQuery,
  options: CallOptions,
): Promise<AppointmentList> {
  const { list } = operations.appointment;
  try {
    const { data } = await client.call(list, query, { ...options, fresh: true });
    return new AppointmentList(toRecords(list, data));
  } catch (cause) {
    if (isClaireError(cause)) throw cause;
    throw invalidInput('The list of appointments could not be asked for', cause);
  }
}

/** Appointments of Claire by their numbers in the DMS. */
export class AppointmentList {
  readonly #byNumber: ReadonlyMap<string, readonly ListedAppointment[]>;

  constructor(records: readonly unknown[]) {
    const listed = records.flatMap((record) => toListedAppointment(record) ?? []);
    this.#byNumber = groupBy(listed, ({ dms_nr }) => dms_nr);
  }

  get appointments(): readonly ListedAppointment[] {
    return [...this.#byNumber.values()].flat();
  }

  /** Those that may be the DMS's appointment: by its number, and by when the DMS made it where Claire tells. */
  find(dmsNr: string, createdAt: number | undefined): ListedAppointment[] {
    const number = toPlainText(dmsNr);
    if (number === '') return [];
    return (this.#byNumber.get(number) ?? []).filter((listed) => isMadeAt(listed, createdAt));
  }

  /** A DMS may use a number again: returns the one that differs least. */
  findNearest(
    appointment: Json & { dms_nr: string; dms_created_at: string },
  ): Counterpart | undefined {
    const { dms_nr, dms_created_at } = appointment;
    const [nearest] = this.find(dms_nr, Date.parse(dms_created_at))
      .map((listed) => toCounterpart(listed, compareAppointment(appointment, listed.record)))
      .sort((one, other) => one.differences.length - other.differences.length);
    return nearest;
  }
}

/** Claire's appointment of a row, and how the two differ. */
export interface Counterpart {
  readonly listed: ListedAppointment;
  /** Also what Claire does not show, so that nothing is taken for the same by mistake. */
  readonly differences: Comparison['different'];
  readonly isDifferent: boolean;
}

function toCounterpart(listed: ListedAppointment, { different, unseen }: Comparison): Counterpart {
  return { listed, differences: [...different, ...unseen], isDifferent: different.length > 0 };
}

/** An appointment in Claire's list: the fields that prove an import. */
export interface ListedAppointment {
  readonly record: Json;
  readonly id: number;
  readonly dms_nr: string;
  readonly wo_nr: string;
  /** When the DMS made it, where Claire tells. */
  readonly createdAt: number | undefined;
  /** When Claire made or last changed it; undefined for Go's zero time. */
  readonly changedAt: number | undefined;
}

/** `undefined` for a record without an id. */
export function toListedAppointment(record: unknown): ListedAppointment | undefined {
  if (!isObject(record) || typeof record.id !== 'number') return undefined;
  const created = readStamp(record.created_on);
  const updated = readStamp(record.updated_on);
  return {
    record,
    id: record.id,
    dms_nr: toPlainText(record.dms_number),
    wo_nr: toPlainText(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: readStamp(record.dms_created_at) ?? readStamp(record.dms_created_on),
    changedAt: created === undefined ? updated : Math.max(created, updated ?? created),
  };
}

/** Databases keep other fractions of a second than a DMS writes. */
function isMadeAt({ createdAt: claire }: ListedAppointment, dms: number | undefined): boolean {
  return claire === undefined || dms === undefined || Math.abs(claire - dms) < 1000;
}

/** A field of an appointment that is not the same in the DMS and in Claire. */
export interface Difference {
  /** Such as `time_car_app`, `car.vin` or `interventions.0.title`, counted from 0. */
  readonly field: string;
  readonly dms: unknown;
  /** Null where Claire has or shows nothing. */
  readonly claire: unknown;
}

export interface Comparison {
  /** Claire shows another value, or the record without this field. */
  readonly different: readonly Difference[];
  /** Claire's answer shows nothing that these could be compared with. */
  readonly unseen: readonly Difference[];
}

/** Compares what an appointment to import gives with how Claire answers the appointment. */
export function compareAppointment(appointment: Json, record: Json): Comparison {
  const comparer = new Comparer();
  comparer.compareFields('Appointment', appointment, showRecord(record), '');
  return comparer;
}

const maxDifferences = 100;

/** By these an appointment is found, and Claire's answers may not show them. */
const identity: ReadonlySet<string> = new Set(['dms_nr', 'dms_created_at', 'location_id']);

/** Claire sets them itself, whatever an import says. */
const setByClaire: ReadonlySet<string> = new Set([
  ...['id', 'created_on', 'updated_on', 'importer_version', 'customcom_key', 'status_history'],
  ...['car_id', 'driver_id', 'owner_id', 'contract_id', 'dealer_id', 'dealer_location_id'],
  ...['last_update', 'last_user', 'last_user_at', 'last_user_profile_picture'],
]);

class Comparer implements Comparison {
  readonly different: Difference[] = [];
  readonly unseen: Difference[] = [];

  compareFields(model: KnownModel, given: Json, shown: Shown, path: string): void {
    for (const [givenName, dms] of Object.entries(given)) {
      const known = typedField(model, givenName);
      const { name, type } = known ?? { name: givenName, type: 'text' };
      if (dms === undefined || isIgnored(model, name)) continue;
      const field = path + givenName;
      const part = known?.model;
      if (part !== undefined && isObject(dms)) {
        this.compareFields(part, dms, showPart(name, shown), `${field}.`);
        continue;
      }
      const claire = shown.find(name);
      if (part !== undefined && Array.isArray(dms)) this.#compareRecords(part, dms, claire, field);
      else if (claire === undefined) {
        // A name that the reference does not have, such as a misspelt one, has vanished.
        const list = known === undefined && shown.isRecord ? this.different : this.unseen;
        if (!isNothing(dms)) put(list, { field, dms, claire: null });
      } else if ((part === undefined || dms !== null) && !isSameValue({ name, type }, dms, claire))
        put(this.different, { field, dms, claire });
    }
  }

  #compareRecords(
    model: KnownModel,
    given: readonly unknown[],
    claire: unknown,
    path: string,
  ): void {
    const records = Array.isArray(claire) ? groupBy(claire, toNumberText) : undefined;
    const missing = records === undefined ? this.unseen : this.different;
    for (const [at, item] of given.entries()) {
      const field = `${path}.${String(at)}`;
      const record: unknown = records?.get(toNumberText(item))?.shift();
      const isThere = isObject(record) && isObject(item);
      if (isThere) this.compareFields(model, item, showRecord(record), `${field}.`);
      else put(missing, describe(field, item, null));
    }
    // What came from the DMS and is not taken; what people added in Claire is theirs.
    records?.delete('');
    for (const record of [...(records?.values() ?? [])].flat()) {
      if (isObject(record) && record.is_local !== true)
        put(this.different, describe(path, null, record));
    }
  }
}

function isIgnored(model: KnownModel, name: string): boolean {
  if (setByClaire.has(name)) return true;
  if (model === 'Customer') return name === 'dms_created_at';
  return model === 'Appointment' && identity.has(name);
}

function put(list: Difference[], difference: Difference): void {
  if (list.length < maxDifferences) list.push(difference);
}

/** Names a record by its title, or else by its number. */
function describe(field: string, dms: unknown, claire: unknown): Difference {
  return { field, dms: toName(dms), claire: toName(claire) };
}

function toName(record: unknown): unknown {
  if (!isObject(record)) return record;
  return record.title ?? record.description ?? readNumber(record) ?? null;
}

function readNumber(record: Json): unknown {
  return showRecord(record).find('dms_nr');
}

/** Work and its parts go by their number in the DMS. */
function toNumberText(record: unknown): string {
  return isObject(record) ? toPlainText(readNumber(record)) : '';
}

/** Where the answer of an appointment shows what a part of an import gave. */
export interface Shown {
  /** Whether the answer shows this part as a record, so that a field without a value is missing. */
  readonly isRecord: boolean;
  /** Claire's value of a field; `undefined` where the answer shows none. */
  readonly find: (name: string) => unknown;
}

type Names = ReadonlyMap<string, string>;

/** Other names of the answers for what an import gives. */
const otherNames: Names = new Map([
  ['dms_nr', 'dms_number'],
  ['wo_nr', 'workorder_number'],
]);

/** The appointment's own fields about its car and its customers, which may be all that is shown. */
const fieldsOfAppointment: ReadonlyMap<string, Names> = new Map([
  [
    'car',
    new Map([
      ['vin', 'vin'],
      ['make', 'car_make'],
      ['model', 'car_model'],
      ['reg_number', 'license_plate_number'],
      ['dms_nr', 'car_dms_number'],
      ['apk_date_dms', 'car_apk_date'],
      ['hu_date_dms', 'car_hu_date'],
    ]),
  ],
  ['customer_driver', customerFields('driver', 'driver')],
  ['customer_owner', customerFields('owner', 'owner')],
  ['customer_contract', customerFields('contractor', 'contract').set('company', 'company')],
]);

function customerFields(prefix: string, numberPrefix: string): Map<string, string> {
  return new Map([
    ['dms_nr', `${numberPrefix}_dms_number`],
    ['initials', `${prefix}_initials`],
    ['title', `${prefix}_title`],
    ['first_name', `${prefix}_firstname`],
    ['surname', `${prefix}_surname`],
  ]);
}

/** The fields of a record of Claire, whatever their case and underscores. */
export function showRecord(record: unknown): Shown {
  if (!isObject(record)) return { isRecord: false, find: () => undefined };
  const findExact = (name: string): unknown =>
    Object.hasOwn(record, name) ? record[name] : undefined;
  let byPlainName: ReadonlyMap<string, unknown> | undefined;
  const find = (name: string): unknown => {
    const other = otherNames.get(name) ?? name;
    const exact = firstGiven(findExact(name), findExact(other));
    if (exact !== undefined) return exact;
    // Made where a name is not found as it is, which is seldom.
    byPlainName ??= new Map(Object.entries(record).map(([key, value]) => [plainName(key), value]));
    return firstGiven(byPlainName.get(plainName(name)), byPlainName.get(plainName(other)));
  };
  return { isRecord: true, find };
}

/** A record of an appointment; of its car and its customers also what the appointment itself says. */
function showPart(part: string, appointment: Shown): Shown {
  const { isRecord, find } = showRecord(appointment.find(part));
  const own = fieldsOfAppointment.get(part);
  const isDropped = own !== undefined && hasDropped(part, own, appointment);
  const findEither = (name: string): unknown => {
    const other = own?.get(name);
    const shown =
      other === undefined ? find(name) : firstGiven(find(name), appointment.find(other));
    return shown === undefined && isDropped ? null : shown;
  };
  return { isRecord, find: findEither };
}

/** Whether the answer has parts, and this one is empty; a list may leave all of them out. */
function hasDropped(part: string, own: Names, { find }: Shown): boolean {
  const countFields = (name: string) => Object.keys(find(name) ?? {}).length;
  if (find(part) === undefined || countFields(part) > 0) return false;
  const hasParts = [...fieldsOfAppointment.keys()].some((other) => countFields(other) > 0);
  return hasParts && [...own.values()].every((name) => isNothing(find(name)));
}

/** Null where all that is shown is null. */
function firstGiven(first: unknown, second: unknown): unknown {
  return first ?? second ?? (first === null ? null : second);
}

/**
 * Whether a value of the DMS and one of Claire's are the same: moments by their instant, days by
 * the calendar, text without blanks around it. Go cannot tell an empty value from a missing one.
 */
function isSameValue(
  { name, type }: { name: string; type: ValueType },
  dms: unknown,
  claire: unknown,
): boolean {
  if (isNothing(dms) || isNothing(claire)) return isNothing(dms) && isNothing(claire);
  const normalize = upperCase.get(name) ?? normalizers[type] ?? normalizeText;
  return normalize(dms) === normalize(claire) || (type === 'day' && isSameDay(dms, claire));
}

/** What Go writes for a value that is not set. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'string')
    return value.trim() === '' || value.startsWith('0001-01-01T00:00:00');
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === 0 || value === false;
}

type Normalize = (value: unknown) => string;

/** Claire writes them in capitals, and a plate may have its dashes or not. */
const upperCase: ReadonlyMap<string, Normalize> = new Map([
  ['vin', (value) => normalizeText(value).toUpperCase()],
  ['reg_number', toPlate],
  ['license_plate_number', toPlate],
]);

const normalizers: Readonly<Partial<Record<ValueType, Normalize>>> = {
  'whole number': toNumber,
  number: toNumber,
  'yes or no': toYesOrNo,
  moment: toInstant,
  day: toInstant,
};

function toPlate(value: unknown): string {
  return normalizeText(value)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
}

function normalizeText(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\r\n?/g, '\n');
  return JSON.stringify(value);
}

/** Claire may answer any JSON; an object that is no number may even throw where one is expected. */
function toNumber(value: unknown): string {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? normalizeText(value) : String(number);
}

function toYesOrNo(value: unknown): string {
  const text = normalizeText(value).toLowerCase();
  return text === '1' ? 'true' : text;
}

/** Seconds, as Go's databases and JavaScript keep other fractions of them. */
function toInstant(value: unknown): string {
  const moment = Date.parse(normalizeText(value));
  return Number.isNaN(moment) ? normalizeText(value) : String(Math.floor(moment / 1000));
}

function isSameDay(dms: unknown, claire: unknown): boolean {
  return normalizeText(dms).slice(0, 10) === normalizeText(claire).slice(0, 10);
}
