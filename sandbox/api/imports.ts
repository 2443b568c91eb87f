import { isObject, type Json as Row } from '../../claire/json';
import { isApiBased } from '../records/location';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call } from './call';
import { readBody, locationInScope } from './read';

const maxBatchSize = 100;

/**
 * Queues a batch. Rules about the request refuse it whole; a bad appointment in it does not: it
 * fails later, by event 19.
 */
export function importAppointments(state: SandboxState, call: Call): void {
  const rows = readRows(call);
  const locationId = onlyLocation(rows);
  const location = locationInScope(state, call, locationId);
  if (isApiBased(location)) {
    const source = location.fields.dms_location_source;
    throw badRequest(`Location ${String(locationId)} is connected to an API based DMS, ${source}`);
  }
  if (rows.some(state.settings.refuse)) throw badRequest('The appointments cannot be accepted');
  const { requestId = 0 } = call;
  state.imports.add({ requestId, dealerId: location.dealerId, locationId, rows });
}

/** A value of a wrong type anywhere refuses the whole request, before any rule is looked at. */
function readRows(call: Call): Row[] {
  const { appointments } = readBody(call, { appointments: { records: 'Appointment' } });
  const rows = Array.isArray(appointments) ? appointments.filter(isObject) : [];
  if (rows.length === 0) throw badRequest('appointments is required');
  if (rows.length > maxBatchSize) {
    throw badRequest(`A request must not contain more than ${String(maxBatchSize)} appointments`);
  }
  return rows;
}

function onlyLocation(rows: readonly Row[]): number {
  const ids = new Set(rows.map((row) => row.location_id).filter(isGiven));
  if (ids.size > 1) {
    throw badRequest('A request must not contain appointments from different locations');
  }
  const [id] = ids;
  if (typeof id !== 'number') throw badRequest('location_id is required');
  return id;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
