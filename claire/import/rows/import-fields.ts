import { type KnownModel, typedField, type ValueType } from '../../resources';
import { describedField, type DescribedField, describedFields } from './described-fields';
import type { ImportPart } from './fields/parts';

/** A field that an import can carry. Forms, recognition of columns and documents are made of it. */
export interface ImportField extends DescribedField {
  readonly type: ValueType;
}

const models: Readonly<Record<ImportPart, KnownModel>> = {
  appointment: 'Appointment',
  car: 'Car',
  customer_driver: 'Customer',
  customer_owner: 'Customer',
  customer_contract: 'Customer',
  interventions: 'Intervention',
};

/** Of a field that no model describes. */
const defaultType: ValueType = 'text';

/** In the order of forms: what Claire asks for, the parts, the rest. */
export const importFields: readonly ImportField[] = describedFields.map((field) => ({
  ...field,
  type: typedField(models[field.part], field.name)?.type ?? defaultType,
}));

const byPath = new Map<string | undefined, ImportField>(
  importFields.map((field) => [field.path, field]),
);

/** The field of a path, also of one with the number of an intervention: `interventions.1.title`. */
export function importField(path: string): ImportField | undefined {
  return byPath.get(describedField(path)?.path);
}
