import { contact, type Contact, type CustomerType } from './contact';

type Json = Readonly<Record<string, unknown>>;

/**
 * The customer of that type beside an appointment, and how they may be told. `shown` is the
 * appointment as the user gets it: simplified, it may lack what tells that.
 */
export function withCustomer<Shown extends Json>(
  type: CustomerType | undefined,
  appointment: Json,
  shown: Shown,
): Shown & { customer?: Contact } {
  return type === undefined ? shown : { ...shown, customer: contact(appointment, type) };
}
