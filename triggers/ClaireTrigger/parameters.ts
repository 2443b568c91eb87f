import type { INodeProperties } from 'n8n-workflow';
import { checkCreated, enumerations } from '../../claire/models/enumerations';
import { customerParameters, simplify } from '../../n8n/properties';
import { options } from './option-parameters';

const labels = Object.fromEntries(
  enumerations.WebhookTriggerID.map(({ value, label }) => [value, label]),
);

const labelOfOnly = `(${JSON.stringify(labels)})[$parameter["events"][0]] ?? "event " + $parameter["events"][0]`;

/** Below the node's name on the canvas: the event, or how many there are. */
export const subtitle = `={{ $parameter["events"].length === 1 ? (${labelOfOnly}) : $parameter["events"].length + " events" }}`;

const events: INodeProperties = {
  displayName: 'Event Names or IDs',
  name: 'events',
  type: 'multiOptions',
  typeOptions: { loadOptionsMethod: 'getEvents' },
  default: [],
  required: true,
  description:
    'The events that start the workflow. Claire gets one webhook for each. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const locationId: INodeProperties = {
  displayName: 'Location',
  name: 'locationId',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  description: 'The only location to listen to. Leave it empty for all locations of the API key.',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      placeholder: 'All locations',
      typeOptions: { searchListMethod: 'searchLocations', searchable: true },
    },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 42',
      validation: [
        {
          type: 'regex',
          properties: {
            regex: '^[0-9]*$',
            errorMessage: 'The ID of a location is a whole number, such as 42',
          },
        },
      ],
    },
  ],
};

const checklistId: INodeProperties = {
  displayName: 'Checklist ID',
  name: 'checklistId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 7',
  description: 'The only checklist to listen to. Leave it empty for all checklists.',
  displayOptions: { show: { events: [checkCreated] } },
};

const include: INodeProperties = {
  displayName: 'Include',
  name: 'include',
  type: 'multiOptions',
  options: [
    {
      name: 'Appointment',
      value: 'appointment',
      description: 'The appointment as Claire has it now',
    },
    { name: 'Car', value: 'car', description: 'The car of the appointment' },
    { name: 'Checks', value: 'checks', description: 'All checks of the appointment' },
    {
      name: 'Customer to Tell',
      value: 'customer',
      description:
        'The customer whom the event concerns, and whether to reach them by e-mail, by SMS or not at all',
    },
  ],
  default: [],
  description:
    'Data to look up at Claire and add to the event. If a look-up fails, the event still comes, with the reason in includeError.',
};

const simplifyIncluded: INodeProperties = {
  ...simplify,
  displayOptions: {
    show: { include: ['appointment', 'car', 'checks'] },
  },
};

export const parameters: INodeProperties[] = [
  events,
  locationId,
  checklistId,
  include,
  ...customerParameters,
  simplifyIncluded,
  options,
];
