import { statusFields } from './data/appointments';
import { eventOfStatus } from './data/statuses';
import { fireEvent } from './events';
import { presentAppointment } from './present';
import type { AppointmentFields, AppointmentRecord } from './records/appointment';
import { goTime } from './records/time';
import type { World } from './world';

export interface Change {
  /** A StatusIdentifier; fires the event that goes with it. */
  status?: number;
  pinned?: boolean;
}

/** What a receptionist or mechanic does at Claire. */
export function change(world: World, record: AppointmentRecord, wanted: Change): AppointmentFields {
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

function setStatus(world: World, record: AppointmentRecord, status: number): void {
  const history = record.fields.status_history ?? [];
  const next = statusFields(status, world.settings.now());
  Object.assign(record.fields, next, { status_history: [...history, ...next.status_history] });
  const trigger = eventOfStatus.get(status);
  if (trigger !== undefined) fireEvent(world, trigger, record);
}
