import * as checks from './checks';
import * as people from './people';
import * as tyres from './tyres';
import * as work from './work';
import type { Documented } from './documented';

const WebhookHeader = {
  ID: ['WebhookHeaderID', 'Claire number of the header'],
  Name: ['string', 'Name of the header'],
  Value: ['string', 'Value of the header'],
  WebhookID: ['WebhookID', 'Webhook that it belongs to'],
  Webhook: ['Webhook', 'Webhook that it belongs to'],
} as const satisfies Documented;

/** Every record that stands inside another one, by the reference's name. */
export const nestedModels = { ...people, ...work, ...checks, ...tyres, WebhookHeader } as const;

export type NestedModelName = keyof typeof nestedModels;
