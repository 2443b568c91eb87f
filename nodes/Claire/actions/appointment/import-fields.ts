import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import { type KnownModel, typedField, type ValueType } from '../../../../claire/resources';
import { carLabels, customerLabels, interventionLabels } from './field-labels';

/** A field of the mapping form; a dotted id says where in the appointment its value belongs. */
export interface MappedField {
  id: string;
  displayName: string;
  type: FieldType;
  required: boolean;
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

const customers = [
  ['customer_driver', 'Driver'],
  ['customer_owner', 'Owner'],
  ['customer_contract', 'Contractor'],
] as const;

/** More than a form can show of them comes as a list. */
export const maxInterventions = 50;

/** What can be mapped, with the parts as fields of their own or each as one object. */
function fieldsFor(nested: unknown, interventions = 1): MappedField[] {
  const parts = nested === 'json' ? asJson() : asFields(interventions);
  return [...own.map(required), ...parts, ...optional.map(notRequired)];
}

/** The same as n8n's mapping form wants it. */
export function mapperFields(nested: unknown, interventions: unknown): ResourceMapperField[] {
  const count = Number(interventions);
  const shown = Number.isSafeInteger(count) && count >= 0 ? Math.min(count, maxInterventions) : 1;
  return fieldsFor(nested, shown).map(({ id, displayName, type, required: isRequired }) => ({
    id,
    displayName,
    type,
    required: isRequired,
    defaultMatch: false,
    canBeUsedToMatch: false,
    display: true,
  }));
}

type FieldsById = ReadonlyMap<string, MappedField>;
const byNested = new Map<unknown, FieldsById>();

/** The fields by their ids, of the interventions those of the first. */
export function mappedFields(nested: unknown): FieldsById {
  const mode = nested === 'json' ? 'json' : 'fields';
  const known = byNested.get(mode);
  if (known !== undefined) return known;
  const made = new Map(fieldsFor(mode).map((field) => [field.id, field]));
  byNested.set(mode, made);
  return made;
}

function asFields(interventions: number): MappedField[] {
  const customerFields = customers.flatMap(([id, name]) =>
    partFields(id, name, 'Customer', customerLabels),
  );
  const interventionFields = Array.from({ length: interventions }, (_, at) =>
    partFields(
      `interventions.${String(at)}`,
      toDisplayName(at),
      'Intervention',
      interventionLabels,
    ),
  );
  return [
    ...car.map(required),
    ...partFields('car', 'Car', 'Car', carLabels),
    ...customerFields,
    ...interventionFields.flat(),
  ];
}

/** As the first was called when the form had no other. */
function toDisplayName(at: number): string {
  return at === 0 ? 'First Intervention' : `Intervention ${String(at + 1)}`;
}

function partFields(
  part: string,
  name: string,
  model: KnownModel,
  labels: Readonly<Record<string, string>>,
): MappedField[] {
  return Object.entries(labels).map(([field, label]) => {
    const type = formTypes[typedField(model, field)?.type ?? 'text'];
    return notRequired([`${part}.${field}`, `${name}: ${label}`, type]);
  });
}

const formTypes: Readonly<Record<ValueType, FieldType>> = {
  text: 'string',
  texts: 'array',
  'whole number': 'number',
  number: 'number',
  'yes or no': 'boolean',
  moment: 'dateTime',
  day: 'dateTime',
  record: 'object',
  records: 'array',
  'any records': 'array',
};

function asJson(): MappedField[] {
  return [
    required(['car', 'Car', 'object']),
    ...customers.map(([id, name]) => notRequired([id, name, 'object'])),
    notRequired(['interventions', 'Interventions', 'array']),
  ];
}

function required([id, displayName, type = 'string']: Field): MappedField {
  return { id, displayName, type, required: true };
}

function notRequired(field: Field): MappedField {
  return { ...required(field), required: false };
}
