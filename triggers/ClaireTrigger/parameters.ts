import type { INodeProperties } from 'n8n-workflow';
import { claireAddresses } from '../../claire/callers';
import { defaultLinkTemplate } from '../../claire/contact/customer';
import { checkCreated, enumerations } from '../../claire/models/enumerations';
import {
  customerParameters,
  headersParameter,
  language,
  locatorModes,
  maxWait,
  severalLocations,
  sortByName,
} from '../../n8n/properties';

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
  modes: locatorModes('searchLocations', 'All locations', 'e.g. 42'),
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
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
  displayOptions: { show: { include: ['appointment', 'car', 'checks'] } },
};

const headers = headersParameter(
  'Headers that Claire sends with each call, for a proxy in front of n8n. Without any, the headers in the Claire dashboard stay.',
);

const locationIds = severalLocations(
  "More locations to listen to, beside the one under 'Location'; if that is empty, only these.",
);

const queued: INodeProperties = {
  displayName: 'Queued',
  name: 'queued',
  type: 'boolean',
  default: true,
  description:
    'Whether Claire waits for the response to a call before it makes the next one. Without this option, the setting in the Claire dashboard stays.',
};

const options: INodeProperties = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add option',
  default: {},
  options: sortByName([
    {
      displayName: 'Failed Deliveries',
      name: 'failedDeliveries',
      type: 'boolean',
      default: true,
      description:
        'Whether to add a second output for calls that Claire could not deliver, such as while n8n was off. They come with the first event after n8n starts, or an hour after the last check. Claire gives its reason and an errorId, but not the content of the call.',
    },
    headers,
    {
      displayName: 'Link Template',
      name: 'linkTemplate',
      type: 'string',
      default: defaultLinkTemplate,
      description:
        "Form of the customer's link when 'Include' has the customer. {key} stands for the customer's key. Ask Claire support which form your dealer uses. Never open the link yourself: the first opening counts as the customer's.",
    },
    locationIds,
    maxWait(
      'How many seconds a look-up waits at most when the API key has used up its requests of the hour',
    ),
    {
      displayName: 'Move Webhooks From Another Address',
      name: 'moveWebhooks',
      type: 'boolean',
      default: false,
      description:
        'Whether to move webhooks that this trigger made at another address of n8n to this one. Turn it on once, when n8n itself has moved. Never turn it on in a copy while the original runs: the copy would take its events.',
    },
    {
      displayName: 'Only From',
      name: 'onlyFrom',
      type: 'options',
      options: [
        {
          name: 'Any Address',
          value: 'any',
          description: 'Any caller that knows the secret',
        },
        {
          name: 'Claire Development',
          value: 'development',
          description: `The address of Claire's development system, ${claireAddresses.development}`,
        },
        {
          name: 'Claire Production',
          value: 'production',
          description: `The address of Claire's production system, ${claireAddresses.production}`,
        },
        { name: 'Other Addresses', value: 'other', description: 'Addresses that you enter' },
      ],
      default: 'production',
      description:
        'Which addresses may call this trigger, if they know the secret. Calls from elsewhere get status 403.',
    },
    {
      displayName: 'Other Addresses',
      name: 'otherAddresses',
      type: 'string',
      default: '',
      placeholder: 'e.g. 192.0.2.7, 198.51.100.0/24',
      description:
        "Addresses or CIDR ranges, separated by commas, for 'Only From': 'Other Addresses'",
    },
    queued,
    {
      displayName: 'Trusted Proxies',
      name: 'trustedProxies',
      type: 'string',
      default: '',
      placeholder: 'e.g. 10.0.0.0/8',
      description:
        "Addresses or CIDR ranges of your own reverse proxies, separated by commas. 'Only From' trusts their X-Forwarded-For, and no other.",
    },
    language,
  ]),
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
