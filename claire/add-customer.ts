import { contact, type Contact, type CustomerType } from './contact';

type Json = Readonly<Record<string, unknown>>;

/**
 * Puts the customer of that type beside each appointment, and how they may be told. `shown` are the
 * appointments as the user gets them, in the same order: simplified, they may lack what tells it.
 */
export function withCustomer<Shown extends Json>(
  type: CustomerType | undefined,
  appointments: readonly Json[],
  shown: readonly Shown[],
): (Shown & { customer?: Contact })[] {
  if (type === undefined) return [...shown];
  return shown.map((record, at) => ({
    ...record,
    customer: contact(appointments[at] ?? {}, type),
  }));
}
