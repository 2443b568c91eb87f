import type { Documented } from './documented';

export const WebhookHeader = {
  ID: ['WebhookHeaderID', 'Claire number of the header'],
  Name: ['string', 'Name of the header'],
  Value: ['string', 'Value of the header'],
  WebhookID: ['WebhookID', 'Webhook that it belongs to'],
  Webhook: ['Webhook', 'Webhook that it belongs to'],
} as const satisfies Documented;
