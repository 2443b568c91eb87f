import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { withCustomer, customerTypes, type CustomerType } from '../../../../claire/contact';
import type { InputOf } from '../../../../claire/client';
import type { Operation } from '../../../../claire/resources';
import type { ItemCall } from '../action';
import { collection, refused } from '../parameters';
import { asData, read, shaper } from '../records';

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

/** Appointments, with the customer beside each that the user asked for. */
export async function readWithCustomer<O extends Operation>(
  call: ItemCall,
  operation: O,
  input: () => InputOf<O>,
): Promise<IDataObject[]> {
  const type = customerAsked(call);
  const shape = shaper(call, operation);
  const records = await read(call, operation, input());
  return shape(records).map((shown, at) => asData(withCustomer(type, records[at] ?? {}, shown)));
}

/** Asked before any request, as it may be a wrong word. */
function customerAsked({ context, index }: ItemCall): CustomerType | undefined {
  const type = collection(context, 'options', index).addCustomer;
  if (type === undefined || type === '') return undefined;
  if (isCustomerType(type)) return type;
  throw refused('Add Customer', 'must be driver, owner or contractor');
}

function isCustomerType(value: unknown): value is CustomerType {
  return customerTypes.some((type) => type === value);
}

/** Whose number a DMS number is; nothing means an appointment's. */
export function readCustomerKind(value: unknown): CustomerType | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const kind = customerTypes.find((known) => known === value);
  if (kind === undefined) throw refused('Customer Kind', 'must be driver, owner or contractor');
  return kind;
}
