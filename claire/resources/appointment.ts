import { z } from 'zod/v4';
import { ImportAppointment } from '../models/import-appointment';
import { AppointmentId, LocationId, givenDay, givenText, must, rule } from '../models/values';
import { Appointment, appointmentEnumerations } from './appointment-record';
import { isObject } from '../json';
import {
  listOfRecords,
  listWithin,
  oneRecord,
  CustomerKind,
  fields,
  operation,
  resource,
} from './operation';

const dmsNr = givenText('Number of the appointment or of a customer in the DMS');
const maxBatchSize = 100;

export const appointment = resource({
  label: 'Appointment',
  plural: 'Appointments',
  description: 'Appointments of cars at a location',
  models: { Appointment },
  enumerations: appointmentEnumerations,
  operations: {
    get: operation({
      id: 'appointment.get',
      label: 'Get appointment',
      method: 'GET',
      path: '/v1/appointments/{id}',
      inputIn: 'path',
      input: fields({ id: AppointmentId }),
      ...oneRecord({ Appointment }),
      repeatsId: 'id',
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Gets one appointment by its Claire number',
      reference: 'Get a Specific Appointment',
    }),
    list: operation({
      id: 'appointment.list',
      label: 'List appointments',
      method: 'POST',
      path: '/v1/appointments/list',
      inputIn: 'body',
      input: fields({
        location_id: LocationId,
        dms_nr: dmsNr.nullish(),
        customer_kind: CustomerKind.nullish(),
        date: givenDay('Day of the appointments').nullish(),
        // Claire refuses false; left out, it means the same.
        is_pinned: z
          .boolean(must('true or false'))
          .nullish()
          .transform((isPinned) => (isPinned === true ? isPinned : undefined))
          .describe('All pinned appointments, whatever the other filters; only true is sent'),
      }).check(
        rule({
          holds: (input) => [input.dms_nr, input.date, input.is_pinned].some(isGiven),
          message: 'needs a filter besides the location: dms_nr, date or is_pinned',
          fields: ['dms_nr', 'date', 'is_pinned'],
        }),
        rule({
          holds: (input) => !isGiven(input.customer_kind) || isGiven(input.dms_nr),
          message: 'needs dms_nr, the number of that customer',
          fields: ['dms_nr', 'customer_kind'],
          path: 'customer_kind',
        }),
      ),
      ...listWithin('appointments', { Appointment }),
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Lists the appointments of one location by day, DMS number or pin',
      reference: 'Get Appointments by provided filters',
    }),
    listByDmsNr: operation({
      id: 'appointment.listByDmsNr',
      label: 'List by DMS number',
      method: 'GET',
      path: '/v1/appointments',
      inputIn: 'query',
      input: fields({
        location_id: LocationId,
        dms_nr: dmsNr,
        customer_kind: CustomerKind.optional(),
      }),
      ...listOfRecords({ Appointment }),
      isRead: true,
      onAmbiguousFailure: 'repeat',
      replacedBy: 'appointment.list',
      summary: 'Lists the appointments of one location by DMS number',
      reference: '[DEPRECATED: Use /appointments/list] Get Appointments by DMS number',
    }),
    import: operation({
      id: 'appointment.import',
      label: 'Import appointments',
      method: 'POST',
      path: '/v1/appointments/import',
      inputIn: 'body',
      input: fields({
        appointments: z
          .array(ImportAppointment, must('a list'))
          .min(1, 'must hold at least one appointment')
          .max(maxBatchSize, `must hold at most ${String(maxBatchSize)} appointments`)
          .check(
            rule({
              holds: areOfOneLocation,
              message: 'must all be of the same location',
              fields: [],
            }),
          )
          .describe('1 to 100 appointments of one location'),
      }),
      output: null,
      isRead: false,
      // The same batch again is an upsert.
      onAmbiguousFailure: 'repeat',
      describe: describeImport,
      summary: 'Queues appointments of one location, to be created or updated',
      reference: 'Import Appointments',
    }),
  },
});

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Rows that are wrong come in as well, so anything may be in them. */
function areOfOneLocation(rows: readonly unknown[]): boolean {
  const locations = rows.map((row) => (isObject(row) ? row.location_id : undefined));
  return new Set(locations.filter((location) => location !== undefined)).size < 2;
}

/** `import 2 appointments of location 11` */
function describeImport({ appointments }: Readonly<Record<string, unknown>>): string | undefined {
  if (!isList(appointments)) return undefined;
  const count =
    appointments.length === 1 ? '1 appointment' : `${String(appointments.length)} appointments`;
  const location = LocationId.safeParse(isObject(appointments[0]) && appointments[0].location_id);
  return `import ${count}${location.success ? ` of location ${String(location.data)}` : ''}`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
