import { z } from 'zod/v4';
import { AppointmentId, DealerId, LocationId, WorkOrderNumber } from './ids';
import { holds } from './holds';
import { count, text } from './values';

/**
 * What Claire posts to a webhook. The reference contradicts itself on which fields are always
 * there, so none is required here: each receiver checks the fields that it needs.
 */
export const WebhookCall = z
  .looseObject({
    appointment_id: AppointmentId,
    dealer_id: DealerId,
    dealer_location_id: LocationId,
    wo_nr: WorkOrderNumber,
    communication_key: text('Key of the customer’s own view; with communication events only'),
    customer_dmsnr: text('Number of the customer in the DMS; with communication events only'),
    customer_type: text('driver, owner or contractor; with communication events only'),
    webhook_trigger_id: holds(
      'WebhookTriggerID',
      count('The event; promised for import results only'),
    ),
    appointment_import_error: text('Why an appointment was not imported'),
  })
  .partial()
  .describe('What Claire posts to a webhook');

export type WebhookCall = z.output<typeof WebhookCall>;
