import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { checkCreated } from '../../claire/events';
import { importResultEvent } from '../../claire/import';
import { enumerations } from '../../claire/models/enumerations';
import { options } from './option-parameters';

const eventChoices: INodePropertyOptions[] = enumerations.WebhookTriggerID.map((event) => ({
  name: event.label,
  value: event.value,
  description: descriptionOf(event.value),
}));

/** The number, because it is what comes out as `event`. */
function descriptionOf(event: number): string {
  const number = `Event ${String(event)}`;
  return event === importResultEvent ? `${number}: what became of an imported appointment` : number;
}

const labels = Object.fromEntries(
  enumerations.WebhookTriggerID.map(({ value, label }) => [value, label]),
);

/** Below the node's name on the canvas: the event, or how many there are. */
export const subtitle = `={{ $parameter["events"].length === 1 ? (${JSON.stringify(labels)})[$parameter["events"][0]] : $parameter["events"].length + " events" }}`;

const events: INodeProperties = {
  displayName: 'Events',
  name: 'events',
  type: 'multiOptions',
  options: eventChoices.sort((a, b) => (a.name < b.name ? -1 : 1)),
  default: [],
  required: true,
  description: 'What starts the workflow. Claire gets one webhook for each of them.',
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
        'Whom the event is for, and whether to reach them by e-mail, by SMS or not at all',
    },
  ],
  default: [],
  description:
    'What to look up at Claire and put beside the event. If that does not work the event still comes, with the reason in includeError.',
};

export const parameters: INodeProperties[] = [events, locationId, checklistId, include, options];
