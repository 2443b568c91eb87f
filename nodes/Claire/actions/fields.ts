import type { INodeProperties } from 'n8n-workflow';
import { defaultMaxWait } from '../../../claire/default-waits';
import { simplify, sortByName } from '../../../n8n/properties';

/** Fields that several operations share. */

export const limit: INodeProperties = {
  displayName: 'Limit',
  name: 'limit',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 50,
  description: 'Max number of results to return',
};

export const returnAllOrLimit: INodeProperties[] = [
  {
    displayName: 'Return All',
    name: 'returnAll',
    type: 'boolean',
    default: false,
    description: 'Whether to return all results or only up to a given limit',
  },
  { ...limit, displayOptions: { show: { returnAll: [false] } } },
];

const simplifyForPeople: INodeProperties = {
  ...simplify,
  displayOptions: { hide: { '@tool': [true] } },
};

/** A model pays for every word, so as a tool the node is sparing unless told otherwise. */
const toolOutput: INodeProperties[] = [
  {
    displayName: 'Output',
    name: 'output',
    type: 'options',
    default: 'simplified',
    description:
      'How much of each record the model reads. It never gets keys and links that open the view of a customer.',
    displayOptions: { show: { '@tool': [true] } },
    options: [
      {
        name: 'Raw',
        value: 'raw',
        description: 'All fields as Claire sends them, without keys and links of customers',
      },
      {
        name: 'Selected Fields',
        value: 'selected',
        description: 'Only the fields that you name',
      },
      {
        name: 'Simplified',
        value: 'simplified',
        description: 'With labels beside numbers, and without empty fields',
      },
    ],
  },
  {
    displayName: 'Fields',
    name: 'outputFields',
    type: 'string',
    default: '',
    placeholder: 'e.g. ID, license_plate_number, time_car_app',
    description: 'Names of the fields to return, separated by commas',
    displayOptions: { show: { '@tool': [true], output: ['selected'] } },
  },
];

/** How records look: one switch for people, a choice for models. */
export const shaping: INodeProperties[] = [simplifyForPeople, ...toolOutput];

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
  description: 'A location of the dealer',
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
  description: 'A webhook that this API key made',
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
  description: 'Which customer the DMS Number belongs to',
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
  default: defaultMaxWait,
  description:
    'How many seconds to wait at most when the API key has used up its requests of the hour. 0 does not wait.',
};

/** The collection at the end of every operation. */
export function options(...more: INodeProperties[]): INodeProperties {
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: sortByName([...more, maxWait]),
  };
}
