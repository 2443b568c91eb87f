import { checkCreated, importResult } from '../claire/models/enumerations';
import { eventOfStatus, statusFields } from './data/appointments';
import { makeCheck } from './data/checks';
import { SeededRandom } from './data/random';
import { type EventDetails, fireEvent } from './events';
import { presentAppointment } from './present';
import type { AppointmentFields, AppointmentRecord } from './records/appointment';
import { goTime } from './records/time';
import type { SandboxState } from './sandbox-state';

export interface Change {
  /** A StatusIdentifier; fires the event that goes with it. */
  status?: number;
  pinned?: boolean;
  /** Go's time: when the appointment is from now on; the car comes and goes as much later. */
  time?: string;
  /** Another location of the dealer. */
  location?: number;
  customerWaiting?: boolean;
}

/** What a receptionist or mechanic does at Claire. */
export function change(
  state: SandboxState,
  record: AppointmentRecord,
  wanted: Change,
): AppointmentFields {
  const now = state.settings.now();
  const { fields } = record;
  fields.updated_on = goTime(now);
  if (wanted.pinned !== undefined) {
    fields.is_pinned = wanted.pinned;
    fields.is_pinned_manually = true;
  }
  if (wanted.customerWaiting !== undefined) fields.customer_waiting = wanted.customerWaiting;
  if (wanted.location !== undefined) state.store.relocateAppointment(record, wanted.location);
  if (wanted.time !== undefined) move(fields, Date.parse(wanted.time));
  if (wanted.status !== undefined) setStatus(state, record, wanted.status);
  state.touch();
  return presentAppointment(state.store, record);
}

const statusOfEvent = new Map([...eventOfStatus].map(([status, event]) => [event, status]));
const shopUpdated = 18;

/** What an event did: how many webhooks are called, and the status that the appointment has since. */
export interface Happened {
  webhooks: number;
  status?: string;
}

/** Lets an event come about as at a workshop: the appointment gets the status that it goes with. */
export function happen(
  state: SandboxState,
  trigger: number,
  record: AppointmentRecord,
  details: EventDetails = {},
): Happened {
  const { fields } = record;
  const status = statusOfEvent.get(trigger);
  const isNew = status !== undefined && status !== fields.appointment_status_identifier;
  if (isNew) enterStatus(state, record, status, details.checklistId);
  if (trigger === shopUpdated) fields.is_shop = !fields.is_shop;
  if (trigger !== importResult) fields.updated_on = goTime(state.settings.now());
  const webhooks = fireEvent(state, trigger, record, details);
  return isNew ? { webhooks, status: fields.appointment_status_name } : { webhooks };
}

function move(fields: AppointmentFields, time: number): void {
  const later = time - Date.parse(fields.time_car_app);
  const shift = (moment: string | null) =>
    moment === null ? null : goTime(Date.parse(moment) + later);
  fields.time_car_app = goTime(time);
  fields.scheduled_in = shift(fields.scheduled_in);
  fields.scheduled_out = shift(fields.scheduled_out);
}

function setStatus(state: SandboxState, record: AppointmentRecord, status: number): void {
  enterStatus(state, record, status);
  const trigger = eventOfStatus.get(status);
  if (trigger !== undefined) fireEvent(state, trigger, record);
}

function enterStatus(
  state: SandboxState,
  record: AppointmentRecord,
  status: number,
  checklistId?: number,
): void {
  const history = record.fields.status_history ?? [];
  const next = statusFields(state.store, status, state.settings.now());
  Object.assign(record.fields, next, { status_history: [...history, ...next.status_history] });
  if (eventOfStatus.get(status) === checkCreated) addCheck(state, record, checklistId);
}

function addCheck(state: SandboxState, record: AppointmentRecord, checklistId?: number): void {
  const { checklists } = state.store;
  const checklist = checklists.find(({ id }) => id === checklistId) ?? checklists[0];
  if (!checklist) return;
  const random = new SeededRandom(record.fields.id);
  const checks = state.store.checks.get(record.fields.id) ?? [];
  checks.push(makeCheck(state.store, random, record, checklist));
  state.store.checks.set(record.fields.id, checks);
  record.fields.checklists = [...new Set([...(record.fields.checklists ?? []), checklist.name])];
}
