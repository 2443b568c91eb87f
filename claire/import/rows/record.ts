import type { Problem } from '../../errors';
import { type KnownModel, typedField, typedFields, type TypedField } from '../../resources';
import { isTime } from '../../models/values';
import { formatPath } from '../../problems';
import { isDotted } from './paths';
import {
  explainNumber,
  isEmpty,
  isPlainObject,
  readValue,
  type TimeReader,
  Unreadable,
} from './values';

type Fields = Record<string, unknown>;

/** The path of a field in the row; written out only for a problem. */
interface FieldPath {
  parent: FieldPath | undefined;
  name: PropertyKey;
}

/** A row with converted values, and a problem for each value that cannot be read. */
export interface ReadRecord {
  record: Readonly<Fields>;
  problems: readonly Problem[];
  /** Whether an unknown name may be a path, such as `car.vin`. */
  hasDottedName: boolean;
}

/**
 * Converts the values of an appointment, and leaves out empty customers: a file has columns for all
 * of them. What is correct already is not copied.
 */
export function readRecord(row: Readonly<Fields>, times: TimeReader): ReadRecord {
  const reader = new RecordReader(times);
  const record = reader.readFields('Appointment', row, undefined);
  return { record, problems: reader.problems, hasDottedName: reader.hasDottedName };
}

/** Fields that the check of the whole appointment has better messages for. */
const checkedLater: Readonly<Partial<Record<KnownModel, ReadonlySet<string>>>> = {
  Appointment: new Set([
    ...['dms_nr', 'wo_nr', 'dms_created_at', 'time_car_app', 'location_id'],
    ...['car', 'customer_driver', 'customer_owner', 'customer_contract', 'interventions'],
  ]),
  Car: new Set(['dms_nr', 'vin', 'model', 'make']),
  Intervention: new Set(['dms_nr', 'title']),
};

/** Text that may begin with zeros, which a number has lost. */
const mayBeginWithZero: ReadonlySet<string> = new Set([
  ...['dms_nr', 'meta_dms_nr', 'parent_dms_nr', 'wo_nr', 'vin', 'ean', 'postcode'],
  ...['dms_number', 'workorder_number', 'reference_number', 'reg_number', 'license_plate_number'],
  ...['driver_dms_number', 'owner_dms_number', 'contract_dms_number', 'car_dms_number'],
  ...['tel_business_nr', 'tel_private_nr', 'tel_mobile_private', 'tel_mobile_business'],
  ...['mobile', 'phone', 'location_phone'],
]);

/** Limits for unknown fields, which are left as they are beyond them: a row may even hold itself. */
const maxDepth = 50;
const maxValues = 10_000;

class RecordReader {
  readonly problems: Problem[] = [];
  hasDottedName = false;
  #remainingValues = maxValues;

  constructor(private readonly times: TimeReader) {}

  readFields(
    model: KnownModel,
    record: Readonly<Fields>,
    parent: FieldPath | undefined,
  ): Readonly<Fields> {
    const known = typedFields(model);
    let changed: Fields | undefined;
    for (const name in record) {
      const given = record[name];
      const field = known.get(name) ?? this.#findField(model, name, parent);
      if (isCorrect(field, given)) continue;
      const read = field
        ? this.#readOrTell(model, field, given, parent, name)
        : this.#readUnknown(given);
      if (read !== given) (changed ??= { ...record })[name] = read;
    }
    return changed ?? record;
  }

  #findField(
    model: KnownModel,
    name: string,
    parent: FieldPath | undefined,
  ): TypedField | undefined {
    if (parent === undefined && isDotted(name)) this.hasDottedName = true;
    return typedField(model, name);
  }

  #readOrTell(
    model: KnownModel,
    field: TypedField,
    given: unknown,
    parent: FieldPath | undefined,
    name: string,
  ): unknown {
    const read = this.#readField(field, given, parent, name);
    if (!(read instanceof Unreadable)) return read;
    const isChecked = checkedLater[model]?.has(field.name) === true;
    if (!isChecked || isOpaqueRecord(field, given)) this.#tell({ parent, name }, read);
    return given;
  }

  #readField(
    field: TypedField,
    given: unknown,
    parent: FieldPath | undefined,
    name: string,
  ): unknown {
    const { type, model } = field;
    if (model === 'Customer' && isEmpty(given)) return undefined;
    if (type === 'record' || type === 'records' || type === 'any records') {
      const isList = type === 'records' || (type === 'any records' && Array.isArray(given));
      const path = { parent, name };
      return isList ? this.#readRecords(model, given, path) : this.#readRecord(model, given, path);
    }
    if (typeof given === 'number' && mayBeginWithZero.has(field.name)) {
      return new Unreadable(explainNumber(given));
    }
    return readValue(type, given, this.times);
  }

  #readRecord(model: KnownModel | undefined, given: unknown, path: FieldPath): unknown {
    if (!isPlainObject(given)) return new Unreadable('must be an object');
    return model === undefined ? given : this.readFields(model, given, path);
  }

  #readRecords(model: KnownModel | undefined, given: unknown, parent: FieldPath): unknown {
    if (!Array.isArray(given)) return new Unreadable('must be a list');
    return mapChanged(given, (item, name) => {
      const path = { parent, name };
      const read = this.#readRecord(model, item, path);
      if (!(read instanceof Unreadable)) return read;
      this.#tell(path, read);
      return item;
    });
  }

  #tell(path: FieldPath, { message }: Unreadable): void {
    this.problems.push({ path: formatPath(listSteps(path)), message });
  }

  /** Writes dates as text, because JSON has none; leaves all else in unknown fields as it is. */
  #readUnknown(given: unknown, depth = 0): unknown {
    if (typeof given !== 'object' || given === null) return given;
    this.#remainingValues -= 1;
    if (depth > maxDepth || this.#remainingValues < 0) return given;
    if (this.times.isDate(given)) return this.times.moment(given) ?? given;
    if (Array.isArray(given))
      return mapChanged(given, (item) => this.#readUnknown(item, depth + 1));
    return isPlainObject(given) ? this.#readUnknownFields(given, depth) : given;
  }

  #readUnknownFields(record: Readonly<Fields>, depth: number): Readonly<Fields> {
    let changed: Fields | undefined;
    for (const name of Object.keys(record)) {
      const given = record[name];
      const read = this.#readUnknown(given, depth + 1);
      if (read !== given) (changed ??= { ...record })[name] = read;
    }
    return changed ?? record;
  }
}

/** A Date, a Map or a class instance where a record is due: the check would take any object. */
function isOpaqueRecord({ model }: TypedField, given: unknown): boolean {
  if (model === undefined || typeof given !== 'object' || given === null) return false;
  return !Array.isArray(given) && !isPlainObject(given);
}

/** A fast first check, because nearly all values are correct. */
function isCorrect(field: TypedField | undefined, given: unknown): boolean {
  if (given === undefined) return true;
  if (given === null) return field?.model !== 'Customer';
  if (typeof given === 'string') {
    if (field === undefined || field.type === 'text') return true;
    return field.type === 'moment' && isTime(given);
  }
  return field?.type === 'whole number' && Number.isSafeInteger(given);
}

/** Returns the list itself where nothing changes. */
function mapChanged(
  list: readonly unknown[],
  map: (item: unknown, index: number) => unknown,
): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = map(list[index], index);
    if (item !== list[index]) (changed ??= [...list])[index] = item;
  }
  return changed ?? list;
}

function listSteps({ parent, name }: FieldPath): PropertyKey[] {
  return parent === undefined ? [name] : [...listSteps(parent), name];
}
