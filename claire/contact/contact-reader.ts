import type { CallOptions, Client } from '../client';
import type { Json } from '../json';
import { type Contact, toContact } from './contact';
import type { Country } from './phone/countries';
import type { CustomerType } from './customer';
import { findLocationCountry } from './phone/location-country';
import { type Message, writeMessage } from './messages/message';
import { type MessageChoice, findTemplate } from './messages/message-choice';
import { pickLeading } from '../simplify';

/** How the user wants customers put out. */
export interface ContactSettings {
  /** `{key}` stands for the customer's communication key. */
  readonly linkTemplate?: string | undefined;
  /** Of the account. */
  readonly defaultCountry?: Country | undefined;
  /** Instead of the one that goes with the country. */
  readonly language?: string | undefined;
  readonly message?: MessageChoice | undefined;
  /** Of times in messages. */
  readonly timeZone?: string | undefined;
}

/** The customer as a flow gets it. */
export interface ReadyContact extends Contact {
  message?: Message;
}

/** What an event says about its customer. */
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

/** The customer that a user wants beside each appointment. */
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
  const customer = read(added.type);
  return { ...pickLeading({ ...shown, customer }), ...shown, customer };
}
