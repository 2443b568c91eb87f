import type { z } from 'zod/v4';
import { Appointment } from './appointment';
import { Car } from './car';
import { Check } from './check';
import { DealerLocation } from './location';
import { Question } from './question';
import { Tag } from './tag';
import { CreatedWebhook, Webhook, WebhookError, WebhookTrigger } from './webhook';

export * from './appointment';
export * from './car';
export * from './check';
export * from './enumerations';
export * from './fields';
export * from './ids';
export * from './import-appointment';
export * from './location';
export * from './nested';
export * from './question';
export * from './tag';
export * from './typed-fields';
export * from './webhook';
export * from './webhook-call';

/** The records that Claire answers with, by the reference's names. */
export const models = {
  Appointment,
  Car,
  Check,
  CreatedWebhook,
  DealerLocation,
  Question,
  Tag,
  Webhook,
  WebhookError,
  WebhookTrigger,
} as const;

export type ModelName = keyof typeof models;

export type RecordOf<Name extends ModelName> = z.output<(typeof models)[Name]>;
