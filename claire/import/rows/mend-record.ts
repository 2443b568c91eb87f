import type { Problem } from '../../errors';
import type { Json } from '../../json';
import type { Converted } from '../check';
import { type Phrase, phrase, toProblem, withoutValue } from '../../problems';
import { findSetting, type RowSettings } from './settings';
import { isPlainObject } from './values/read-value';
import type { ProblemCode } from '../../problem-texts';
import { readPath } from './record-builder';

/**
 * What an appointment cannot do without, a customer's wish not to be called, and the customers' and
 * the work's own numbers and names: without these Claire would drop the whole of it.
 */
const strict =
  /^(?:|dms_nr|wo_nr|dms_created_at|time_car_app|location_id|car|car\.(?:dms_nr|vin|model|make)|customer_(?:driver|owner|contract)(?:\.(?:dms_nr|surname|block_communication))?|interventions(?:\[\d+\](?:\.(?:dms_nr|title))?)?)$/;

/** A bad value that an appointment can do without costs itself: it is left out, and told. */
export function leaveOutBadValues(converted: Converted, settings: RowSettings): Converted {
  const { problems, record, isNone } = converted;
  if (problems.length === 0 || isNone === true || settings.badValues === 'refuse') return converted;
  const bad = problems.filter((problem) => isOptional(problem, settings));
  if (bad.length === 0) return converted;
  return {
    ...converted,
    record: bad.reduce((left, { path }) => leaveOut(left, listSteps(path)), record),
    problems: problems.filter((problem) => !bad.includes(problem)),
    warnings: [...(converted.warnings ?? []), ...bad.map(withoutValue)],
  };
}

/** A value that an automatic setting would have to tell is asked about, and not left out. */
function isOptional({ path, code }: Problem, settings: RowSettings): boolean {
  const setting = findSetting(code);
  const isAsked = setting !== undefined && (setting === 'timeZone' || settings[setting] === 'auto');
  return !isAsked && !strict.test(path);
}

function listSteps(path: string): readonly string[] {
  return path.replace(/\[(\d+)\]/g, '.$1').split('.');
}

function leaveOut(record: Json, steps: readonly string[]): Json {
  const left = without(record, steps);
  return isPlainObject(left) ? left : record;
}

/** The rows of a flow belong to others: what changes is copied. */
function without(value: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (String(at) === step ? without(item, rest) : item));
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...value, [step]: without(inner, rest) };
}

const customers = ['customer_driver', 'customer_owner', 'customer_contract'] as const;

/** Wishes not to be called of customers whom Claire drops, as it does without a number or a surname. */
function findLostWishes(record: Json): Problem[] {
  return customers.flatMap((name) => {
    const customer = record[name];
    if (!isPlainObject(customer) || customer.block_communication !== true) return [];
    const missing = ['dms_nr', 'surname'].filter((field) => isMissing(customer[field]));
    if (missing.length === 0) return [];
    const lost = phrase('lostWish', { fields: missing.map((field) => `${name}.${field}`) });
    return [toProblem(lost, `${name}.block_communication`)];
  });
}

/** What Claire drops with a customer, in silence; without a value, nothing is lost. */
export function findLostCustomers(record: Json): Problem[] {
  return customers.flatMap((name) => {
    const customer = record[name];
    if (!isPlainObject(customer) || !Object.values(customer).some(isGiven)) return [];
    return ['dms_nr', 'surname']
      .filter((field) => isMissing(customer[field]))
      .map((field) => toProblem(phrase('lostCustomer'), `${name}.${field}`));
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** What is odd about values that were read is told with their row too. */
export function withRemarks(converted: Converted): Converted {
  const odd = (converted.remarks ?? []).filter(({ remarked }) => remarked.isPlain !== true);
  if (odd.length === 0) return converted;
  const warnings = odd.map(({ path, remarked: { value, fault } }) => {
    const warning = toProblem(fault, path);
    return value === undefined ? withoutValue(warning) : warning;
  });
  return { ...converted, warnings: [...(converted.warnings ?? []), ...warnings] };
}

export function withLostWishes(converted: Converted): Converted {
  const lost = findLostWishes(converted.record);
  if (lost.length === 0) return converted;
  return { ...converted, problems: [...converted.problems, ...lost] };
}

/** Fields that a file without a column for them has from another. */
const sources = [
  { path: 'car.dms_nr', from: 'car.vin', told: 'carNumberIsVin' },
  { path: 'wo_nr', from: 'dms_nr', told: 'workOrderIsAppointment' },
  { path: 'dms_nr', from: 'wo_nr', told: 'appointmentIsWorkOrder' },
] as const;

export interface Filled {
  readonly record: Json;
  /** What was taken for what. */
  readonly told: readonly Phrase[];
}

/** Takes what the file has no column for from what it has. A blank cell of a column stays blank. */
export function fillMissingColumns(record: Json, hasColumn: (path: string) => boolean): Filled {
  let filled = record;
  const told: Phrase[] = [];
  for (const { path, from, told: code } of sources) {
    if (hasColumn(path) || !hasColumn(from)) continue;
    const value = readPath(filled, from.split('.'));
    if (
      typeof value !== 'string' ||
      value === '' ||
      readPath(filled, path.split('.')) !== undefined
    )
      continue;
    filled = path === 'car.dms_nr' ? putIntoCar(filled, value) : { ...filled, [path]: value };
    told.push(phrase(code));
  }
  return { record: filled, told };
}

function putIntoCar(record: Json, dms_nr: string): Json {
  return { ...record, car: { ...(isPlainObject(record.car) ? record.car : {}), dms_nr } };
}

/** Why Claire needs what no column holds, and what to do. */
export const requiredColumns: Readonly<Record<string, ProblemCode>> = {
  dms_created_at: 'requiredCreation',
  location_id: 'requiredLocation',
  'customer_driver.dms_nr': 'requiredCustomerNumber',
};
