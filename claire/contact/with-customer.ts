import type { CallOptions, Client } from '../client';
import type { Json } from '../json';
import { pickLeading } from '../leading-fields';
import { type ContactSettings, createContactReader, type ReadyContact } from './contact-reader';
import type { CustomerType } from './customer';

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
