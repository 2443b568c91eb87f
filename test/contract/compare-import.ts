import { ImportAppointment } from '../../claire/models';
import { differ, isRequired, shapeOf } from './differ';
import type { Reference } from './reference';

const { car, customer_driver: customer, interventions } = ImportAppointment.shape;

/** What the rules of an import speak of; the car itself has a rule of its own. */
const subjects = new Map<string, unknown>([
  ['appointment', ImportAppointment.omit({ car: true })],
  ['car', car],
  ['customer', customer],
  ['intervention', interventions.unwrap().unwrap().element],
]);

/** The rules of an import stand in a sentence only, so that sentence is read. */
export function compareImport({ importRules }: Reference): string[] {
  return [
    ...differ('import rule', [...importRules.keys()], [...subjects.keys()]),
    ...[...subjects].flatMap(([subject, schema]) =>
      differ(
        `required of an imported ${subject}`,
        importRules.get(subject) ?? [],
        requiredFields(schema),
      ),
    ),
  ];
}

function requiredFields(schema: unknown): string[] {
  return Object.entries(shapeOf(schema)).flatMap(([field, type]) =>
    isRequired(type) ? [field] : [],
  );
}
