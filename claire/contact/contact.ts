import { type Json, readProperty } from '../json';
import { type Country, findLanguage, readCountry } from './countries';
import {
  buildLink,
  type CustomerRecord,
  type CustomerType,
  formatName,
  readAll,
  readCompany,
  readCustomer,
  readDmsNr,
  readFirst,
  readName,
} from './customer';
import { type Email, findEmail } from './email';
import { greet, type Greeting } from './greeting';
import { findMobile, type Mobile } from './mobile';

/** The customer whom an event is for, and how to reach them. */
export interface Contact extends Mobile {
  /** `null` where an event names one that is not known. */
  type: CustomerType | null;
  dmsNr: string | null;
  name: string | null;
  company: string | null;
  email: string | null;
  mobile: string | null;
  /** Two letters, of the texts that they get. */
  language: string;
  greeting: Greeting;
  /** `sms` only when `mobileE164` is there. */
  channel: 'email' | 'sms' | 'none';
  reason?: string;
  /** For the customer only: Claire counts the first opening as theirs. */
  link?: string;
}

export interface ContactOptions {
  /** `{key}` stands for the customer's communication key. */
  linkTemplate?: string | undefined;
  /** The event's communication key; without it there is no link. */
  key?: string | undefined;
  locationCountry?: Country | undefined;
  /** The account's country, where Claire does not know the workshop's. */
  defaultCountry?: Country | undefined;
  language?: string | undefined;
}

const sms = '2';

/**
 * Reads a customer of an appointment by the rules of Claire's notify step: no channel after a
 * block, the preferred channel if it has an address, private before business.
 */
export function toContact(
  appointment: Json,
  type: CustomerType,
  options: ContactOptions = {},
): Contact {
  const record = readCustomer(appointment, type);
  const { customer } = record;
  const name = readName(record);
  const company = readCompany(record);
  const countries = [
    readCountry(readFirst(customer, 'country')),
    options.locationCountry ?? options.defaultCountry,
  ];
  const language = options.language ?? findLanguage(...countries);
  const found = findEmail(readAll(customer, 'email_private', 'email_business'));
  const { email } = found;
  const mobiles = readAll(customer, 'tel_mobile_private', 'tel_mobile_business');
  const mobile = findMobile(mobiles, countries);
  const reason = findReasonForNone(record, found, mobile);
  const url = buildLink(options.linkTemplate, options.key);
  return {
    type,
    dmsNr: readDmsNr(record),
    name: formatName(name),
    company,
    email,
    mobile: mobiles[0] ?? null,
    ...mobile,
    language,
    greeting: greet(name, company, language),
    channel: reason === undefined ? chooseChannel(customer, email, mobile) : 'none',
    ...(reason === undefined ? {} : { reason }),
    ...(url === undefined ? {} : { link: url }),
  };
}

/** Nobody, for an event whose customer cannot be told: its key must not reach another one. */
export function toUnknownContact(reason: string): Contact {
  return { ...toContact({}, 'driver'), type: null, channel: 'none', reason };
}

function findReasonForNone(
  { customer, type }: CustomerRecord,
  { email, hasWords }: Email,
  { mobileE164, mobileProblem }: Mobile,
): string | undefined {
  if (customer === undefined) return `The appointment has no ${type}`;
  if (isBlocked(customer)) return `The ${type} wants no messages`;
  if (email !== null || mobileE164 !== null) return undefined;
  const noEmail = hasWords ? 'has words beside the e-mail address' : 'has no e-mail address';
  if (mobileProblem === undefined) return `The ${type} ${noEmail} and no mobile number`;
  return `The ${type} ${noEmail}. ${mobileProblem.message}`;
}

/** Channel 3 means that the dealer's own flow sends, so it expresses no preference. */
function chooseChannel(
  customer: Json | undefined,
  email: string | null,
  { mobileE164 }: Mobile,
): 'email' | 'sms' {
  if (email === null) return 'sms';
  if (mobileE164 === null) return 'email';
  return readFirst(customer, 'preferred_communication_channel') === sms ? 'sms' : 'email';
}

/** An unreadable block counts as one: a message too few does less harm. */
function isBlocked(customer: Json): boolean {
  const blocked = readProperty(customer, 'block_communication') ?? false;
  return blocked !== false && blocked !== 0 && blocked !== 'false' && blocked !== '0';
}
