import type { Problem } from '../errors';
import { isPlainObject, type Json, readProperty } from '../json';
import { customerFields, isWhole } from '../models';
import { phrase, toProblem } from '../problems';
import type { Converted } from './check';

interface Customer {
  readonly name: string;
  readonly customer: Json;
  /** What Claire drops the customer without, in silence. */
  readonly missing: readonly string[];
}

function listCustomers(record: Json): Customer[] {
  return customerFields.flatMap((name) => {
    const customer = record[name];
    if (!isPlainObject(customer)) return [];
    const missing = ['dms_nr', 'surname'].filter((field) => isMissing(customer[field]));
    return [{ name, customer, missing: missing.map((field) => `${name}.${field}`) }];
  });
}

/** What Claire drops with a customer; without a value, nothing is lost. */
export function findLostCustomers(record: Json): Problem[] {
  return listCustomers(record)
    .filter(({ customer }) => Object.values(customer).some(isGiven))
    .flatMap(({ missing }) => missing.map((path) => toProblem(phrase('lostCustomer'), path)));
}

/** Tells of wishes not to be called that Claire would drop with the customer. */
export function withLostWishes(converted: Converted): Converted {
  const lost = listCustomers(converted.record)
    .filter(({ missing }) => missing.length > 0)
    .filter(({ customer }) => readProperty(customer, 'block_communication') === true)
    .map(({ name, missing: fields }) =>
      toProblem(phrase('lostWish', { fields }), `${name}.block_communication`),
    );
  if (lost.length === 0) return converted;
  return { ...converted, problems: [...converted.problems, ...lost] };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** Where the fields of a file come from. */
interface FileColumns {
  ofPath(path: string): unknown;
}

/**
 * Without a lease company that Claire drops in each row, beside a whole customer: of which the file has
 * no column for what Claire needs. Its wish stays, and is told.
 */
export function leaveOutLost(converted: Converted, columns: FileColumns | undefined) {
  const { record, isNone } = converted;
  const hasOther = columns !== undefined && isNone !== true;
  if (!hasOther || !customerFields.some((name) => isWhole(record[name])))
    return { converted, lost: [] };
  // A company is its own surname.
  const hasColumn = (path: string) =>
    [path, path.replace('surname', 'company')].some((one) => columns.ofPath(one) !== undefined);
  const dropped = listCustomers(record).flatMap(({ name, customer, missing }) => {
    const path = missing.find((one) => !hasColumn(one));
    const isLease = name === 'customer_contract';
    const hasWish = customer.block_communication === true;
    const isNobody = !Object.values(customer).some(isGiven);
    return path === undefined || !isLease || hasWish || isNobody ? [] : [{ name, path }];
  });
  const names = new Set<string>(dropped.map(({ name }) => name));
  const kept = Object.entries(record).filter(([name]) => !names.has(name));
  return {
    converted: names.size === 0 ? converted : { ...converted, record: Object.fromEntries(kept) },
    lost: dropped.map(({ path }) => path),
  };
}
