import { z } from 'zod/v4';
import { isList, isObject } from '../json';
import { labelled } from '../models/enumerations';
import {
  annotateType,
  AppointmentId,
  count,
  countOrNull,
  flag,
  givenDay,
  givenText,
  ImportAppointment,
  isGiven,
  LocationId,
  moment,
  momentOrNull,
  must,
  openList,
  openObject,
  rule,
  stamps,
  text,
  textOrNull,
  Vin,
  WorkOrderNumber,
} from '../models/values';
import {
  CustomerKind,
  fields,
  listOfRecords,
  listWithin,
  oneRecord,
  operation,
  resource,
} from './operation';

// The reference leaves the label of channel 1 empty; it is e-mail.
const CommunicationChannelID = labelled({
  1: 'E-mail',
  2: 'SMS',
  3: 'Webhook, used when a third party send the communication link',
});

const InterventionElementStatus = labelled({
  1: 'The element is active',
  2: 'The element is on hold',
  3: 'The element is deleted',
});

const InterventionElementType = labelled({
  1: 'Denote a task element',
  2: 'Denote a labor element',
  3: 'Denote a part element',
  4: 'Denote a text element',
  5: 'Denote a discount element',
  6: 'Denote a small part element',
  7: 'Denote a fee element, used to add fees to the intervention',
  8: 'Denote a rental element, used to include information about the rented vehicle',
  9: 'Denote a menu element',
});

const StatusIdentifier = labelled({
  [-1]: 'The appointment has been cancelled',
  1: 'Initial status for a new appointment',
  2: 'A car check is completed',
  3: 'Pricing calculation is done',
  4: 'Customer approved pricing',
  5: 'The car is ready',
  6: 'A car check is required, set by a receptionist',
  7: 'Initial check done by a receptionist',
  8: 'Receptionists are doing pricing calculations',
  9: 'The customer is being contacted to approve pricing',
  10: 'A car check has started',
  11: 'A quality check is completed',
  12: 'The customer answered through online communication',
  13: 'The appointment is delayed and is waiting on a back order',
  50: 'Not returned by the backend, shown if the receptionist need to handle the Online Check-in answer',
  51: 'Not returned by the backend, shown if the Online Check-in is answered and handled',
  52: 'Not returned by the backend, shown if the car is in the shop',
  53: 'Not returned by the backend, shown if repair overview was sent to customer for car ok status',
  54: 'Not returned by the backend, shown if repair overview was sent to customer for quality check status',
  55: 'Not returned by the backend, shown if the car is out of the shop',
});

const StatusOverride = labelled({ 0: 'None', 1: 'Canceled', 2: 'Restored' });

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
    status_override: annotateType({ StatusOverride }, count('Whether the status was set by hand')),
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
    appointment_status_identifier: annotateType(
      { StatusIdentifier },
      count('Status of the appointment'),
    ),
    last_update: momentOrNull('When the appointment last changed'),
    last_user: text('Who worked on it last'),
    last_user_profile_picture: text('Picture of who worked on it last'),
    last_user_at: momentOrNull('When a user last worked on it'),
    approved_not_fixed_count: count('Approved items that still wait to be fixed'),
    customer_driver: annotateType('Customer', openObject('The driver')),
    customer_owner: annotateType('Customer', openObject('The owner')),
    customer_contract: annotateType('Customer', openObject('The contractor')),
    check_initiator: annotateType('User', openObject('User who started the check')),
    car: annotateType('Car', openObject('The car')),
    car_profile_picture: textOrNull('Picture of the car'),
    final_check_images: annotateType('FinalCheckImage', openList('Pictures of the final check')),
    final_check_videos: annotateType('FinalCheckVideo', openList('Videos of the final check')),
    status_history: annotateType('AppointmentStatusHistory', openList('Earlier statuses')),
    interventions: annotateType('Intervention', openList('Work that was asked for')),
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
  enumerations: {
    CommunicationChannelID,
    InterventionElementStatus,
    InterventionElementType,
    StatusIdentifier,
    StatusOverride,
  },
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
