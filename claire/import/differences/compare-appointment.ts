import { isObject, type Json } from '../../json';
import { type KnownModel, typedField, type TypedField } from '../../resources';
import { type Shown, showPart, showRecord } from './counterparts';
import { isNothing, isSameValue } from './same-value';

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

const customers: ReadonlySet<string> = new Set([
  'customer_driver',
  'customer_owner',
  'customer_contract',
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
      const part = isPart(name) ? showPart(name, field.model, shown) : undefined;
      const record = part ?? showRecord(field.model, shown.find(name));
      this.compareFields(field.model, value, record, `${path}.`);
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

function isPart(name: string): boolean {
  return name === 'car' || customers.has(name);
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
      this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), record]);
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
