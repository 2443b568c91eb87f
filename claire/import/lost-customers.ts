import { toLetters } from '../letters';
import { BoundedMap } from '../cache';
import type { Problem } from '../errors';
import { isPlainObject, type Json, readProperty } from '../json';
import { customerFields, type ImportAppointment, isWhole } from '../models';
import { phrase, toProblem } from '../problems';
import { isSign } from './rows/values/texts';
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

/**
 * A wish for no messages of a customer without a number, whom Claire drops, is that of the same person
 * as another customer; where the row names nobody for it, of those whom it names.
 */
export function moveWishes(converted: Converted): Converted {
  const { record, problems, warnings = [] } = converted;
  const moved = { ...record };
  const told: Problem[] = [];
  for (const { name, customer } of listCustomers(record)) {
    const isTold = problems.some(({ path }) => path.startsWith(`${name}.`));
    if (customer[wish] !== true || !isMissing(customer.dms_nr) || isTold) continue;
    const isBare = isNobody(customer, wish);
    const kept = customerFields.filter(
      (part) => isWhole(record[part]) && (isBare || isSamePerson(customer, record[part])),
    );
    if (kept.length === 0) continue;
    for (const part of kept) moved[part] = { ...Object(record[part]), [wish]: true };
    if (isBare) Reflect.deleteProperty(moved, name);
    else moved[name] = { ...customer, [wish]: false };
    const fields = kept.map((part) => `${part}.${wish}`);
    told.push(toProblem(phrase('movedWish', { fields }), `${name}.${wish}`));
  }
  if (told.length === 0) return converted;
  return { ...converted, record: moved, warnings: [...warnings, ...told] };
}

function isSamePerson(one: Json, other: unknown): boolean {
  const [name, otherName] = [readSurname(one), readSurname(Object(other) as Json)];
  return name !== '' && areSamePerson(name, otherName);
}

const wish = 'block_communication';

/** Whether a customer has `-` for a name or 0 for a number, and nothing else, but for a field. */
export function isNobody(customer: unknown, besides = ''): boolean {
  if (!isPlainObject(customer)) return false;
  for (const name in customer) {
    if (name === besides) continue;
    const value = customer[name];
    const isZero = name === 'dms_nr' && typeof value === 'string' && /^0+$/.test(value);
    const isNone = isZero || (typeof value === 'string' && isSign(value));
    if (!isNone && value !== false) return false;
  }
  return true;
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
  const isEmpty = !Object.values(found?.customer ?? {}).some(isGiven);
  const hasWish = found?.customer.block_communication === true;
  if (lost === undefined || isEmpty || hasWish) return { converted };
  return { converted: { ...converted, record: others }, lost };
}

/** `Jansen`, `JANSEN` and `Jansen-de Vries` may be one person. */
export function areSamePerson(name: string, other: string): boolean {
  const [one, two] = [toLetters(name), toLetters(other)];
  return one.includes(two) || two.includes(one);
}

const maxCustomers = 100_000;
/** A number of more is none. */
const maxNames = 20;

/**
 * Customers of whom a row says that they want no messages. Claire keeps what the last appointment
 * says of a customer, so another one of the same file would take the wish back.
 */
export class CustomerWishes {
  /** Their names: a system may use a number once more for somebody else. */
  readonly #customers = new BoundedMap<string, readonly string[]>(maxCustomers);
  #isEmpty = true;

  /** Those of a row, whatever becomes of it. */
  add(record: Json): void {
    for (const name of customerFields) {
      const customer = record[name];
      if (!isPlainObject(customer) || customer.block_communication !== true) continue;
      this.#isEmpty = false;
      const key = customerKey(customer);
      const names = this.#customers.get(key) ?? [];
      const surname = readSurname(customer);
      if (names.length < maxNames && !names.includes(surname))
        this.#customers.set(key, [...names, surname]);
    }
  }

  /** The appointment with the wishes so far, and what is told of those that it did not have. */
  keep(appointment: ImportAppointment): [ImportAppointment, readonly Problem[]] {
    const warnings: Problem[] = [];
    let kept = appointment;
    for (const name of this.#isEmpty ? [] : customerFields) {
      const customer = appointment[name];
      if (!isPlainObject(customer) || customer.block_communication === true) continue;
      const names = this.#customers.get(customerKey(customer)) ?? [];
      if (!names.some((one) => areSamePerson(one, readSurname(customer)))) continue;
      kept = { ...kept, [name]: { ...customer, block_communication: true } };
      warnings.push(toProblem(phrase('keptWish'), `${name}.block_communication`));
    }
    return [kept, warnings];
  }
}

/** A customer without a number is known by the whole name. */
function customerKey(customer: Json): string {
  const { dms_nr: number } = customer;
  return typeof number === 'string' ? number : ` ${toLetters(readSurname(customer))}`;
}

function readSurname({ surname }: Json): string {
  return typeof surname === 'string' ? surname : '';
}
