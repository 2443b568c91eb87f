import type { z } from 'zod/v4';
import { ImportAppointment, WholeCustomer } from '../../claire/models';
import { differ, isRequired, readShape } from './differ';
import type { Reference } from './reference';

const { car, ...appointment } = ImportAppointment.shape;

/** What the rules of an import speak of; the car itself has a rule of its own. */
const subjects = new Map<string, Readonly<Record<string, z.ZodType>>>([
  ['appointment', appointment],
  ['car', readShape(car)],
  ['customer', WholeCustomer.shape],
  ['intervention', readShape(appointment.interventions.unwrap().unwrap().element)],
]);

/** The rules of an import stand in a sentence only, so that sentence is read. */
export function compareImport({ importRules }: Reference): string[] {
  return [
    ...differ('import rule', [...importRules.keys()], [...subjects.keys()]),
    ...[...subjects].flatMap(([subject, fields]) =>
      differ(
        `required of an imported ${subject}`,
        importRules.get(subject) ?? [],
        listRequired(fields),
      ),
    ),
  ];
}

function listRequired(fields: Readonly<Record<string, z.ZodType>>): string[] {
  return Object.entries(fields).flatMap(([field, type]) => (isRequired(type) ? [field] : []));
}
