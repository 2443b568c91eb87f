import type { z } from 'zod/v4';
import { memoize } from '../cache';
import type { ClaireError, Problem } from '../errors';
import { hashText, isObject, isPlainObject, type Json, readPath } from '../json';
import { customerUnderOtherName, ImportAppointment } from '../models';
import {
  describe,
  formatPath,
  hideText,
  type Phrase,
  phrase,
  toPhrase,
  toProblem,
  type Value,
  withoutValue,
} from '../problems';
import type { ProblemCode } from '../problem-texts';
import { readRecord, type Remark, nest } from './rows/record';
import type { ValueReader } from './rows/values/read-value';
import type { RowSettings } from './rows/settings';

/** A remark on rows that are sent all the same, told once for each run. */
export interface ImportHint {
  /** `columnTaken` needs no action. */
  code: ProblemCode | 'columns' | 'timeZone';
  /** The field or the column that it is about. */
  field: string;
  /** In English; the phrases are what it is made of. */
  message: string;
  phrases: readonly Phrase[];
}

/** Told once for each code. */
export function toHint(
  code: ImportHint['code'],
  field: string,
  ...phrases: readonly Phrase[]
): ImportHint {
  return { code, field, message: phrases.map((one) => describe(one)).join('. '), phrases };
}

/** The appointment as Claire takes it, or all its problems. */
export type Checked =
  | { appointment: ImportAppointment; hint?: ImportHint | undefined; problems?: never }
  | { appointment?: never; hint?: never; problems: readonly Problem[] };

/** An appointment whose values were read, before it is looked at as a whole. */
export interface Converted {
  record: Json;
  problems: readonly Problem[];
  /** Whether it holds nothing to look at. */
  isNone?: boolean | undefined;
  /** The numbers that the row gave its interventions, which may have gaps. */
  numbers?: readonly string[] | undefined;
  /** Columns in which a customer says whether he agrees to messages. */
  answered?: readonly string[] | undefined;
  /** Names that an appointment does not have. */
  unknown?: readonly string[] | undefined;
  remarks?: readonly Remark[] | undefined;
  /** Values that were left out, and what else is odd about a row that is sent. */
  warnings?: readonly Problem[] | undefined;
}

/** A row whose values were read, on its way to being an appointment. */
export interface Draft {
  readonly given: unknown;
  /** Counts from 0. */
  readonly row: number;
  readonly converted: Converted;
  /** Why Claire's locations could not be looked up. */
  readonly error?: ClaireError | undefined;
  /** Whether it goes on with the order of the row above, and holds only what that does not. */
  readonly isLine?: boolean | undefined;
  /** All rows of the appointment, where rows are grouped. */
  readonly rows?: readonly number[] | undefined;
}

/** What tells appointments apart at Claire; undefined where the row does not say. */
export function createdAppointmentKey({ record }: Converted): string | undefined {
  const { location_id, dms_nr, dms_created_at } = record;
  if (typeof location_id !== 'number' || typeof dms_nr !== 'string') return undefined;
  const created = typeof dms_created_at === 'string' ? Date.parse(dms_created_at) : Number.NaN;
  if (dms_nr === '' || Number.isNaN(created)) return undefined;
  return `${String(location_id)} ${String(created)} ${dms_nr}`;
}

/** A row may throw when it is read, as a getter or a proxy may. */
export const unreadable = noRecord(phrase('unreadable'));

/** What is read of something that is no row, and why. */
export function noRecord(reason: Phrase): Converted {
  return { record: {}, problems: [toProblem(reason, '')], isNone: true };
}

/** Stands in the place of a row that is too much to look at, and says why. */
export class RefusedRow extends Error {
  readonly #reason: Phrase;

  constructor(reason: Phrase) {
    super();
    this.#reason = reason;
  }

  get reason(): Phrase {
    return this.#reason;
  }
}

/** Puts dotted names in their places and reads each value; `row` counts from 0. */
export function convert(appointment: unknown, values: ValueReader, row = 0): Converted {
  if (appointment instanceof RefusedRow) return noRecord(appointment.reason);
  // A platform that cannot read a row passes the reason in its place.
  if (appointment instanceof Error)
    return noRecord(phrase('notValid', { reason: appointment.message }));
  if (isObject(appointment)) return readFields(appointment, values, row);
  if (typeof appointment === 'string') return noRecord(phrase('textNoRow'));
  return noRecord(phrase('noAppointment', { given: describeNonObject(appointment) }));
}

/** Looks at an appointment as a whole: every problem, together with those of its values. */
export function validate({ record, problems, isNone, numbers }: Converted): Checked {
  if (isNone === true) return { problems };
  try {
    const result = ImportAppointment.safeParse(record);
    if (result.success && problems.length === 0) {
      return { appointment: result.data, hint: findHint(record) };
    }
    const issues = result.error?.issues.map((issue) => describeIssue(issue, record)) ?? [];
    return { problems: restoreNumbers([...problems, ...issues], numbers) };
  } catch {
    return unreadable;
  }
}

function readFields(given: Json, values: ValueReader, number: number): Converted {
  const flat = readRecord(given, values, number);
  if (!flat.hasDottedName) return flat;
  const { record, problems, numbers } = nest(given);
  const nested = readRecord(record, values, number);
  return { ...nested, problems: [...problems, ...nested.problems], numbers };
}

function describeIssue(issue: z.core.$ZodIssue, appointment: object): Problem {
  const isNull = issue.code === 'invalid_type' && readPath(appointment, issue.path) === null;
  return toProblem(isNull ? phrase('required') : toPhrase(issue), formatPath(issue.path));
}

/** Keeps one problem for each path of a row, with the row's own numbers of its interventions. */
function restoreNumbers(
  problems: readonly Problem[],
  numbers: readonly string[] | undefined,
): Problem[] {
  const byPath = new Map<string, Problem>();
  const paths = new Set<string>();
  for (const problem of problems) {
    const path = problem.path.replace(/^interventions\[(\d+)\]/, (whole, index: string) =>
      numbers === undefined ? whole : `interventions[${numbers[Number(index)] ?? index}]`,
    );
    const key = problem.row === undefined ? path : `${path} ${String(problem.row)}`;
    // What the row itself says comes first.
    if (byPath.has(key) || (problem.row === undefined && paths.has(path))) continue;
    paths.add(path);
    byPath.set(key, path === problem.path ? problem : { ...problem, path });
  }
  return [...byPath.values()];
}

function findHint(row: Json): ImportHint | undefined {
  const name = customerUnderOtherName(row);
  return name === undefined
    ? undefined
    : toHint('customerName', name, phrase('customerName', { name }));
}

function describeNonObject(value: unknown): Value {
  const isNone = Array.isArray(value) || value === null || value === undefined;
  return isNone ? hideText(value) : phrase('otherType', { type: typeof value });
}

/**
 * What an appointment cannot do without, a customer's wish for no messages, and the customers' and
 * the work's own numbers and names: without these Claire would drop the whole of it.
 */
const strict =
  /^(?:|dms_nr|wo_nr|dms_created_at|time_car_app|location_id|car|car\.(?:dms_nr|vin|model|make)|customer_(?:driver|owner|contract|spare)(?:\.(?:dms_nr|surname|block_communication))?|interventions(?:(?:\[\d+\])?(?:\.(?:dms_nr|title))?)?)$/;

/** A bad value that an appointment can do without costs itself: it is left out, and told. */
export function leaveOutBadValues(converted: Converted, settings: RowSettings): Converted {
  const { problems, record, isNone, numbers } = converted;
  if (problems.length === 0 || isNone === true || settings.badValues === 'refuse') return converted;
  const isBad = (problem: Problem) => problem.code === 'untitledJob' || isOptional(problem);
  const bad = problems.filter(isBad);
  if (bad.length === 0) return converted;
  const left = {
    ...converted,
    record: bad.reduce((rest, { path }) => leaveOut(rest, path, numbers), record),
    problems: problems.filter((problem) => !isBad(problem)),
  };
  return withWarnings(left, bad.map(withoutValue));
}

/** A value that an automatic setting would have to tell, and nothing has told, is asked about. */
const asked: ReadonlySet<Problem['code']> = new Set(['bothOrders', 'bothDecimals', 'zoneNeeded']);

function isOptional({ path, code }: Problem): boolean {
  return !asked.has(code) && !strict.test(path);
}

function leaveOut(record: Json, path: string, numbers: Converted['numbers']): Json {
  const own = path.replace(/^interventions\[(\d+)\]/, (whole, number: string) =>
    numbers === undefined ? whole : `interventions.${String(numbers.indexOf(number))}`,
  );
  const left = without(record, own.replace(/\[(\d+)\]/g, '.$1').split('.'));
  return isPlainObject(left) ? left : record;
}

/** The rows of a flow belong to others: what changes is copied. */
function without(value: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const at = /^\d+$/.test(step) ? Number(step) : Infinity;
    return at < value.length ? value.with(at, without(value[at], rest)) : value;
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: inner, ...others } = value;
  const left = rest.length === 0 ? {} : without(inner, rest);
  // A customer of whom nothing is left would be refused by Claire.
  return isPlainObject(left) && Object.keys(left).length === 0
    ? others
    : { ...value, [step]: left };
}

/** What is odd about values that were read is told with their row too; a wish in one blocks messages. */
export function withRemarks(given: Converted): Converted {
  const converted = withWishes(given);
  const odd = (converted.remarks ?? []).filter(({ remarked }) => remarked.isPlain !== true);
  const warnings = odd.map(({ path, remarked: { value, fault, place } }) => {
    // Only a cell of a file has a path besides its column.
    const warning = toProblem(
      fault,
      path,
      place.path === undefined ? {} : { column: place.column },
    );
    return value === undefined ? withoutValue(warning) : warning;
  });
  return withWarnings(converted, warnings);
}

function withWishes(converted: Converted): Converted {
  const wishes = converted.remarks?.filter(({ remarked }) => remarked.fault.code === 'wishInCell');
  const block = (record: Json, { path }: Remark): Json =>
    putInto(record, path.split('.', 1).join(), { block_communication: true });
  return { ...converted, record: (wishes ?? []).reduce(block, converted.record) };
}

/** Fields that a file without a column for them, or an appointment without a value, has from another. */
const sources = [
  { path: 'car.dms_nr', from: 'car.vin', told: 'carNumberIsVin' },
  { path: 'wo_nr', from: 'dms_nr', told: 'workOrderIsAppointment' },
  { path: 'dms_nr', from: 'wo_nr', told: 'appointmentIsWorkOrder' },
] as const;

const toSteps = memoize((path) => path.split('.'));

type Source = (typeof sources)[number];

/**
 * Takes what the file has no column for from what it has, and tells what was taken for what. A blank
 * cell of a column stays blank, as another row of the appointment may have it, but for the number by
 * which rows belong together.
 */
export function fillMissingColumns(
  converted: Converted,
  columns: { ofPath: (path: string) => unknown },
): { readonly converted: Converted; readonly told: readonly Phrase[] } {
  const hasColumn = (path: string): boolean => columns.ofPath(path) !== undefined;
  if (converted.isNone === true) return { converted, told: [] };
  const mayFill = ({ path, from }: Source) =>
    hasColumn(from) && (!hasColumn(path) || path === 'dms_nr');
  const fill = fillFrom(sources.filter(mayFill), converted);
  const blank = fill.filled.filter(({ path }) => hasColumn(path));
  const missing = fill.filled.filter(({ path }) => !hasColumn(path));
  return {
    converted: withWarnings(fill.converted, blank.map(toWarning)),
    told: missing.map(({ told }) => phrase(told)),
  };
}

/** The same of a whole appointment of which no row has the number: a work order that is not open yet. */
export function fillBlankCells(given: Converted): Converted {
  if (given.isNone === true) return given;
  const { converted, filled } = fillFrom(sources, given);
  return withWarnings(converted, filled.map(toWarning));
}

function fillFrom(from: readonly Source[], converted: Converted) {
  let { record, problems } = converted;
  const filled: Source[] = [];
  for (const source of from) {
    const { path } = source;
    const value = readPath(record, toSteps(source.from));
    if (typeof value !== 'string' || value === '') continue;
    if (readPath(record, toSteps(path)) !== undefined) continue;
    const others = problems.filter((one) => one.path !== path || one.code !== 'noValueGiven');
    // A number that cannot be read is there all the same, and names another appointment.
    if (others.some((one) => one.path === path)) continue;
    problems = others;
    if (path === 'car.dms_nr') record = putInto(record, 'car', { dms_nr: value });
    else record = { ...record, [path]: value };
    filled.push(source);
  }
  return {
    converted: filled.length === 0 ? converted : { ...converted, record, problems },
    filled,
  };
}

function toWarning({ path, told }: Source): Problem {
  return toProblem(phrase(told), path);
}

function withWarnings(converted: Converted, warnings: readonly Problem[]): Converted {
  if (warnings.length === 0) return converted;
  return { ...converted, warnings: [...(converted.warnings ?? []), ...warnings] };
}

function putInto(record: Json, part: string, values: Json): Json {
  const given = record[part];
  return { ...record, [part]: { ...(isPlainObject(given) ? given : {}), ...values } };
}

/** Gives each intervention a number, where they are records at all. */
export function withLineNumbers(draft: Draft): Draft {
  const { record } = draft.converted;
  const { interventions } = record;
  if (!Array.isArray(interventions) || !interventions.every(isPlainObject)) return draft;
  const lines = numberInterventions(interventions);
  const converted = { ...draft.converted, record: { ...record, interventions: lines } };
  return lines === interventions ? draft : { ...draft, converted };
}

/**
 * Interventions without a number of the DMS get one of their title, and of all their content where two
 * have that. By its place, the second would get the first's when that is gone, and its approval.
 */
export function numberInterventions(lines: readonly Json[]): readonly Json[] {
  if (lines.every(({ dms_nr }) => !isBlank(dms_nr))) return lines;
  // With how often the same content came.
  const taken = new Map<unknown, number>(lines.map(({ dms_nr }) => [dms_nr, 1]));
  const titles = new Map<unknown, number>();
  for (const { title } of lines) titles.set(title, (titles.get(title) ?? 0) + 1);
  return lines.map((line) => {
    if (!isBlank(line.dms_nr)) return line;
    const { title, description, price } = line;
    const content = titles.get(title) === 1 ? [title] : [title, description, price];
    return { ...line, dms_nr: chooseNumber(content, taken) };
  });
}

/** The same content again gets a number of its own. */
function chooseNumber(content: readonly unknown[], taken: Map<unknown, number>): string {
  const first = (hashText(JSON.stringify(content)) >>> 0).toString(36);
  let number = first;
  let repeat = taken.get(first) ?? 1;
  for (; taken.has(number); repeat += 1) number = `${first}-${String(repeat + 1)}`;
  taken.set(number, 1).set(first, repeat);
  return number;
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
