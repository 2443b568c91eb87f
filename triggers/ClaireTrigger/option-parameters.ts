import type { INodeProperties } from 'n8n-workflow';
import { defaultLinkTemplate } from '../../claire/contact';
import { claireAddresses } from './source-address';

export const options: INodeProperties = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add option',
  default: {},
  options: [
    {
      displayName: 'Link Template',
      name: 'linkTemplate',
      type: 'string',
      default: defaultLinkTemplate,
      description:
        "Form of the customer's link when Include has the customer. {key} stands for the customer's key. Ask Claire support which form your dealer uses. Never open the link yourself: the first opening counts as the customer's.",
    },
    {
      displayName: 'Max Wait',
      name: 'maxWait',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 60,
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
    {
      displayName: 'Trusted Proxies',
      name: 'trustedProxies',
      type: 'string',
      default: '',
      placeholder: 'e.g. 10.0.0.0/8',
      description:
        'Addresses or CIDR ranges of your own reverse proxies, separated by commas. Only what they write into X-Forwarded-For is believed when Only From is checked.',
    },
  ],
};
