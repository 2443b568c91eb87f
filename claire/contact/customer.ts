import { listAddresses } from '../addresses';
import { invalidField } from '../errors';
import { toUrlPart } from '../http/request';
import { isLeftOut, isObject, type Json, readProperty } from '../json';

export const customerTypes = ['driver', 'owner', 'contractor'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** `customer_contract` and `contract_dms_number`; but a contractor's name is in `contractor_surname`. */
const namesInFields = { driver: 'driver', owner: 'owner', contractor: 'contract' } as const;

/** What Claire says of a customer: in a record of its own, and in fields of the appointment. */
export interface CustomerRecord {
  readonly appointment: Json;
  readonly type: CustomerType;
  /** Undefined when Claire sends none along. */
  readonly customer: Json | undefined;
}

export function readCustomer(appointment: Json, type: CustomerType): CustomerRecord {
  return {
    appointment,
    type,
    customer: readRecord(appointment, `customer_${namesInFields[type]}`),
  };
}

/** A record within another one. */
export function readRecord(from: Json, field: string): Json | undefined {
  const record = readProperty(from, field);
  return isObject(record) ? record : undefined;
}

/** The customers of an appointment: a driver who is the owner too is one. */
export function listCustomers(appointment: Json): CustomerRecord[] {
  const ids = new Set<number>();
  return customerTypes
    .map((type) => readCustomer(appointment, type))
    .filter(({ customer }) => {
      const id = customer?.id;
      // Go writes 0 for an id that it does not know.
      if (typeof id !== 'number' || id === 0) return true;
      return !ids.has(id) && ids.add(id);
    });
}

export function readDmsNr({ appointment, type, customer }: CustomerRecord): string | null {
  const own = readFirst(customer, 'dms_nr', 'dms_number');
  return own ?? readFirst(appointment, `${namesInFields[type]}_dms_number`);
}

/** All records of the person: those with the same number, or to whom the same messages would go. */
export function listRecords(
  record: CustomerRecord,
  { email, mobileE164 }: { readonly email: string | null; readonly mobileE164: string | null },
): CustomerRecord[] {
  const number = readDmsNr(record);
  const end = mobileE164?.slice(-minEnd);
  return customerTypes
    .map((type) => readCustomer(record.appointment, type))
    .filter((other) => {
      if (other.type === record.type) return true;
      const fields = readAll(other.customer, ...addressFields).map((one) => one.toLowerCase());
      const hasEmail =
        email !== null && fields.flatMap(listAddresses).includes(email.toLowerCase());
      const hasMobile =
        end !== undefined && fields.some((one) => one.replace(/\D/g, '').includes(end));
      return hasEmail || hasMobile || (number !== null && readDmsNr(other) === number);
    });
}

/** So many last digits of a number are the same in any form of it. */
const minEnd = 7;

/** Whether anything says that there is such a customer: Claire may send an empty record along. */
export function isKnown(record: CustomerRecord): boolean {
  if (readDmsNr(record) !== null || formatName(readName(record)) !== null) return true;
  const said = readAll(record.customer, 'id', 'company', ...addressFields);
  return said.some((value) => value !== '0');
}

export const addressFields: readonly string[] = [
  ...['email_private', 'email_business', 'tel_mobile_private', 'tel_mobile_business'],
  ...['tel_private_nr', 'tel_business_nr'],
];

/** The parts of a customer's name, from the record that has any of them. */
export interface Name {
  readonly title: string | null;
  readonly initials: string | null;
  readonly firstName: string | null;
  readonly surname: string | null;
}

export function readName({ appointment, type, customer }: CustomerRecord): Name {
  const own = readNameFields(customer, '');
  const isNamed = (own.initials ?? own.firstName ?? own.surname) !== null;
  return isNamed ? own : readNameFields(appointment, `${type}_`);
}

/** Claire writes `first_name` in a customer, and `driver_firstname` in an appointment. */
function readNameFields(from: Json | undefined, prefix: string): Name {
  // Claire asks for a surname, so systems write a sign where there is none.
  const read = (field: string) =>
    readAll(from, prefix + field).find((part) => /\p{L}/u.test(part)) ?? null;
  return {
    title: read('title'),
    initials: read('initials'),
    firstName: read(prefix === '' ? 'first_name' : 'firstname'),
    surname: read('surname'),
  };
}

/** `Dhr. J. Jansen`: the initials, else the first name. */
export function formatName({ title, initials, firstName, surname }: Name): string | null {
  const given = initials ?? firstName;
  const parts = surname === null ? [given] : [title, given, surname];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** The appointment's own company belongs to the contractor. */
export function readCompany({ appointment, type, customer }: CustomerRecord): string | null {
  const own = readFirst(customer, 'company');
  return own ?? (type === 'contractor' ? readFirst(appointment, 'company') : null);
}

export function readFirst(from: Json | undefined, ...fields: readonly string[]): string | null {
  return readAll(from, ...fields)[0] ?? null;
}

export function readAll(from: Json | undefined, ...fields: readonly string[]): string[] {
  if (from === undefined) return [];
  return fields
    .map((field) => readProperty(from, field))
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The reference's link to the read-only view; a dealer may have another. */
export const defaultLinkTemplate = 'https://mycarcheck.pro/#!/{key}';

/** A template that the user entered; nothing means the reference's. */
export function readLinkTemplate(entered: unknown): string | undefined {
  if (isLeftOut(entered)) return undefined;
  if (typeof entered === 'string' && entered.includes('{key}')) return entered;
  throw invalidField('linkTemplate', 'Link Template', 'must be an address with {key} in it');
}

/** The customer's own link; without a communication key there is none. */
export function buildLink(key: string | undefined, template = defaultLinkTemplate) {
  return key ? template.replaceAll('{key}', toUrlPart(key)) : undefined;
}
