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

/** Tells of wishes for no messages that Claire would drop with the customer. */
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
 * Without a lease company, beside a whole customer, of which the file has no column for what Claire
 * needs: it would be told in each row. One with a wish stays, and is told there.
 */
export function leaveOutLease(
  converted: Converted,
  columns: FileColumns | undefined,
): { readonly converted: Converted; readonly lost?: string | undefined } {
  const { customer_contract: lease, ...others } = converted.record;
  const isBeside = customerFields.some((name) => isWhole(others[name]));
  if (columns === undefined || converted.isNone === true || !isBeside) return { converted };
  const [found] = listCustomers({ customer_contract: lease });
  // A company is its own surname.
  const hasColumn = (path: string) =>
    [path, path.replace('surname', 'company')].some((one) => columns.ofPath(one) !== undefined);
  const lost = found?.missing.find((path) => !hasColumn(path));
  const isNobody = !Object.values(found?.customer ?? {}).some(isGiven);
  const hasWish = found?.customer.block_communication === true;
  if (lost === undefined || isNobody || hasWish) return { converted };
  return { converted: { ...converted, record: others }, lost };
}
