import { getAppointment, listAppointments, listByDmsNr } from './appointments';
import type { Handler, OperationId } from './call';
import { importAppointments } from './imports';
import { type ListId, lists } from './lists';
import { getCar, listChecks } from './look-ups';
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

/** What each operation does here that is no plain list: what those answer is in lists.ts. */
const ownHandlers: Record<Exclude<OperationId, ListId>, Handler> = {
  'appointment.get': getAppointment,
  'appointment.import': importAppointments,
  'appointment.list': listAppointments,
  'appointment.listByDmsNr': listByDmsNr,
  'car.get': getCar,
  'check.list': listChecks,
  'webhook.create': createWebhook,
  'webhook.delete': deleteWebhook,
  'webhook.get': viewWebhook,
  'webhook.list': listWebhooks,
  'webhook.listErrors': listErrors,
  'webhook.listTriggers': listTriggers,
  'webhook.test': testWebhook,
  'webhook.update': updateWebhook,
};

export const handlers: Record<OperationId, Handler> = { ...ownHandlers, ...lists };

export function findHandler(id: string): Handler | undefined {
  return new Map<string, Handler>(Object.entries(handlers)).get(id);
}
