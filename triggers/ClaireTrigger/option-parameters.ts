import type { INodeProperties } from 'n8n-workflow';
import { defaultMaxWait } from '../../claire/default-waits';
import { defaultLinkTemplate } from '../../claire/contact/link';
import { claireAddresses } from '../../claire/callers/allowed-callers';
import { customerOptions } from '../../n8n/customer-options';

/** From here on, records are simplified unless the user wants them raw. */
export const simplifyVersion = 1.2;

const headers: INodeProperties = {
  displayName: 'Headers',
  name: 'headers',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  placeholder: 'Add header',
  default: {},
  description:
    'Headers that Claire is to send along, as a proxy in front of n8n may want one. Without any, those that are set in the Claire dashboard stay.',
  options: [
    {
      displayName: 'Header',
      name: 'header',
      values: [
        {
          displayName: 'Name',
          name: 'name',
          type: 'string',
          default: '',
          placeholder: 'e.g. X-Proxy-Token',
        },
        {
          displayName: 'Value',
          name: 'value',
          type: 'string',
          typeOptions: { password: true },
          default: '',
        },
      ],
    },
  ],
};

const locationIds: INodeProperties = {
  displayName: 'Location Names or IDs',
  name: 'locationIds',
  type: 'multiOptions',
  typeOptions: { loadOptionsMethod: 'getLocations' },
  default: [],
  description:
    'Several locations to listen to, beside the one under Location. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const queued: INodeProperties = {
  displayName: 'Queued',
  name: 'queued',
  type: 'boolean',
  default: true,
  description:
    'Whether Claire waits for the answer to a call before it makes the next one. Without this option, what is set in the Claire dashboard stays.',
};

const simplify: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
  displayOptions: { hide: { '@version': [{ _cnd: { gte: simplifyVersion } }] } },
};

export const options: INodeProperties = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add option',
  default: {},
  options: sortByName([
    headers,
    {
      displayName: 'Link Template',
      name: 'linkTemplate',
      type: 'string',
      default: defaultLinkTemplate,
      description:
        "Form of the customer's link when Include has the customer. {key} stands for the customer's key. Ask Claire support which form your dealer uses. Never open the link yourself: the first opening counts as the customer's.",
    },
    locationIds,
    {
      displayName: 'Max Wait',
      name: 'maxWait',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: defaultMaxWait,
      description:
        "How many seconds a look-up may wait when Claire's hourly request limit is used up",
    },
    {
      displayName: 'Move Webhooks From Another Address',
      name: 'moveWebhooks',
      type: 'boolean',
      default: false,
      description:
        'Whether webhooks that this trigger made at another address of n8n are moved to this one. Turn it on once when n8n itself has moved, and never in a copy of an n8n that goes on: it would take the events of its original.',
    },
    {
      displayName: 'Only From',
      name: 'onlyFrom',
      type: 'options',
      options: [
        {
          name: 'Any Address',
          value: 'any',
          description: 'The secret alone decides who is let in',
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
        'Which source addresses may call this trigger, besides knowing the secret. Calls from elsewhere are refused with status 403.',
    },
    {
      displayName: 'Other Addresses',
      name: 'otherAddresses',
      type: 'string',
      default: '',
      placeholder: 'e.g. 192.0.2.7, 198.51.100.0/24',
      description: 'Addresses or CIDR ranges, separated by commas, for Only From: Other Addresses',
    },
    queued,
    simplify,
    {
      displayName: 'Trusted Proxies',
      name: 'trustedProxies',
      type: 'string',
      default: '',
      placeholder: 'e.g. 10.0.0.0/8',
      description:
        'Addresses or CIDR ranges of your own reverse proxies, separated by commas. Only what they write into X-Forwarded-For is believed when Only From is checked.',
    },
    ...customerOptions({ hasEvent: true }),
  ]),
};

function sortByName(parameters: INodeProperties[]): INodeProperties[] {
  return parameters.sort((one, other) => (one.displayName < other.displayName ? -1 : 1));
}
