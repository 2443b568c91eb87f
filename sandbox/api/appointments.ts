import { isObject, type Json, type Json as Row } from '../../claire/json';
import { presentAppointment } from '../present';
import type { AppointmentFields, AppointmentRecord } from '../records/appointment';
import { type CustomerKind, customerKinds } from '../records/customer';
import { isOnDay, toDay } from '../records/time';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call } from './call';
import {
  appointmentInScope,
  integer,
  locationInScope,
  optionalFlag,
  optionalText,
  queryId,
  readBody,
  readId,
  requiredText,
} from './read';
import { isApiBased } from '../records/location';

interface Filters {
  dmsNr: string | null;
  customerKind: CustomerKind | null;
  date: string | null;
  isPinned: boolean | null;
}

export function getAppointment(state: SandboxState, call: Call): AppointmentFields {
  const id = readId(call.params.id, 'id');
  return presentAppointment(state.store, appointmentInScope(state, call, id));
}

export function listByDmsNr(state: SandboxState, call: Call): AppointmentFields[] {
  const location = queryId(call, 'location_id');
  locationInScope(state, call, location);
  return find(state, location, {
    dmsNr: requiredText(call.query.dms_nr, 'dms_nr'),
    customerKind: readKind(call.query.customer_kind ?? null),
    date: null,
    isPinned: null,
  });
}

const filterFields = {
  location_id: 'whole number',
  dms_nr: 'text',
  customer_kind: 'text',
  date: 'moment',
  is_pinned: 'yes or no',
} as const;

/** None is null, as in the sample. */
export function listAppointments(
  state: SandboxState,
  call: Call,
): { appointments: AppointmentFields[] | null } {
  const body = readBody(call, filterFields);
  const location = integer(body, 'location_id');
  locationInScope(state, call, location);
  const appointments = find(state, location, readFilters(body));
  return { appointments: appointments.length > 0 ? appointments : null };
}

function readFilters(body: Json): Filters {
  const filters = {
    dmsNr: optionalText(body, 'dms_nr'),
    customerKind: readKind(optionalText(body, 'customer_kind')),
    date: readDate(optionalText(body, 'date')),
    isPinned: optionalFlag(body, 'is_pinned'),
  };
  if (filters.isPinned === false) throw badRequest('is_pinned does not accept false');
  if (filters.customerKind !== null && filters.dmsNr === null) {
    throw badRequest('customer_kind needs dms_nr');
  }
  if (filters.dmsNr === null && filters.date === null && filters.isPinned === null) {
    throw badRequest('At least one filter must be used: dms_nr, date or is_pinned');
  }
  return filters;
}

function readKind(text: string | null): CustomerKind | null {
  if (text === null || text === '') return null;
  const kind = customerKinds.find((known) => known === text);
  if (!kind) throw badRequest('customer_kind must be driver, owner or contractor');
  return kind;
}

function readDate(text: string | null): string | null {
  return text === null ? null : toDay(text);
}

function find(state: SandboxState, location: number, filters: Filters): AppointmentFields[] {
  return [...state.store.appointments.values()]
    .filter((record) => record.fields.location_id === location && fits(state, record, filters))
    .sort(byTime)
    .map((record) => presentAppointment(state.store, record));
}

/** As text; a comparison by language takes most of the time of a long list. */
function byTime({ fields: one }: AppointmentRecord, { fields: other }: AppointmentRecord): number {
  if (one.time_car_app === other.time_car_app) return 0;
  return one.time_car_app < other.time_car_app ? -1 : 1;
}

/** All pinned ones, "even if other filters are set": then the others do not narrow. */
function fits(state: SandboxState, record: AppointmentRecord, filters: Filters): boolean {
  if (filters.isPinned === true) return record.fields.is_pinned;
  if (filters.date !== null && !isOnDay(record.fields.time_car_app, filters.date)) return false;
  return (
    filters.dmsNr === null || readNumber(state, record, filters.customerKind) === filters.dmsNr
  );
}

function readNumber(state: SandboxState, record: AppointmentRecord, kind: CustomerKind | null) {
  if (kind === null) return record.fields.dms_number;
  return state.store.customers.get(record.customers[kind] ?? 0)?.fields.dms_nr;
}

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
