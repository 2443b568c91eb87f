import type { CarFields } from '../records/car';
import type { CheckFields } from '../records/check';
import type { SandboxState } from '../sandbox-state';
import { getAppointment, importAppointments, listAppointments, listByDmsNr } from './appointments';
import { type Handler, type OperationId, type Call, notFound } from './call';
import { type ListId, lists } from './lists';
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
import { queryId, requiredText, appointmentInScope } from './read';

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

function getCar(state: SandboxState, call: Call): CarFields {
  const vin = requiredText(call.query.vin, 'vin').toUpperCase();
  const car = state.store.carBy(call.key.dealerId, vin);
  if (!car) throw notFound(`There is no car with VIN ${vin}`);
  return car.fields;
}

function listChecks(state: SandboxState, call: Call): CheckFields[] {
  const record = appointmentInScope(state, call, queryId(call, 'appointment_id'));
  return state.store.checks.get(record.fields.id) ?? [];
}
