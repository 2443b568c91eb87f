import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import { fieldLabel } from '../../../../claire/import/rows/described-fields';
import { type ImportField, importFields } from '../../../../claire/import/rows/import-fields';
import type { ValueType } from '../../../../claire/resources';

/** A field of the mapping form; a dotted id says where in the appointment its value belongs. */
export interface MappedField {
  id: string;
  displayName: string;
  type: FieldType;
  required: boolean;
}

/** More than a form can show of them comes as a list. */
export const maxInterventions = 50;

/** What can be mapped, with the parts as fields of their own or each as one object. */
function listFields(nested: unknown, interventions = 1): MappedField[] {
  const own = importFields.filter(({ part }) => part === 'appointment');
  return [
    ...own.filter(({ isRequired }) => isRequired).map((field) => toMappedField(field)),
    ...(nested === 'json' ? partsAsJson : listPartFields(interventions)),
    ...own.filter(({ isRequired }) => !isRequired).map((field) => toMappedField(field)),
  ];
}

/** The same as n8n's mapping form wants it. */
export function listMapperFields(nested: unknown, interventions: unknown): ResourceMapperField[] {
  const count = Number(interventions);
  const shown = Number.isSafeInteger(count) && count >= 0 ? Math.min(count, maxInterventions) : 1;
  return listFields(nested, shown).map(({ id, displayName, type, required }) => ({
    id,
    displayName,
    type,
    required,
    defaultMatch: false,
    canBeUsedToMatch: false,
    display: true,
  }));
}

/** All fields by their labels; of the interventions, those of the first. */
export function listFieldChoices(): { name: string; value: string }[] {
  return importFields
    .map(({ path }) => path.replace('interventions.', 'interventions.0.'))
    .map((value) => ({ name: fieldLabel(value), value }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export type FieldsById = ReadonlyMap<string, MappedField>;

/** The fields by their ids, of the interventions those of the first. */
export function listMappedFields(nested: unknown): FieldsById {
  return new Map(listFields(nested).map((field) => [field.id, field]));
}

function listPartFields(interventions: number): MappedField[] {
  const parts = importFields.filter(({ part }) => part !== 'appointment');
  const carAndCustomers = parts.filter(({ part }) => part !== 'interventions');
  const ofEach = parts.filter(({ part }) => part === 'interventions');
  const numbered = Array.from({ length: interventions }, (_, index) =>
    ofEach.map((field) =>
      toMappedField(field, field.path.replace('interventions.', `interventions.${String(index)}.`)),
    ),
  );
  return [...carAndCustomers.map((field) => toMappedField(field)), ...numbered.flat()];
}

function toMappedField(field: ImportField, id = field.path): MappedField {
  const { isRequired: required, type } = field;
  return { id, displayName: fieldLabel(id), type: formTypes[type], required };
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

const partsAsJson: readonly MappedField[] = [
  { id: 'car', displayName: 'Car', type: 'object', required: true },
  { id: 'customer_driver', displayName: 'Driver', type: 'object', required: false },
  { id: 'customer_owner', displayName: 'Owner', type: 'object', required: false },
  { id: 'customer_contract', displayName: 'Contractor', type: 'object', required: false },
  { id: 'interventions', displayName: 'Interventions', type: 'array', required: false },
];
