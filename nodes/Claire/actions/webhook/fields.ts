import type { INodeProperties } from 'n8n-workflow';
import { headersParameter, locatorModes, sortByName } from '../../../../n8n/properties';
import { locationId } from '../fields';

export const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Offer ready to planning',
  description: 'Name of the webhook in the Claire dashboard',
};

export const trigger: INodeProperties = {
  displayName: 'Event Name or ID',
  name: 'trigger',
  type: 'options',
  typeOptions: { loadOptionsMethod: 'getEvents' },
  default: '',
  description:
    'Event to call for. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const url: INodeProperties = {
  displayName: 'URL',
  name: 'url',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://planning.example.com/claire',
  description: 'Address that Claire calls',
};

const onlyLocation: INodeProperties = {
  ...locationId,
  required: false,
  modes: locatorModes('searchLocations', 'All locations', 'e.g. 12'),
  description: 'The only location to call for. Leave it empty for all locations of the dealer.',
};

const checklistId: INodeProperties = {
  displayName: 'Checklist ID',
  name: 'checklistId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 5',
  description: 'Only for checks of this checklist, with the event Check created',
};

const queued: INodeProperties = {
  displayName: 'Queued',
  name: 'queued',
  type: 'boolean',
  default: false,
  description: 'Whether Claire waits for the response to a call before it makes the next one',
};

const active: INodeProperties = {
  displayName: 'Active',
  name: 'active',
  type: 'boolean',
  default: true,
  description: 'Whether Claire calls the address',
};

const headers = headersParameter('Headers that Claire sends with each call');

export const settings: INodeProperties[] = [onlyLocation, checklistId, queued, active, headers];

/** In a collection, none is required, in alphabetical order as n8n wants it. */
export const changeable: INodeProperties[] = sortByName([
  name,
  trigger,
  url,
  ...settings.map((field) =>
    field.name === 'headers'
      ? { ...field, description: 'Replace all headers that the webhook has' }
      : field,
  ),
]);
