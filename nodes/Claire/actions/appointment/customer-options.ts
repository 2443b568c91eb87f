import type { INodeProperties } from 'n8n-workflow';
import { customerOptions } from '../../../../n8n/customer-options';

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
