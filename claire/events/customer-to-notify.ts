import { contact, customerTypes, type Contact, type CustomerType } from '../contact';

type Json = Readonly<Record<string, unknown>>;

/**
 * The customer that the event names; events that are not about a communication name none, and are
 * for whoever brings the car: the driver, else the owner, else the contractor.
 */
export function findCustomerToNotify(
  appointment: Json,
  payload: Json,
  linkTemplate: string | undefined,
): Contact {
  const { communication_key: key } = payload;
  const options = { linkTemplate, key: typeof key === 'string' ? key : undefined };
  const contactOf = (type: CustomerType) => contact(appointment, type, options);
  const types = listTypes(payload);
  return contactOf(types.find((type) => isThere(contactOf(type))) ?? types[0]);
}

function listTypes({ customer_type: named }: Json): readonly [CustomerType, ...CustomerType[]] {
  const type = customerTypes.find((candidate) => candidate === named);
  return type === undefined ? customerTypes : [type];
}

function isThere({ dmsNr, name }: Contact): boolean {
  return dmsNr !== null || name !== null;
}
