import { describedFields, fieldLabel, plainColumnName } from '../described-fields';
import type { FoundField, Person } from '../fields/field-concepts';

/** The field with such a label, or such a name in the API; `Intervention 2: Title` too. */
export function findLabel(name: string): FoundField | undefined {
  const [digits = ''] = /\d+/.exec(name) ?? [];
  const label = labels().get(name) ?? labels().get(name.replace(digits, ''));
  const isNumbered = digits !== '' && label?.path.includes('#') === true;
  return isNumbered ? { ...label, number: Number(digits) } : labels().get(name);
}

let known: ReadonlyMap<string, FoundField> | undefined;

/** What forms and messages of ours call the fields, and the API's own names. */
function labels(): ReadonlyMap<string, FoundField> {
  known ??= new Map(listLabels());
  return known;
}

function* listLabels(): Generator<[string, FoundField]> {
  for (const { path, label, part, name } of describedFields) {
    const numbered = path.replace('interventions.', 'interventions.#.');
    // `Auftragsnummer` may be another order than that of the workshop.
    const rank = part === 'appointment' ? 2 : 0;
    const person = personOfPart[part];
    for (const text of Object.values(label))
      yield [plainColumnName(text), { path: numbered, rank, person }];
    if (isOwnName(part, name)) yield [plainColumnName(name), { path: numbered, rank: -1 }];
    // `car_id` is the number of the DMS; Claire's own is `car.id`.
    if (name !== 'id') yield [plainColumnName(path), { path: numbered, rank: -1 }];
    if (part !== 'interventions') continue;
    const first = path.replace('interventions.', 'interventions.0.');
    for (const language of ['en', 'nl', 'de', 'fr'] as const) {
      yield [plainColumnName(fieldLabel(first, language)), { path: numbered, rank: 0, number: 1 }];
    }
  }
}

const personOfPart: Readonly<Partial<Record<string, Person>>> = {
  customer_driver: 'driver',
  customer_owner: 'owner',
  customer_contract: 'contractor',
};

/** `reg_number` is of the car only; `dms_nr` is the appointment's, `dealer_id` of the DMS too. */
function isOwnName(part: string, name: string): boolean {
  if (!name.includes('_') || name === 'dealer_id') return false;
  const others = describedFields.filter((other) => other.name === name && other.part !== part);
  return others.every((other) => other.part.startsWith('customer_') && part === 'customer_driver');
}
