import { z } from 'zod/v4';
import { holds } from '../models/holds';
import { AppointmentId, LocationId, Vin, WorkOrderNumber } from '../models/ids';
import { ImportAppointment } from '../models/import-appointment';
import {
  count,
  countOrNull,
  flag,
  givenDay,
  givenText,
  moment,
  momentOrNull,
  must,
  openList,
  openObject,
  rule,
  stamps,
  text,
  textOrNull,
} from '../models/values';
import { isObject, listOfRecords, listWithin, oneRecord } from './answer';
import { CustomerKind, fields } from './input';
import { operation } from './operation';
import { resource } from './resource';

export const Appointment = z
  .looseObject({
    ...stamps,
    id: AppointmentId,
    dms_number: text('Number of the appointment in the DMS'),
    workorder_number: WorkOrderNumber,
    reference_number: text('Claire reference of the appointment'),
    importer_version: text('Version of the importer that brought the appointment in'),
    dms_status: text('Status in the DMS'),
    car_check_started: flag('Whether a car check has started'),
    customer_waiting: flag('Whether the customer waits for the car'),
    is_local: flag('Whether it was made by hand in Claire'),
    is_money: flag('Whether a receptionist set the money marker'),
    is_star: flag('Whether a receptionist set the star marker'),
    is_star_color: text('Colour of the star'),
    is_shop: flag('Whether a receptionist set the shop marker'),
    is_shop_color: text('Colour of the shopping cart'),
    is_lease_company: flag('Whether the car belongs to a lease company'),
    has_extra_check: flag('Whether an extra check was done'),
    final_check_has_remarks: flag('Whether the final check has remarks'),
    is_recurring: flag('Whether the car was here in the last 28 days'),
    warranty_pin_count: count('Pinned warranty items'),
    warranty_pin_signature_missing_count: count('Pinned warranty items without a signature'),
    warranty_pin_claim_nr_missing_count: count('Pinned warranty items without a claim number'),
    warranty_pin_support_nr_missing_count: count('Pinned warranty items without a support number'),
    recall_pin_count: count('Pinned recall items'),
    recall_pin_claim_nr_missing_count: count('Pinned recall items without a claim number'),
    recall_pin_support_nr_missing_count: count('Pinned recall items without a support number'),
    remark_pin_count: count('Pinned remarks'),
    next_date: momentOrNull('Planned next visit'),
    predicted_next_date: momentOrNull('Predicted next visit'),
    time_car_app: moment('When the appointment is'),
    is_pinned: flag('Whether it is pinned'),
    is_pinned_manually: flag('Whether it was pinned by hand and stays so'),
    status_override: holds('StatusOverride', count('Whether the status was set by hand')),
    scheduled_in: momentOrNull('When the car is due in the shop'),
    scheduled_out: momentOrNull('When the car is due back with the customer'),
    key_dropped_at: momentOrNull('When the customer put the key in the locker'),
    key_dropped_in: textOrNull('Locker in which the customer put the key'),
    key_picked_up_at: momentOrNull('When a mechanic took the key'),
    key_picked_up_by_id: countOrNull('User who took the key'),
    key_dropped_back_at: momentOrNull('When a mechanic put the key back'),
    key_dropped_back_by_id: countOrNull('User who put the key back'),
    key_dropped_back_in: textOrNull('Locker in which the key was put back'),
    key_picked_up_back_at: momentOrNull('When the customer took the key back'),
    key_picked_up_back_by_id: countOrNull('Receptionist who took the key back for the customer'),
    driver_id: countOrNull('Claire number of the driver'),
    owner_id: countOrNull('Claire number of the owner'),
    contract_id: countOrNull('Claire number of the contractor'),
    location_id: LocationId,
    car_id: count('Claire number of the car'),
    vin: Vin,
    car_model: text('Model of the car'),
    car_make: text('Make of the car'),
    license_plate_number: text('Registration plate of the car'),
    current_km: count('Mileage now'),
    dms_km: count('Mileage in the DMS'),
    next_km: count('Mileage at the planned next visit'),
    car_apk_date: momentOrNull('Dutch roadworthiness date (APK)'),
    car_hu_date: momentOrNull('German roadworthiness date (HU)'),
    driver_initials: text('Initials of the driver'),
    driver_title: text('Salutation of the driver'),
    driver_firstname: text('First name of the driver'),
    driver_surname: text('Surname of the driver'),
    contractor_initials: text('Initials of the contractor'),
    contractor_title: text('Salutation of the contractor'),
    contractor_firstname: text('First name of the contractor'),
    contractor_surname: text('Surname of the contractor'),
    owner_initials: text('Initials of the owner'),
    owner_title: text('Salutation of the owner'),
    owner_firstname: text('First name of the owner'),
    owner_surname: text('Surname of the owner'),
    company: text('Company of the contractor'),
    appointment_status_identifier: holds('StatusIdentifier', count('Status of the appointment')),
    last_update: momentOrNull('When the appointment last changed'),
    last_user: text('Who worked on it last'),
    last_user_profile_picture: text('Picture of who worked on it last'),
    last_user_at: momentOrNull('When somebody worked on it last'),
    approved_not_fixed_count: count('Approved items that still wait to be fixed'),
    customer_driver: holds('Customer', openObject('The driver')),
    customer_owner: holds('Customer', openObject('The owner')),
    customer_contract: holds('Customer', openObject('The contractor')),
    check_initiator: holds('User', openObject('User who started the check')),
    car: holds('Car', openObject('The car')),
    car_profile_picture: textOrNull('Picture of the car'),
    final_check_images: holds('FinalCheckImage', openList('Pictures of the final check')),
    final_check_videos: holds('FinalCheckVideo', openList('Videos of the final check')),
    status_history: holds('AppointmentStatusHistory', openList('Earlier statuses')),
    interventions: holds('Intervention', openList('Work that was asked for')),
    customcom_key: textOrNull('Key of the read-only view of what the customer was sent'),
    appointment_status_name: text('Name of the status'),
    checklists: z.array(z.string()).nullable().describe('Names of the checklists that were done'),
    dealer_name: text('Name of the dealer'),
    dealer_commercial_name: text('Name of the dealer for customers'),
    location_name: text('Name of the location'),
    location_phone: text('Telephone number of the location'),
    driver_dms_number: textOrNull('Number of the driver in the DMS'),
    owner_dms_number: textOrNull('Number of the owner in the DMS'),
    contract_dms_number: textOrNull('Number of the contractor in the DMS'),
    car_dms_number: textOrNull('Number of the car in the DMS'),
    dms_location_source: textOrNull('DMS that the location works with'),
  })
  .describe('An appointment of a car at a workshop');

export type Appointment = z.output<typeof Appointment>;

const dmsNr = givenText('Number of the appointment or of a customer in the DMS');
const maxBatchSize = 100;

export const appointment = resource({
  label: 'Appointment',
  plural: 'Appointments',
  description: 'Appointments of cars at a location',
  models: { Appointment },
  operations: {
    get: operation({
      id: 'appointment.get',
      label: 'Get appointment',
      method: 'GET',
      path: '/v1/appointments/{id}',
      inputIn: 'path',
      input: fields({ id: AppointmentId }),
      ...oneRecord({ Appointment }),
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Gets one appointment by its Claire number',
      reference: 'Get a Specific Appointment',
    }),
    list: operation({
      id: 'appointment.list',
      label: 'Find appointments',
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
      summary: 'Finds the appointments of one location by day, DMS number or pin',
      reference: 'Get Appointments by provided filters',
    }),
    listByDmsNr: operation({
      id: 'appointment.listByDmsNr',
      label: 'Find by DMS number',
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
      summary: 'Finds the appointments of one location by DMS number',
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
