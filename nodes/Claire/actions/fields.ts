import type { INodeProperties } from 'n8n-workflow';

/** Fields that several operations share. */

export const returnAllOrLimit: INodeProperties[] = [
  {
    displayName: 'Return All',
    name: 'returnAll',
    type: 'boolean',
    default: false,
    description: 'Whether to return all results or only up to a given limit',
  },
  {
    displayName: 'Limit',
    name: 'limit',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 50,
    description: 'Max number of results to return',
    displayOptions: { show: { returnAll: [false] } },
  },
];

export const simplify: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const appointmentId: INodeProperties = {
  displayName: 'Appointment ID',
  name: 'appointmentId',
  type: 'string',
  required: true,
  default: '',
  placeholder: 'e.g. 48213',
  description: "Claire's number of the appointment, such as the appointmentId of a Claire Trigger",
};

const idRule = {
  type: 'regex' as const,
  properties: { regex: '^\\s*[1-9][0-9]*\\s*$', errorMessage: 'The ID is a whole number above 0' },
};

export const locationId: INodeProperties = {
  displayName: 'Location',
  name: 'locationId',
  type: 'resourceLocator',
  required: true,
  default: { mode: 'list', value: '' },
  description: 'The location of the dealer whose appointments are meant',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      placeholder: 'Select a location',
      typeOptions: { searchListMethod: 'searchLocations', searchable: true },
    },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 12',
      validation: [idRule],
    },
  ],
};

export const webhookId: INodeProperties = {
  displayName: 'Webhook',
  name: 'webhookId',
  type: 'resourceLocator',
  required: true,
  default: { mode: 'list', value: '' },
  description: 'A webhook that was made with this API key',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      placeholder: 'Select a webhook',
      typeOptions: { searchListMethod: 'searchWebhooks', searchable: true },
    },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 77',
      validation: [idRule],
    },
  ],
};

export const customerKind: INodeProperties = {
  displayName: 'Customer Kind',
  name: 'customerKind',
  type: 'options',
  default: '',
  description: 'Whose number the DMS number is',
  options: [
    { name: 'Contractor', value: 'contractor' },
    { name: 'Driver', value: 'driver' },
    { name: 'Not a Customer (an Appointment)', value: '' },
    { name: 'Owner', value: 'owner' },
  ],
};

const maxWait: INodeProperties = {
  displayName: 'Max Wait',
  name: 'maxWait',
  type: 'number',
  typeOptions: { minValue: 0 },
  default: 60,
  description:
    "How many seconds to wait at most when the hour's requests of the API key are used up. 0 does not wait.",
};

/** The collection at the end of every operation. */
export function options(...more: INodeProperties[]): INodeProperties {
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: [...more, maxWait].sort((a, b) => a.displayName.localeCompare(b.displayName)),
  };
}
