import { mayUse } from '../keys';
import type { AppointmentRecord } from '../records/appointment';
import type { LocationRecord } from '../records/location';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call, notFound } from './call';

/** A location that the key may use. Others are refused in the same words as those that do not exist. */
export function locationInScope(world: SandboxState, call: Call, id: number): LocationRecord {
  const location = world.store.locations.get(id);
  if (!location || !mayUse(call.key, location, id)) {
    throw badRequest(`Location ${String(id)} is not within the scope of this API key`);
  }
  return location;
}

export function appointmentInScope(world: SandboxState, call: Call, id: number): AppointmentRecord {
  const record = world.store.appointments.get(id);
  if (!record || !mayUse(call.key, record, record.fields.location_id)) {
    throw notFound(`There is no appointment ${String(id)}`);
  }
  return record;
}
