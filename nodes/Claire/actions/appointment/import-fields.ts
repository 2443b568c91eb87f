import type { FieldType, ResourceMapperField } from 'n8n-workflow';

/** A field of the mapping form, and where in the appointment its value belongs. */
export interface MappedField {
  id: string;
  displayName: string;
  type: FieldType;
  required: boolean;
  path: readonly string[];
}

type Field = readonly [id: string, displayName: string, type?: FieldType];

const own: readonly Field[] = [
  ['dms_nr', 'DMS Number'],
  ['wo_nr', 'Work Order Number'],
  ['dms_created_at', 'Created in the DMS At', 'dateTime'],
  ['time_car_app', 'Time of the Appointment', 'dateTime'],
  ['location_id', 'Location ID', 'number'],
];

const optional: readonly Field[] = [
  ['scheduled_in', 'Scheduled In', 'dateTime'],
  ['scheduled_out', 'Scheduled Out', 'dateTime'],
  ['current_km', 'Mileage', 'number'],
  ['customer_waiting', 'Customer Waits', 'boolean'],
];

const car: readonly Field[] = [
  ['car.dms_nr', 'Car: DMS Number'],
  ['car.vin', 'Car: VIN'],
  ['car.make', 'Car: Make'],
  ['car.model', 'Car: Model'],
];

const carOptional: readonly Field[] = [
  ['car.reg_number', 'Car: Registration Number'],
  ['car.fuel', 'Car: Fuel'],
];

const customers = [
  ['customer_driver', 'Driver'],
  ['customer_owner', 'Owner'],
  ['customer_contract', 'Contractor'],
] as const;

const ofCustomer: readonly Field[] = [
  ['dms_nr', 'DMS Number'],
  ['surname', 'Surname'],
  ['first_name', 'First Name'],
  ['title', 'Title'],
  ['company', 'Company'],
  ['email_private', 'E-Mail, Private'],
  ['tel_mobile_private', 'Mobile, Private'],
];

const intervention: readonly Field[] = [
  ['interventions.0.dms_nr', 'First Intervention: DMS Number'],
  ['interventions.0.title', 'First Intervention: Title'],
  ['interventions.0.description', 'First Intervention: Description'],
];

/** What can be mapped, with the nested parts as fields of their own or each as one object. */
export function fieldsFor(nested: unknown): MappedField[] {
  const parts = nested === 'json' ? asJson() : asFields();
  return [...own.map(required), ...parts, ...optional.map(notRequired)];
}

/** The same as n8n's mapping form wants it. */
export function mapperFields(nested: unknown): ResourceMapperField[] {
  return fieldsFor(nested).map(({ id, displayName, type, required: isRequired }) => ({
    id,
    displayName,
    type,
    required: isRequired,
    defaultMatch: false,
    canBeUsedToMatch: false,
    display: true,
  }));
}

function asFields(): MappedField[] {
  const customerFields = customers.flatMap(([id, name]) =>
    ofCustomer.map(([field, label]): Field => [`${id}.${field}`, `${name}: ${label}`]),
  );
  return [
    ...car.map(required),
    ...carOptional.map(notRequired),
    ...customerFields.map(notRequired),
    ...intervention.map(notRequired),
  ];
}

function asJson(): MappedField[] {
  return [
    required(['car', 'Car', 'object']),
    ...customers.map(([id, name]) => notRequired([id, name, 'object'])),
    notRequired(['interventions', 'Interventions', 'array']),
  ];
}

function required([id, displayName, type = 'string']: Field): MappedField {
  return { id, displayName, type, required: true, path: id.split('.') };
}

function notRequired(field: Field): MappedField {
  return { ...required(field), required: false };
}
