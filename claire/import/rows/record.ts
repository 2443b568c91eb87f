import type { Problem } from '../../errors';
import { type KnownModel, typedField, typedFields, type TypedField } from '../../operations';
import { isTime } from '../../models/values';
import { formatPath } from '../../problems';
import { isEmpty, isPlainObject } from './empty';
import { isDotted } from './paths';
import type { TimeReader } from './times';
import { numberForText, readValue, Unreadable } from './values';

type Fields = Record<string, unknown>;

/** Where a record is in the row; spelt out only for a problem. */
interface Place {
  above: Place | undefined;
  name: PropertyKey;
}

/** A row with its values as a typed server takes them, and what cannot be read. */
export interface ReadRecord {
  record: Readonly<Fields>;
  problems: readonly Problem[];
  /** Names that Claire does not know, and that may lead somewhere. */
  hasDottedName: boolean;
}

/**
 * Reads an appointment to import, without the customers that have nothing in them, as a file with
 * columns for all of them gives. What is right already is not copied.
 */
export function readRecord(row: Readonly<Fields>, times: TimeReader): ReadRecord {
  const reading = new Reading(times);
  const record = reading.fields('Appointment', row, undefined);
  return { record, problems: reading.problems, hasDottedName: reading.hasDottedName };
}

/** What the check of a whole appointment tells better. */
const checkedElsewhere: Readonly<Partial<Record<KnownModel, ReadonlySet<string>>>> = {
  Appointment: new Set([
    ...['dms_nr', 'wo_nr', 'dms_created_at', 'time_car_app', 'location_id'],
    ...['car', 'customer_driver', 'customer_owner', 'customer_contract', 'interventions'],
  ]),
  Car: new Set(['dms_nr', 'vin', 'model', 'make']),
  Intervention: new Set(['dms_nr', 'title']),
};

/** All of them text. A number has lost the zeros that they may begin with. */
const mayBeginWithZero: ReadonlySet<string> = new Set([
  ...['dms_nr', 'meta_dms_nr', 'parent_dms_nr', 'wo_nr', 'vin', 'ean', 'postcode'],
  ...['dms_number', 'workorder_number', 'reference_number', 'reg_number', 'license_plate_number'],
  ...['driver_dms_number', 'owner_dms_number', 'contract_dms_number', 'car_dms_number'],
  ...['tel_business_nr', 'tel_private_nr', 'tel_mobile_private', 'tel_mobile_business'],
  ...['mobile', 'phone', 'location_phone'],
]);

/** Beyond these, what Claire does not know stays as it is: a row may even hold itself. */
const maxDepth = 50;
const maxValues = 10_000;

class Reading {
  readonly problems: Problem[] = [];
  hasDottedName = false;
  #left = maxValues;

  constructor(private readonly times: TimeReader) {}

  fields(model: KnownModel, record: Readonly<Fields>, at: Place | undefined): Readonly<Fields> {
    const known = typedFields(model);
    let changed: Fields | undefined;
    for (const name in record) {
      const given = record[name];
      const field = known.get(name) ?? this.#otherwiseNamed(model, name, at);
      if (isRight(field, given)) continue;
      const read = field ? this.#field(model, field, given, at, name) : this.#own(given);
      if (read !== given) (changed ??= { ...record })[name] = read;
    }
    return changed ?? record;
  }

  #otherwiseNamed(model: KnownModel, name: string, at: Place | undefined): TypedField | undefined {
    if (at === undefined && isDotted(name)) this.hasDottedName = true;
    return typedField(model, name);
  }

  #field(
    model: KnownModel,
    field: TypedField,
    given: unknown,
    above: Place | undefined,
    name: string,
  ): unknown {
    const read = this.#known(field, given, above, name);
    if (!(read instanceof Unreadable)) return read;
    const isChecked = checkedElsewhere[model]?.has(field.name) === true;
    if (!isChecked || isOpaqueRecord(field, given)) this.#tell({ above, name }, read);
    return given;
  }

  #known(field: TypedField, given: unknown, above: Place | undefined, name: string): unknown {
    const { type, model } = field;
    if (model === 'Customer' && isEmpty(given)) return undefined;
    if (type === 'record' || type === 'records' || type === 'any records') {
      const isList = type === 'records' || (type === 'any records' && Array.isArray(given));
      const at = { above, name };
      return isList ? this.#records(model, given, at) : this.#record(model, given, at);
    }
    if (typeof given === 'number' && mayBeginWithZero.has(field.name)) {
      return new Unreadable(numberForText(given));
    }
    return readValue(type, given, this.times);
  }

  #record(model: KnownModel | undefined, given: unknown, at: Place): unknown {
    if (!isPlainObject(given)) return new Unreadable('must be an object');
    return model === undefined ? given : this.fields(model, given, at);
  }

  #records(model: KnownModel | undefined, given: unknown, above: Place): unknown {
    if (!Array.isArray(given)) return new Unreadable('must be a list');
    return mapped(given, (item, name) => {
      const at = { above, name };
      const read = this.#record(model, item, at);
      if (!(read instanceof Unreadable)) return read;
      this.#tell(at, read);
      return item;
    });
  }

  #tell(at: Place, { message }: Unreadable): void {
    this.problems.push({ path: formatPath(stepsTo(at)), message });
  }

  /** Dates are written out, because JSON has none; all else that Claire does not know stays. */
  #own(given: unknown, depth = 0): unknown {
    if (typeof given !== 'object' || given === null) return given;
    this.#left -= 1;
    if (depth > maxDepth || this.#left < 0) return given;
    if (this.times.isDate(given)) return this.times.moment(given) ?? given;
    if (Array.isArray(given)) return mapped(given, (item) => this.#own(item, depth + 1));
    return isPlainObject(given) ? this.#ownFields(given, depth) : given;
  }

  #ownFields(record: Readonly<Fields>, depth: number): Readonly<Fields> {
    let changed: Fields | undefined;
    for (const name of Object.keys(record)) {
      const given = record[name];
      const read = this.#own(given, depth + 1);
      if (read !== given) (changed ??= { ...record })[name] = read;
    }
    return changed ?? record;
  }
}

/** A Date, a Map or a class instance where a record is due: the check takes any object for one. */
function isOpaqueRecord({ model }: TypedField, given: unknown): boolean {
  if (model === undefined || typeof given !== 'object' || given === null) return false;
  return !Array.isArray(given) && !isPlainObject(given);
}

/** Most of all values are, so this is asked first. */
function isRight(field: TypedField | undefined, given: unknown): boolean {
  if (given === undefined) return true;
  if (given === null) return field?.model !== 'Customer';
  if (typeof given === 'string') {
    if (field === undefined || field.type === 'text') return true;
    return field.type === 'moment' && isTime(given);
  }
  return field?.type === 'whole number' && Number.isSafeInteger(given);
}

/** The list itself where nothing changes. */
function mapped(
  list: readonly unknown[],
  map: (item: unknown, at: number) => unknown,
): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const read = map(list[at], at);
    if (read !== list[at]) (changed ??= [...list])[at] = read;
  }
  return changed ?? list;
}

function stepsTo({ above, name }: Place): PropertyKey[] {
  return above === undefined ? [name] : [...stepsTo(above), name];
}
