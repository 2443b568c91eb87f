import type { CallOptions, Client } from '../client';
import { isObject, type Json, readProperty, toRecords } from '../json';
import { operations } from '../resources';
import { defaultMaxWait } from '../waits';
import { type Country, findLanguage, listZones, readCountry } from '../countries';
import {
  buildLink,
  type CustomerRecord,
  type CustomerType,
  formatName,
  listRecords,
  readAll,
  readCompany,
  readCustomer,
  readDmsNr,
  readFirst,
  readName,
} from './customer';
import { type Email, findEmail } from './email';
import { greet, type Greeting } from './greeting';
import { type Message, writeMessage } from './message';
import { findCountry, findMobile, type Mobile } from './mobile';
import { findTemplate, type MessageChoice } from './templates';
import { mayWantNone } from './wish';

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
  /** Only the customer may open it: Claire counts the first opening as theirs. */
  link?: string;
}

export interface ContactSettings {
  /** `{key}` stands for the customer's communication key. */
  readonly linkTemplate?: string | undefined;
  /** The account's country, where Claire does not know the workshop's. */
  readonly defaultCountry?: Country | undefined;
  /** The language that replaces the one of the country. */
  readonly language?: string | undefined;
  readonly message?: MessageChoice | undefined;
  /** Of the flow, where the workshop's country does not tell it. */
  readonly timeZone?: string | undefined;
}

export interface ContactOptions extends ContactSettings {
  /** The event's communication key; without it there is no link. */
  readonly key?: string | undefined;
  /** `unanswered` where Claire did not answer: any country may be the workshop's. */
  readonly locationCountry?: Country | 'unanswered' | undefined;
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
  const written = readFirst(customer, 'country');
  const { locationCountry, defaultCountry } = options;
  const isUnanswered = locationCountry === 'unanswered';
  const workshop = isUnanswered ? defaultCountry : (locationCountry ?? defaultCountry);
  const countries = [readCountry(written), workshop];
  const language = options.language ?? findLanguage(...countries);
  const emails = readAll(customer, 'email_private', 'email_business');
  const found = findEmail(emails);
  const { email } = found;
  const mobiles = readAll(customer, 'tel_mobile_private', 'tel_mobile_business');
  const numbers = mobiles.map((number) => withoutName(number, name.surname));
  // Numbers of a country that is not known may be another person's anywhere.
  const isUnread = countries[0] === undefined && /[\p{L}1-9]/u.test(written ?? '');
  const mobile = isUnanswered
    ? findMobile(numbers, [], 'unansweredCountry')
    : findMobile(numbers, isUnread ? [] : countries);
  const reason = findReasonForNone(record, found, mobile);
  const url = buildLink(options.key, options.linkTemplate);
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

/** A customer's own name beside a number says nothing of it. */
function withoutName(number: string, surname: string | null): string {
  if (surname === null || surname.length < 2) return number;
  return number.toLowerCase().replaceAll(surname.toLowerCase(), ' ');
}

function findReasonForNone(
  record: CustomerRecord,
  { email, hasWords }: Email,
  { mobileE164, mobileProblem }: Mobile,
): string | undefined {
  const { customer, type } = record;
  if (customer === undefined) return `The appointment has no ${type}`;
  const records = listRecords(record, { email, mobileE164 });
  if (records.some(isBlocked)) return `The ${type} wants no messages`;
  // The appointment's own fields may say more than the record.
  if ([...records, { ...record, customer: undefined }].some(mayWantNone))
    return `Words in the ${type}’s name, addresses or numbers may ask for no messages, or say that the ${type} has died`;
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
function isBlocked({ customer = {} }: CustomerRecord): boolean {
  const blocked = readProperty(customer, 'block_communication') ?? false;
  return blocked !== false && blocked !== 0 && blocked !== 'false' && blocked !== '0';
}

export interface ReadyContact extends Contact {
  message?: Message;
}

export interface ContactEvent {
  readonly event: number | null;
  readonly key: string | undefined;
}

export type ContactReader = (type: CustomerType) => ReadyContact;

/** Reads the customers of an appointment; a look-up has no event, and so no link. */
export async function createContactReader(
  appointment: Json,
  settings: ContactSettings,
  { client, calls, event }: { client: Client; calls: CallOptions; event?: ContactEvent },
): Promise<ContactReader> {
  const locationCountry = await findLocationCountry(appointment, client, calls);
  const { timeZone } = settings;
  const zones =
    locationCountry === 'unanswered' ? null : listZones(locationCountry ?? settings.defaultCountry);
  const choice = chooseMessage(settings.message, event);
  return (type) => {
    const options = { ...settings, key: event?.key, locationCountry };
    const contact = toContact(appointment, type, options);
    if (choice === undefined) return contact;
    return { ...contact, message: writeMessage(choice, { appointment, contact, zones, timeZone }) };
  };
}

/** Events that ask for no message have none. */
function chooseMessage(choice: MessageChoice | undefined, event: ContactEvent | undefined) {
  if (choice?.kind !== 'byEvent') return choice;
  const name = findTemplate(event?.event ?? null);
  return name === undefined ? undefined : ({ kind: 'template', name } as const);
}

export interface AddedCustomer extends ContactSettings {
  readonly type: CustomerType;
}

/** Adds the customer to `shown`, the appointment as the user gets it. */
export async function withCustomer<Shown extends Json>(
  added: AddedCustomer | undefined,
  appointment: Json,
  shown: Shown,
  asking: { client: Client; calls: CallOptions },
): Promise<Shown & { customer?: ReadyContact }> {
  if (added === undefined) return shown;
  const read = await createContactReader(appointment, added, asking);
  return { ...shown, customer: read(added.type) };
}

/** In seconds: locations do not move, and a new one is asked for once more. */
const maxAges = [3600, 60];

/** A message does not wait long for a country: many need none. */
const maxWait = 5;

/** The telephone number counts only where the country is not there: it may be another country's hotline. */
async function findLocationCountry(
  appointment: Json,
  client: Client,
  calls: CallOptions,
): Promise<Country | 'unanswered' | undefined> {
  const ofNumber = findCountry(readFirst(appointment, 'location_phone'));
  const id = readFirst(appointment, 'location_id');
  if (id === null) return ofNumber;
  const locations = await listLocations(id, client, calls);
  const countries = new Set(locations.map((location) => readCountry(location.country)));
  if (countries.size !== 1) return 'unanswered';
  const [country] = countries;
  return country ?? ofNumber ?? findCountry(locations[0]?.phone_nr);
}

/** Those with the id: none when Claire does not answer, as the appointment says the more important things. */
async function listLocations(id: string, client: Client, calls: CallOptions): Promise<Json[]> {
  const { list } = operations.location;
  const patience = Math.min(calls.maxWait ?? defaultMaxWait, maxWait);
  try {
    for (const maxAge of maxAges) {
      const { data } = await client.call(list, {}, { ...calls, maxAge, maxWait: patience });
      const records = toRecords(list, data).filter(isObject);
      const found = records.filter((one) => readFirst(one, 'id') === id);
      if (found.length > 0) return found;
    }
  } catch {
    // Its country may be any.
  }
  return [];
}
