import type { IDataObject, INodeProperties } from 'n8n-workflow';
import {
  type AddedCustomer,
  type CustomerType,
  customerTypes,
  readDefaultCountry,
  readLanguage,
  readMessageChoice,
  withCustomer,
} from '../../../../claire/contact';
import { isLeftOut, isObject } from '../../../../claire/json';
import { operations } from '../../../../claire/resources';
import { customerOptions } from '../../../../n8n/properties';
import { toData } from '../../../../n8n/values';
import type { ItemCall } from '../action';
import { parameterError, readCollection } from '../parameters';
import { createShape } from '../records';

/** Appointments as the user wants to see them, with the customer beside each whom they asked for. */
export async function showAppointments(
  call: ItemCall,
  read: () => Promise<readonly unknown[]>,
): Promise<IDataObject[]> {
  const added = readAddedCustomer(call);
  const shape = createShape(call, operations.appointment.get);
  const records = (await read()).filter(isObject).map(toData);
  const asking = { client: call.client, calls: call.options };
  const shown = shape(records).map((appointment, index) =>
    withCustomer(added, records[index] ?? {}, appointment, asking),
  );
  return (await Promise.all(shown)).map(toData);
}

/** Asked before any request, as it may be a wrong word. */
function readAddedCustomer({
  context,
  index,
  defaultCountry,
}: ItemCall): AddedCustomer | undefined {
  const options = readCollection(context, 'options', index);
  const { addCustomer, language } = options;
  const type = readCustomerKind(addCustomer, 'Add Customer');
  if (type === undefined) return undefined;
  return {
    type,
    language: readLanguage(language),
    message: readMessageChoice(options, { hasEvent: false }),
    defaultCountry: readDefaultCountry(defaultCountry),
    timeZone: context.getTimezone(),
  };
}

/** Whose number a DMS number is; nothing means an appointment's. */
export function readCustomerKind(
  value: unknown,
  label = 'Customer Kind',
): CustomerType | undefined {
  if (isLeftOut(value)) return undefined;
  const kind = customerTypes.find((known) => known === value);
  if (kind === undefined) throw parameterError(label, 'must be driver, owner or contractor');
  return kind;
}

const addCustomer: INodeProperties = {
  displayName: 'Add Customer',
  name: 'addCustomer',
  type: 'options',
  default: 'driver',
  description:
    'Adds a field customer: who they are, and whether and how you may tell them (channel email, sms or none)',
  options: [
    { name: 'Contractor', value: 'contractor' },
    { name: 'Driver', value: 'driver' },
    { name: 'Owner', value: 'owner' },
  ],
};

/** The options of every look-up of appointments. */
export const customerFields = [addCustomer, ...customerOptions];
