import type { CallOptions, Client } from '../client';
import { defaultMaxWait } from '../waits';
import { isObject, type Json } from '../json';
import { operations, toRecords } from '../resources';
import { type Contact, toContact } from './contact';
import { type Country, readCountry } from './countries';
import { type CustomerType, readFirst } from './customer';
import { type Message, writeMessage } from './message';
import { findTemplate, type MessageChoice } from './templates';
import { findCountry } from './mobile';

export interface ContactSettings {
  /** `{key}` stands for the customer's communication key. */
  readonly linkTemplate?: string | undefined;
  readonly defaultCountry?: Country | undefined;
  /** The language that replaces the one of the country. */
  readonly language?: string | undefined;
  readonly message?: MessageChoice | undefined;
  readonly timeZone?: string | undefined;
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
  const { linkTemplate, defaultCountry, language, timeZone } = settings;
  const key = event?.key;
  const choice = chooseMessage(settings.message, event);
  return (type) => {
    const options = { linkTemplate, key, locationCountry, defaultCountry, language };
    const contact = toContact(appointment, type, options);
    if (choice === undefined) return contact;
    return { ...contact, message: writeMessage(choice, { appointment, contact, timeZone }) };
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

/** Locations do not move; an hour later a new one is known. */
const maxAge = 3600;

/** A message does not wait long for a country: without it there is the account's default. */
const maxWait = 5;

/** The country of an appointment's workshop, without a request where its telephone number says it. */
async function findLocationCountry(
  appointment: Json,
  client: Client,
  calls: CallOptions,
): Promise<Country | undefined> {
  const ofNumber = findCountry(readFirst(appointment, 'location_phone'));
  if (ofNumber !== undefined) return ofNumber;
  const id = readFirst(appointment, 'location_id');
  const locations = id === null ? [] : await listLocations(client, calls);
  const location = locations.find((one) => readFirst(one, 'id') === id);
  return location && (readCountry(location.country) ?? findCountry(location.phone_nr));
}

/** The list is empty when Claire does not answer: the appointment is here, and says the more important things. */
async function listLocations(client: Client, calls: CallOptions): Promise<readonly Json[]> {
  const { list } = operations.location;
  const patience = Math.min(calls.maxWait ?? defaultMaxWait, maxWait);
  try {
    const { data } = await client.call(list, {}, { ...calls, maxAge, maxWait: patience });
    return toRecords(list, data).filter(isObject);
  } catch {
    return [];
  }
}
