import { checkCreated } from '../claire/models/enumerations';
import { statusFields } from './data/appointments';
import { makeCheck } from './data/checks';
import { SeededRandom } from './data/random';
import { eventOfStatus } from './data/statuses';
import { fireEvent } from './events';
import { presentAppointment } from './present';
import type { AppointmentFields, AppointmentRecord } from './records/appointment';
import { goTime } from './records/time';
import type { SandboxState } from './sandbox-state';

export interface Change {
  /** A StatusIdentifier; fires the event that goes with it. */
  status?: number;
  pinned?: boolean;
}

/** What a receptionist or mechanic does at Claire. */
export function change(
  world: SandboxState,
  record: AppointmentRecord,
  wanted: Change,
): AppointmentFields {
  const now = world.settings.now();
  const { fields } = record;
  fields.updated_on = goTime(now);
  if (wanted.pinned !== undefined) {
    fields.is_pinned = wanted.pinned;
    fields.is_pinned_manually = true;
  }
  if (wanted.status !== undefined) setStatus(world, record, wanted.status);
  return presentAppointment(world.store, record);
}

function setStatus(world: SandboxState, record: AppointmentRecord, status: number): void {
  const history = record.fields.status_history ?? [];
  const next = statusFields(status, world.settings.now());
  Object.assign(record.fields, next, { status_history: [...history, ...next.status_history] });
  const trigger = eventOfStatus.get(status);
  if (trigger === checkCreated) addCheck(world, record);
  if (trigger !== undefined) fireEvent(world, trigger, record);
}

function addCheck(world: SandboxState, record: AppointmentRecord): void {
  const [checklist] = world.store.checklists;
  if (!checklist) return;
  const random = new SeededRandom(record.fields.id);
  const checks = world.store.checks.get(record.fields.id) ?? [];
  checks.push(makeCheck(world.store, random, record, checklist));
  world.store.checks.set(record.fields.id, checks);
  record.fields.checklists = [...new Set([...(record.fields.checklists ?? []), checklist.name])];
}
