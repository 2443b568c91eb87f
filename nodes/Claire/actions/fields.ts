import type { INodeProperties } from 'n8n-workflow';
import { resourceNames } from '../../../claire/resources/names';
import { locatorModes, maxWait, sortByName } from '../../../n8n/properties';

export const limit: INodeProperties = {
  displayName: 'Limit',
  name: 'limit',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 50,
  description: 'Max number of results to return',
};

export const returnAll: INodeProperties = {
  displayName: 'Return All',
  name: 'returnAll',
  type: 'boolean',
  default: false,
  description: 'Whether to return all results or only up to a given limit',
};

export const returnAllOrLimit: INodeProperties[] = [
  returnAll,
  { ...limit, displayOptions: { show: { returnAll: [false] } } },
];

/** How much of each record comes out; nothing to choose where a record has few fields. */
export function output(resource: string): INodeProperties[] {
  const fields = resourceNames.find(({ value }) => value === resource)?.fields ?? [];
  if (fields.length === 0) return [];
  return [
    {
      displayName: 'Output',
      name: 'output',
      type: 'options',
      default: 'simplified',
      description:
        'How much of each record to return. An AI agent never gets keys and links that open the view of a customer.',
      options: [
        { name: 'Raw', value: 'raw', description: 'All fields as Claire sends them' },
        { name: 'Selected Fields', value: 'selectedFields', description: 'The fields you choose' },
        { name: 'Simplified', value: 'simplified', description: 'The fields that matter most' },
      ],
    },
    {
      displayName: 'Fields',
      name: 'fields',
      type: 'multiOptions',
      default: [],
      description: 'The fields to return. The ID always comes along.',
      displayOptions: { show: { output: ['selectedFields'] } },
      options: fields
        .filter((field) => field !== 'id')
        .map((field) => ({ name: toTitle(field), value: field }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    },
  ];
}

/** `License Plate Number`, `DMS Location IDs`, `Phone Nr`. */
function toTitle(field: string): string {
  return field
    .replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z]{2})/g, '$1$3 $2$4')
    .split(/[ _]/)
    .map((word) => (abbreviations.has(word) ? word.toUpperCase() : capitalize(word)))
    .join(' ');
}

const abbreviations: ReadonlySet<string> = new Set([
  ...['apk', 'dms', 'hu', 'id', 'km', 'mcc', 'nl', 'rdw', 'rob', 'url', 'vin'],
]);

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const appointmentId: INodeProperties = {
  displayName: 'Appointment ID',
  name: 'appointmentId',
  type: 'string',
  required: true,
  default: '',
  placeholder: 'e.g. 48213',
  description: "Claire's number of the appointment, such as the appointmentId of a Claire Trigger",
};

export const locationId: INodeProperties = {
  displayName: 'Location',
  name: 'locationId',
  type: 'resourceLocator',
  required: true,
  default: { mode: 'list', value: '' },
  description: 'A location of the dealer',
  modes: locatorModes('searchLocations', 'Select a location', 'e.g. 12'),
};

export const webhookId: INodeProperties = {
  displayName: 'Webhook',
  name: 'webhookId',
  type: 'resourceLocator',
  required: true,
  default: { mode: 'list', value: '' },
  description: 'A webhook that this API key made',
  modes: locatorModes('searchWebhooks', 'Select a webhook', 'e.g. 77'),
};

export const customerKind: INodeProperties = {
  displayName: 'Customer Kind',
  name: 'customerKind',
  type: 'options',
  default: '',
  description: "Which customer the 'DMS Number' belongs to",
  options: [
    { name: 'Contractor', value: 'contractor' },
    { name: 'Driver', value: 'driver' },
    { name: 'Not a Customer (an Appointment)', value: '' },
    { name: 'Owner', value: 'owner' },
  ],
};

const untilTheReset = maxWait(
  'How many seconds to wait at most when the API key has used up its requests of the hour. 0 does not wait.',
);

/** The collection at the end of every operation. */
export function options(...more: INodeProperties[]): INodeProperties {
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: sortByName([...more, untilTheReset]),
  };
}
