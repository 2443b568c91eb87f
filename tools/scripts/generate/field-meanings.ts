import type {
  carIdentityTexts,
  carTexts,
  customerTexts,
  identityTexts,
  interventionTexts,
  planningTexts,
} from '../../../claire/import/rows/fields/field-texts';

type Meanings<Texts> = Readonly<Partial<Record<keyof Texts, string>>>;

const appointment: Meanings<typeof identityTexts & typeof planningTexts> = {
  dms_nr: 'Number of the appointment in the DMS',
  wo_nr: 'Number of the work order; results of the import name it',
  dms_created_at: 'When the DMS made the appointment',
  time_car_app: 'When the appointment is',
  location_id: 'The workshop: its number at Claire, its name or its number in the DMS',
  scheduled_in: 'When the car is due in the shop',
  scheduled_out: 'When the car is due back with the customer',
  current_km: 'Mileage now, in whole kilometres',
  customer_waiting: 'Whether the customer waits for the car',
};

const car: Meanings<typeof carIdentityTexts & typeof carTexts> = {
  vin: 'Chassis number; Claire knows cars by it',
  make: 'Make of the car, such as Volkswagen',
  model: 'Model of the car, such as Polo',
  reg_number: 'Registration plate, as it is written',
  apk_date_dms: 'Dutch roadworthiness date (APK) in the DMS',
  hu_date_dms: 'German roadworthiness date (HU) in the DMS',
  warranty_date_start: 'First day of the warranty',
  warranty_date_end: 'Last day of the warranty',
  rob_lease_expiration: 'End of the lease with repair, maintenance and tyres (ROB)',
  rdw_type: 'Type in the Dutch registry (RDW)',
  rdw_type_goedkeurings_nummer: 'Number of the type approval in the Dutch registry (RDW)',
  rdw_uitvoering: 'Version in the Dutch registry (RDW)',
  rdw_variant: 'Variant in the Dutch registry (RDW)',
  mcc_status: 'Status of the mobility card (MCC), as its number',
  mcc_status_time: 'When that status was fetched',
  id: 'Number of the car at Claire',
};

const customer: Meanings<typeof customerTexts> = {
  title: 'Salutation, such as Mr or Mrs',
  block_communication: 'Whether the customer wants no messages',
  preferred_communication_channel: 'How the customer wants messages: 1 e-mail, 2 SMS',
  house_nr: 'House number with its addition',
  place: 'Town or village',
  birthday: 'Day of birth',
  is_internal: 'Whether the customer is the workshop itself',
  is_internal_edited: 'Whether that was changed in Claire',
  passant: 'Whether the customer comes without an appointment',
  meta_dms_nr: 'Which contact of the customer is meant, if the DMS has several',
  dms_created_at: 'When the DMS made the customer',
  dealer_location_id: 'Location of the customer at Claire',
  dealer_id: 'Dealer of the customer at Claire',
  id: 'Number of the customer at Claire',
};

const interventions: Meanings<typeof interventionTexts> = {
  dms_nr: 'Number of the work in the DMS',
  title: 'What is to be done',
  description: 'More about it',
  price: 'What the customer pays for it',
  status: 'Status, as its number at Claire',
  snoozed: 'Whether it is put off',
  is_signed_by_customer: 'Whether the customer saw it and signed',
  visible_to_customer: 'Whether the customer sees it',
  is_local: 'Whether it was made by hand in Claire',
  elements: 'Tasks, labour and parts, as a list',
  attachments: 'Files, as a list',
  snooze_history: 'How it was put off, step by step, as a list',
  id: 'Number of the work at Claire',
};

/** What a field of an import means, by its part and its name, where its label does not say it. */
export const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ appointment, car, interventions },
  customer_driver: customer,
};
