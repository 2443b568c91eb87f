import { LocalDays, type TimeReader } from '../../times';
import type { Problem } from '../../errors';
import { isEmpty, isPlainObject, type Json, RecordBuilder } from '../../json';
import {
  type KnownModel,
  typedField,
  typedFields,
  type TypedField,
} from '../../resources/record-fields';
import { formatPath, phrase, toProblem } from '../../problems';
import {
  explainNumber,
  isCorrect,
  mayBeginWithZero,
  readValue,
  ParsedWithWarning,
  remarkOdd,
  ParseFailure,
  type ValueReader,
} from './values/read-value';
import { remarkWish } from './values/locale-parser';

/** The steps to a field in the row; written out only for a problem. */
type FieldPath = readonly PropertyKey[];

/** A hint about a value that was read. */
export interface Remark {
  path: string;
  remarked: ParsedWithWarning;
}

/**
 * Converts the values of an appointment, and leaves out empty customers: a file has columns for all
 * of them. A row in which nothing changes is not copied.
 */
export function readRecord(row: Json, values: ValueReader, number = 0) {
  const reader = new RecordReader(values, number);
  const record = reader.readFields('Appointment', row, []);
  const { problems, hasDottedName, unknown, remarks } = reader;
  return { record, problems, hasDottedName, unknown, remarks };
}

/** Reads rows in Claire's own form, and refuses ambiguous values. */
export function strictParser(times: TimeReader): ValueReader {
  const days = new LocalDays(times);
  let localTimes = 0;
  return {
    times,
    isCorrect: (field, value) => {
      const isText = typeof value === 'string' && field?.type === 'text';
      return isCorrect(field, value) && !(isText && remarkWish(field.name, value, ofCustomer));
    },
    get localTimes() {
      return localTimes;
    },
    read: ({ name, type }, value, place) => {
      if (typeof value === 'number' && mayBeginWithZero.has(name)) {
        return new ParseFailure(explainNumber(value));
      }
      const moment = readValue(type, value, times);
      if (type === 'text') return remarkWish(name, value, place) ?? moment;
      if (type !== 'moment' || typeof value !== 'string' || typeof moment !== 'string')
        return moment;
      if (hasZone.test(value)) return moment;
      localTimes += 1;
      const [, date, time, seconds = ':00'] = wallTime.exec(value) ?? [];
      const isMissing = name === 'time_car_app' && time === undefined && date !== undefined;
      const local = time && date ? days.resolve(date, time + seconds) : undefined;
      const isOdd = local?.isTwice === true || local?.isSkipped === true;
      return remarkOdd(isOdd ? local : { moment }, value, place, isMissing);
    },
  };
}

const ofCustomer = () => ({ column: 'customer_', row: 0 });

/** A day, and a time without its zone. */
const wallTime = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?\s*$/;

const hasZone = /:\d\d(?:\.\d{1,9})? ?(?:Z|[+-]\d\d(?::?\d\d)?)\s*$/i;

/** Limits for unknown fields, which are left as they are beyond them: a row may even hold itself. */
const maxDepth = 50;
const maxValues = 10_000;

/** What a column with the text of a part would have to hold. */
const example = '{"dms_nr": "1042"}';

class RecordReader {
  /** One for each value that cannot be read. */
  readonly problems: Problem[] = [];
  /** Names that an appointment does not have. */
  readonly unknown: string[] = [];
  readonly remarks: Remark[] = [];
  /** Whether an unknown name may be a path, such as `car.vin`. */
  hasDottedName = false;
  #remainingValues = maxValues;

  constructor(
    private readonly values: ValueReader,
    private readonly row: number,
  ) {}

  readFields(model: KnownModel, record: Json, parent: FieldPath): Json {
    const known = typedFields(model);
    let changed: Record<string, unknown> | undefined;
    for (const name in record) {
      const given = record[name];
      const field = known.get(name) ?? this.#findField(model, name, parent);
      if (this.values.isCorrect(field, given)) continue;
      const path = [...parent, name];
      const read = field ? this.#readOrTell(field, given, path) : this.#readUnknown(given);
      if (read !== given) (changed ??= { ...record })[name] = read;
    }
    return changed ?? record;
  }

  #findField(model: KnownModel, name: string, parent: FieldPath): TypedField | undefined {
    if (parent.length === 0 && isDotted(name)) this.hasDottedName = true;
    const field = typedField(model, name);
    if (field === undefined && parent.length < 2 && !isDotted(name))
      this.unknown.push(formatPath([...parent, name]));
    return field;
  }

  #readOrTell(field: TypedField, given: unknown, path: FieldPath): unknown {
    const read = this.#readField(field, given, path);
    if (read instanceof ParsedWithWarning) {
      this.remarks.push({ path: formatPath(path), remarked: read });
      return read.value;
    }
    return read instanceof ParseFailure ? this.#tell(path, read, given) : read;
  }

  #readField({ name, type, model }: TypedField, given: unknown, path: FieldPath): unknown {
    if (model === 'Customer' && isEmpty(given)) return undefined;
    if (type === 'record' || type === 'records' || type === 'any records') {
      const isList = type === 'records' || (type === 'any records' && Array.isArray(given));
      return isList ? this.#readRecords(model, given, path) : this.#readRecord(model, given, path);
    }
    return this.values.read({ name, type }, given, () => ({
      column: formatPath(path),
      row: this.row,
    }));
  }

  #readRecord(model: KnownModel | undefined, given: unknown, path: FieldPath): unknown {
    if (typeof given === 'string') return new ParseFailure(phrase('objectAsText', { example }));
    if (!isPlainObject(given)) return new ParseFailure(phrase('mustBeObject'));
    return model === undefined ? given : this.readFields(model, given, path);
  }

  #readRecords(model: KnownModel | undefined, given: unknown, parent: FieldPath): unknown {
    if (typeof given === 'string') {
      return new ParseFailure(phrase('listAsText', { example: `[${example}]` }));
    }
    if (!Array.isArray(given)) return new ParseFailure(phrase('mustBeList'));
    return given.map((item: unknown, name) => {
      const path = [...parent, name];
      const read = this.#readRecord(model, item, path);
      return read instanceof ParseFailure ? this.#tell(path, read, item) : read;
    });
  }

  #tell(path: FieldPath, { fault }: ParseFailure, given: unknown): unknown {
    this.problems.push(toProblem(fault, formatPath(path)));
    return given;
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
    if (Array.isArray(given)) return given.map((item) => this.#readUnknown(item, depth + 1));
    if (!isPlainObject(given)) return given;
    const fields = Object.entries(given);
    return Object.fromEntries(
      fields.map(([name, value]) => [name, this.#readUnknown(value, depth + 1)]),
    );
  }
}

/**
 * Puts the values of dotted names where they belong, beside those of the other names. `numbers` are
 * those that the row gave its interventions, which may have gaps.
 */
export function nest(row: Json) {
  const paths = Object.keys(row).flatMap((name) => parsePath(name) ?? []);
  const dotted = new Set(paths.map(({ name }) => name));
  const names = Object.entries(row).filter(([name]) => !dotted.has(name));
  const builder = new RecordBuilder(Object.fromEntries(names));
  const { record } = builder;
  const problems: Problem[] = [];
  for (const { name, steps } of paths) {
    const value = row[name];
    const fault = isEmpty(value) ? undefined : builder.put(steps, value);
    if (fault === undefined) continue;
    // A field that Claire does not know keeps its dotted name.
    if (typedField('Appointment', steps[0] ?? '') === undefined) record[name] = value;
    else problems.push(toProblem(phrase(fault), name));
  }
  const { interventions } = record;
  const numbers = Array.isArray(interventions) ? Object.keys(interventions) : undefined;
  builder.closeGaps();
  return { record, problems, numbers };
}

const pathPattern = /^[a-z_]\w*(?:\.\w+|\[\d{1,4}\]){1,8}$/i;
/** JavaScript gives them a meaning of its own; Claire has no such fields. */
const forbiddenSteps: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A fast test for what may be a path. */
function isDotted(name: string): boolean {
  return name.includes('.') || name.includes('[');
}

/** `undefined` for another name with a dot, such as `Order no.`. */
function parsePath(name: string): { name: string; steps: readonly string[] } | undefined {
  if (!pathPattern.test(name)) return undefined;
  const steps = name.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.some((step) => forbiddenSteps.has(step)) ? undefined : { name, steps };
}
