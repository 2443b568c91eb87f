import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { contact, customerTypes, type CustomerType } from '../../../../claire/contact';
import type { ItemCall } from '../action';
import { collection, refused } from '../parameters';
import { asData } from '../records';

export const addCustomer: INodeProperties = {
  displayName: 'Add Customer',
  name: 'addCustomer',
  type: 'options',
  default: 'driver',
  description:
    'Adds a field customer: who it is, and whether and how they may be told (channel email, sms or none)',
  options: [
    { name: 'Contractor', value: 'contractor' },
    { name: 'Driver', value: 'driver' },
    { name: 'Owner', value: 'owner' },
  ],
};

/** The customer that the user asked for; asked before any request, as it may be a wrong word. */
export function customerAsked({ context, index }: ItemCall): CustomerType | undefined {
  const type = collection(context, 'options', index).addCustomer;
  if (type === undefined || type === '') return undefined;
  if (isCustomerType(type)) return type;
  throw refused('Add Customer', 'must be driver, owner or contractor');
}

/** Puts that customer beside each appointment. */
export function withCustomer(
  type: CustomerType | undefined,
  appointments: readonly IDataObject[],
  shaped: readonly IDataObject[],
): IDataObject[] {
  if (type === undefined) return [...shaped];
  return shaped.map((record, at) => ({
    ...record,
    customer: asData(contact(appointments[at] ?? {}, type)),
  }));
}

function isCustomerType(value: unknown): value is CustomerType {
  return customerTypes.some((type) => type === value);
}
