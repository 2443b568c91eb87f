import { readProperty } from './resources/outputs';
import { isObject, type Json } from './json';

export const customerTypes = ['driver', 'owner', 'contractor'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** The reference's link to the read-only view; a dealer may have another. */
export const defaultLinkTemplate = 'https://mycarcheck.pro/#!/{key}';

/** The customer whom an event is for, and how to reach them. */
export interface Contact {
  type: CustomerType;
  dmsNr: string | null;
  name: string | null;
  company: string | null;
  email: string | null;
  mobile: string | null;
  channel: 'email' | 'sms' | 'none';
  /** Why there is no channel. */
  reason?: string;
  /** For the customer only: Claire counts the first opening as theirs. */
  link?: string;
}

export interface ContactOptions {
  /** `{key}` stands for the customer's communication key. */
  linkTemplate?: string | undefined;
  /** The event's communication key; without it there is no link. */
  key?: string | undefined;
}

/** The field names of the three customers in an appointment. */
const customerFields = {
  driver: { customer: 'customer_driver', prefix: 'driver', dmsNr: 'driver_dms_number' },
  owner: { customer: 'customer_owner', prefix: 'owner', dmsNr: 'owner_dms_number' },
  contractor: {
    customer: 'customer_contract',
    prefix: 'contractor',
    dmsNr: 'contract_dms_number',
  },
} as const;

const sms = 2;

/**
 * Reads a customer of an appointment by the rules of Claire's notify step: no channel after a
 * block, the preferred channel if it has an address, private before business.
 */
export function toContact(
  appointment: Json,
  type: CustomerType,
  options: ContactOptions = {},
): Contact {
  const fields = customerFields[type];
  const record = readProperty(appointment, fields.customer);
  const customer: Json | undefined = isObject(record) ? record : undefined;
  const email = readFirst(customer, 'email_private', 'email_business');
  const mobile = readFirst(customer, 'tel_mobile_private', 'tel_mobile_business');
  const reason = findReasonForNone(customer, type, email ?? mobile);
  const url = buildLink(options);
  return {
    type,
    dmsNr: readFirst(customer, 'dms_nr', 'dms_number') ?? readFirst(appointment, fields.dmsNr),
    name: readName(customer) ?? readName(appointment, `${fields.prefix}_`),
    company: readCompany(appointment, customer, type),
    email,
    mobile,
    channel: reason === undefined ? chooseChannel(customer, email, mobile) : 'none',
    ...(reason === undefined ? {} : { reason }),
    ...(url === undefined ? {} : { link: url }),
  };
}

function findReasonForNone(
  customer: Json | undefined,
  type: CustomerType,
  address: string | null,
): string | undefined {
  if (customer === undefined) return `The appointment has no ${type}`;
  if (isBlocked(customer)) return `The ${type} wants no messages`;
  return address === null ? `The ${type} has no e-mail address and no mobile number` : undefined;
}

/** Channel 3 means that the dealer's own flow sends, so it expresses no preference. */
function chooseChannel(
  customer: Json | undefined,
  email: string | null,
  mobile: string | null,
): 'email' | 'sms' {
  if (email === null) return 'sms';
  if (mobile === null) return 'email';
  const preferred = customer && readProperty(customer, 'preferred_communication_channel');
  return Number(preferred) === sms ? 'sms' : 'email';
}

/** An unreadable block counts as one: a message too few does less harm. */
function isBlocked(customer: Json): boolean {
  const blocked = readProperty(customer, 'block_communication') ?? false;
  return blocked !== false && blocked !== 0 && blocked !== 'false' && blocked !== '0';
}

/** `Dhr. J. Jansen`: the initials, else the first name. */
function readName(from: Json | undefined, prefix = ''): string | null {
  const surname = readFirst(from, `${prefix}surname`);
  const given = readFirst(from, `${prefix}initials`, `${prefix}first_name`);
  const title = readFirst(from, `${prefix}title`);
  const parts = surname === null ? [given] : [title, given, surname];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** The appointment's own company belongs to the contractor. */
function readCompany(
  appointment: Json,
  customer: Json | undefined,
  type: CustomerType,
): string | null {
  const own = readFirst(customer, 'company');
  return own ?? (type === 'contractor' ? readFirst(appointment, 'company') : null);
}

/** The first of the fields that is not empty. */
function readFirst(from: Json | undefined, ...fields: readonly string[]): string | null {
  if (from === undefined) return null;
  for (const field of fields) {
    const value = readProperty(from, field);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return null;
}

function buildLink({ linkTemplate, key }: ContactOptions): string | undefined {
  if (key === undefined || key === '') return undefined;
  return (linkTemplate ?? defaultLinkTemplate).replaceAll('{key}', encodeURIComponent(key));
}

/** Adds the customer of that type to `shown`, the appointment as the user gets it. */
export function withCustomer<Shown extends Json>(
  type: CustomerType | undefined,
  appointment: Json,
  shown: Shown,
): Shown & { customer?: Contact } {
  return type === undefined ? shown : { ...shown, customer: toContact(appointment, type) };
}
