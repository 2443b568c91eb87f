import { isObject, type Json, plainName } from '../json';
import {
  type KnownModel,
  typedField,
  type TypedField,
  type ValueType,
} from '../resources/record-fields';

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
  const comparer = new Comparer(showRecord('Appointment', record));
  comparer.compareFields('Appointment', appointment, comparer.appointment, '');
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

  constructor(readonly appointment: Shown) {}

  compareFields(model: KnownModel | undefined, given: Json, shown: Shown, path: string): void {
    for (const [name, value] of Object.entries(given)) {
      const field = model && typedField(model, name);
      const ownName = field?.name ?? name;
      if (value === undefined || isIgnored(model, ownName)) continue;
      this.#compareField({ field, name: ownName, value, shown, path: path + name });
    }
  }

  #compareField(given: GivenField): void {
    const { field, name, value, shown, path } = given;
    if (Array.isArray(value) && field?.model !== undefined) {
      this.#compareRecords(field.model, value, shown.find(name), path);
    } else if (isObject(value) && field?.model !== undefined) {
      this.compareFields(field.model, value, showPart(name, field.model, shown), `${path}.`);
    } else if (field?.model === undefined || value !== null) {
      this.#compareValue(given);
    }
  }

  #compareValue({ field, name, value, shown, path }: GivenField): void {
    const claire = shown.find(name);
    if (claire !== undefined) {
      const type = field?.type ?? 'text';
      if (!isSameValue({ name, type }, value, claire)) this.#differ(path, value, claire);
    } else if (!isNothing(value)) {
      // A name that the reference does not have, such as a misspelt one, has vanished.
      if (field === undefined && shown.isRecord) this.#differ(path, value, null);
      else put(this.unseen, { field: path, dms: value, claire: null });
    }
  }

  #compareRecords(
    model: KnownModel,
    given: readonly unknown[],
    claire: unknown,
    path: string,
  ): void {
    const records = Array.isArray(claire) ? new NumberedRecords(claire) : undefined;
    for (const [at, item] of given.entries()) {
      const field = `${path}.${String(at)}`;
      const record = records?.take(item);
      const isThere = isObject(record) && isObject(item);
      if (isThere) this.compareFields(model, item, showRecord(model, record), `${field}.`);
      else if (records === undefined) put(this.unseen, describe(field, item, null));
      else put(this.different, describe(field, item, null));
    }
    for (const record of records?.listOthers() ?? [])
      put(this.different, describe(path, null, record));
  }

  #differ(field: string, dms: unknown, claire: unknown): void {
    put(this.different, { field, dms, claire });
  }
}

interface GivenField {
  field: TypedField | undefined;
  name: string;
  value: unknown;
  shown: Shown;
  path: string;
}

function isIgnored(model: KnownModel | undefined, name: string): boolean {
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
  return showRecord('Customer', record).find('dms_nr');
}

/** Work and its parts in Claire, each taken once by its number in the DMS. */
class NumberedRecords {
  readonly #byNumber = new Map<string, unknown[]>();

  constructor(records: readonly unknown[]) {
    for (const record of records) {
      const number = toNumberText(record);
      const others = this.#byNumber.get(number);
      if (others === undefined) this.#byNumber.set(number, [record]);
      else others.push(record);
    }
  }

  take(item: unknown): unknown {
    return this.#byNumber.get(toNumberText(item))?.shift();
  }

  /** What came from the DMS and is not taken; what people added in Claire is theirs. */
  listOthers(): unknown[] {
    return [...this.#byNumber.values()]
      .flat()
      .filter((record) => isObject(record) && record.is_local !== true && hasNumber(record));
  }
}

function toNumberText(record: unknown): string {
  const number = isObject(record) ? readNumber(record) : undefined;
  return typeof number === 'string' || typeof number === 'number' ? String(number).trim() : '';
}

function hasNumber(record: unknown): boolean {
  return toNumberText(record) !== '';
}

/** Where the answer of an appointment shows what a part of an import gave. */
export interface Shown {
  /** Whether the answer shows this part as a record, so that a field without a value is missing. */
  readonly isRecord: boolean;
  /** Claire's value of a field; `undefined` where the answer shows none. */
  readonly find: (name: string) => unknown;
}

type Names = ReadonlyMap<string, string>;

/** Other names of the answers for what an import gives, of each record. */
const otherNames: Readonly<Partial<Record<KnownModel, Names>>> = {
  Appointment: new Map([
    ['dms_nr', 'dms_number'],
    ['wo_nr', 'workorder_number'],
  ]),
  Car: new Map([['dms_nr', 'dms_number']]),
  Customer: new Map([['dms_nr', 'dms_number']]),
};

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
export function showRecord(model: KnownModel | undefined, record: unknown): Shown {
  if (!isObject(record)) return { isRecord: false, find: () => undefined };
  const fields = new RecordFields(record);
  const others = model && otherNames[model];
  return { isRecord: true, find: (name) => fields.find(name, others?.get(name)) };
}

/** A record of an appointment; of its car and its customers also what the appointment itself says. */
function showPart(part: string, model: KnownModel, appointment: Shown): Shown {
  const shown = showRecord(model, appointment.find(part));
  const own = fieldsOfAppointment.get(part);
  if (own === undefined) return shown;
  const { isRecord, find } = shown;
  return {
    isRecord,
    find: (name) => {
      const value = find(name);
      const other = own.get(name);
      if (isGiven(value) || other === undefined) return value;
      return firstGiven(appointment.find(other), value);
    },
  };
}

class RecordFields {
  #byPlainName: ReadonlyMap<string, unknown> | undefined;

  constructor(private readonly record: Json) {}

  find(name: string, other: string | undefined): unknown {
    const exact = this.#findEither(name, other, this.#findExact);
    return exact === undefined ? this.#findEither(name, other, this.#findPlain) : exact;
  }

  #findEither(name: string, other: string | undefined, find: (name: string) => unknown): unknown {
    const value = find(name);
    return isGiven(value) || other === undefined ? value : firstGiven(find(other), value);
  }

  readonly #findExact = (name: string): unknown =>
    Object.hasOwn(this.record, name) ? this.record[name] : undefined;

  /** Made where a name is not found as it is, which is seldom. */
  readonly #findPlain = (name: string): unknown => {
    this.#byPlainName ??= new Map(
      Object.entries(this.record).map(([key, value]) => [plainName(key), value]),
    );
    return this.#byPlainName.get(plainName(name));
  };
}

/** Null where all that is shown is null. */
function firstGiven(first: unknown, second: unknown): unknown {
  return first ?? second ?? (first === null ? null : second);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
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
  const normalize = upperCase.get(name) ?? normalizers[type] ?? toText;
  return normalize(dms) === normalize(claire) || (type === 'day' && isSameDay(dms, claire));
}

/** What Go writes for a value that is not set. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '' || value.startsWith(zeroTime);
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === 0 || value === false;
}

/** Whatever the zone and the fraction. */
const zeroTime = '0001-01-01T00:00:00';

type Normalize = (value: unknown) => string;

/** Claire writes them in capitals, and a plate may have its dashes or not. */
const upperCase: ReadonlyMap<string, Normalize> = new Map([
  ['vin', (value) => toText(value).toUpperCase()],
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
  return toText(value)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\r\n?/g, '\n');
  return JSON.stringify(value);
}

/** Claire may answer any JSON; an object that is no number may even throw where one is expected. */
function toNumber(value: unknown): string {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? toText(value) : String(number);
}

function toYesOrNo(value: unknown): string {
  const text = toText(value).toLowerCase();
  return text === '1' ? 'true' : text;
}

/** In seconds: Go's databases and JavaScript keep other fractions of them. */
function toInstant(value: unknown): string {
  const moment = Date.parse(toText(value));
  return Number.isNaN(moment) ? toText(value) : String(Math.floor(moment / 1000));
}

function isSameDay(dms: unknown, claire: unknown): boolean {
  return toText(dms).slice(0, 10) === toText(claire).slice(0, 10);
}
