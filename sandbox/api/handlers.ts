import { getAppointment, listAppointments, listByDmsNr } from './appointments';
import type { Handler, OperationId } from './call';
import { importAppointments } from './imports';
import { getCar, listChecks, listLocations, listQuestions, listTags } from './look-ups';
import {
  createWebhook,
  deleteWebhook,
  listErrors,
  listTriggers,
  listWebhooks,
  testWebhook,
  updateWebhook,
  viewWebhook,
} from './webhooks';

/** What each operation of the catalogue does here. Neither side can miss one of the other's. */
export const handlers: Record<OperationId, Handler> = {
  'appointment.get': getAppointment,
  'appointment.import': importAppointments,
  'appointment.list': listAppointments,
  'appointment.listByDmsNr': listByDmsNr,
  'car.get': getCar,
  'check.list': listChecks,
  'location.list': listLocations,
  'question.list': listQuestions,
  'tag.list': listTags,
  'webhook.create': createWebhook,
  'webhook.delete': deleteWebhook,
  'webhook.get': viewWebhook,
  'webhook.list': listWebhooks,
  'webhook.listErrors': listErrors,
  'webhook.listTriggers': listTriggers,
  'webhook.test': testWebhook,
  'webhook.update': updateWebhook,
};

export function findHandler(id: string): Handler | undefined {
  return new Map<string, Handler>(Object.entries(handlers)).get(id);
}
