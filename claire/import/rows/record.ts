import type { Problem } from '../../errors';
import { type KnownModel, typedField, typedFields, type TypedField } from '../../resources';
import { formatPath, phrase, toProblem } from '../../problems';
import { isDotted } from './record-builder';
import {
  isEmpty,
  isPlainObject,
  Remarked,
  Unreadable,
  type ValueReader,
} from './values/read-value';

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
  /** Names that an appointment does not have. */
  unknown: readonly string[];
  remarks: readonly Remark[];
}

/** A hint about a value that was read. */
export interface Remark {
  path: string;
  remarked: Remarked;
}

/**
 * Converts the values of an appointment, and leaves out empty customers: a file has columns for all
 * of them. What is correct already is not copied.
 */
export function readRecord(row: Readonly<Fields>, values: ValueReader, number = 0): ReadRecord {
  const reader = new RecordReader(values, number);
  const record = reader.readFields('Appointment', row, undefined);
  const { problems, hasDottedName, unknown, remarks } = reader;
  return { record, problems, hasDottedName, unknown, remarks };
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

/** Limits for unknown fields, which are left as they are beyond them: a row may even hold itself. */
const maxDepth = 50;
const maxValues = 10_000;

class RecordReader {
  readonly problems: Problem[] = [];
  readonly unknown: string[] = [];
  readonly remarks: Remark[] = [];
  hasDottedName = false;
  #remainingValues = maxValues;

  constructor(
    private readonly values: ValueReader,
    private readonly row: number,
  ) {}

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
      if (this.values.isCorrect(field, given)) continue;
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
    const field = typedField(model, name);
    if (field === undefined && parent?.parent === undefined && !isDotted(name))
      this.unknown.push(formatPath(listSteps({ parent, name })));
    return field;
  }

  #readOrTell(
    model: KnownModel,
    field: TypedField,
    given: unknown,
    parent: FieldPath | undefined,
    name: string,
  ): unknown {
    const read = this.#readField(field, given, parent, name);
    if (read instanceof Remarked) return this.#remark({ parent, name }, read);
    if (!(read instanceof Unreadable)) return read;
    const isChecked = !this.values.tellsAll && checkedLater[model]?.has(field.name) === true;
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
    return this.values.read({ name: field.name, type }, given, () => ({
      column: formatPath(listSteps({ parent, name })),
      row: this.row,
    }));
  }

  #readRecord(model: KnownModel | undefined, given: unknown, path: FieldPath): unknown {
    if (!isPlainObject(given)) return new Unreadable(phrase('mustBeObject'));
    return model === undefined ? given : this.readFields(model, given, path);
  }

  #readRecords(model: KnownModel | undefined, given: unknown, parent: FieldPath): unknown {
    if (!Array.isArray(given)) return new Unreadable(phrase('mustBeList'));
    return mapChanged(given, (item, name) => {
      const path = { parent, name };
      const read = this.#readRecord(model, item, path);
      if (!(read instanceof Unreadable)) return read;
      this.#tell(path, read);
      return item;
    });
  }

  #remark(path: FieldPath, remarked: Remarked): unknown {
    this.remarks.push({ path: formatPath(listSteps(path)), remarked });
    return remarked.value;
  }

  #tell(path: FieldPath, { fault }: Unreadable): void {
    this.problems.push(toProblem(fault, formatPath(listSteps(path))));
  }

  /**
   * Writes dates as text, because JSON has none; leaves all else in unknown fields as it is, but for
   * functions: JSON would send what a `toJSON` gives, and not what was checked.
   */
  #readUnknown(given: unknown, depth = 0): unknown {
    if (typeof given === 'function') return undefined;
    if (typeof given !== 'object' || given === null) return given;
    this.#remainingValues -= 1;
    if (depth > maxDepth || this.#remainingValues < 0) return given;
    if (this.values.times.isDate(given)) return this.values.times.moment(given) ?? given;
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
