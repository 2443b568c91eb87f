import { maxNameLength, plainColumnName } from './column-name';
import { describedFields, fieldLabel } from '../described-fields';
import {
  type FoundField,
  findFields,
  findUnclearConsent,
  type FoundName,
  type Person,
} from './find-fields';
import { type ColumnLanguage, languages } from '../fields/words/languages';

const all = Object.keys(languages).filter((name): name is ColumnLanguage => name in languages);

/** The languages, that of most of the columns first. */
export function rankLanguages(columns: readonly string[]): readonly ColumnLanguage[] {
  const read = columns.slice(0, maxRead);
  const isKnown = (language: ColumnLanguage) => (column: string) =>
    findName(column, [language]) !== undefined;
  const counts = new Map(all.map((name) => [name, read.filter(isKnown(name)).length]));
  return all.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

/** A wider file shows its language in the first of its columns. */
const maxRead = 200;

/**
 * What a column holds by its name. In the language of its file a name that is understood and is no
 * field stays one (`Fin` is an end in French); other languages are asked where it is not.
 */
export function findColumn(
  column: string,
  ranked: readonly ColumnLanguage[] = all,
): FoundName | undefined {
  if (column.length > maxNameLength) return undefined;
  const label = findLabel(plainColumnName(column));
  if (label !== undefined) return { field: label };
  const [first = 'en', second = 'en'] = ranked;
  const beside = first === 'en' ? second : 'en';
  const own = findName(column, [first]) ?? findName(column, [first, beside]);
  if (own !== undefined && (ranked !== all || own.field !== undefined)) {
    const isNothing = own.field === undefined && own.consent === undefined;
    return isNothing && blocksElsewhere(column, ranked) ? { consent: 'unclear' } : own;
  }
  const foreign = ranked
    .map((language) => findName(column, [language]))
    .find((name) => name?.field ?? name?.consent);
  // A word of another language says less than one of the file's own.
  const field = foreign?.field && { ...foreign.field, rank: foreign.field.rank + foreignRank };
  const found = foreign === undefined ? own : { ...foreign, field };
  const asked = ranked === all ? all : ([first, 'en'] as const);
  return found ?? findBoth(column, ranked) ?? findUnclearConsent(column, asked);
}

export const foreignRank = 20;

/** `No SMS` in a Dutch file, where `No` is a number: too little to block messages, and told. */
function blocksElsewhere(column: string, ranked: readonly ColumnLanguage[]): boolean {
  return ranked.some((language) => findName(column, [language])?.consent === 'block');
}

/** `Naam/Nom`: both of its names say one field. */
function findBoth(column: string, ranked: readonly ColumnLanguage[]): FoundName | undefined {
  const parts = column.split('/');
  if (parts.length !== 2) return undefined;
  const [one, other] = parts.map((part) => findColumn(part, ranked));
  const isSame = one?.field !== undefined && one.field.path === other?.field?.path;
  return isSame ? one : undefined;
}

function findName(column: string, spoken: readonly ColumnLanguage[]): FoundName | undefined {
  const short = column
    .replace(relation, (_, of: string) => `${of === 'company' ? 'location' : of} `)
    .replace(ownField, '')
    .replace(form, '');
  const found = findFields(short, spoken);
  const isFound = found?.field !== undefined || found?.consent !== undefined;
  return isFound || short === column ? found : (findFields(column, spoken) ?? found);
}

/**
 * Odoo's path to a field of another record: of `x_vehicle_id/driver_id/name` the driver's name. Its
 * companies are the branches.
 */
const relation = /^(?:.*\/)?(?:x_)?(\w+)_id\/\.?(?=[^/]+$)/;
/** Before a field that users have made themselves. */
const ownField = /(?:^|(?<= ))x_/;

/** By its letter of the registration document, `Marque (D.1)`, or how the values are written, behind the name: `Km-stand (km)`, `Datum (dd-mm-jjjj)`; of Salesforce `__c`. */
const form =
  /__c$|[([]\s*(?:km|17(?:[ -]?stellig|[ -]digits?)?|[abdensx]|en|[dp]\.\d|monat\/jahr|maand\/jaar|mois\/année|€|eur|euro|ja\/nee|j\/n|ja\/nein|y\/n|yes\/no|oui\/non|o\/n|s\/n|t\/n|[djmtygar]{1,4}(?:[-/. ][djmtygar]{1,4}){1,2}(?:[ T][hsu]{1,2}:[mi]{2}(?::s{2})?)?|[hsu]{1,2}:[mi]{2}(?::s{2})?)\s*[)\]]\s*$/i;

let known: ReadonlyMap<string, FoundField> | undefined;

/** What forms and messages of ours call the fields, and the API's own names. */
function labels(): ReadonlyMap<string, FoundField> {
  known ??= new Map(listLabels());
  return known;
}

/** `Intervention 2: Title` too. */
function findLabel(name: string): FoundField | undefined {
  const [digits = ''] = /\d+/.exec(name) ?? [];
  const label = labels().get(name) ?? labels().get(name.replace(digits, ''));
  const isNumbered = digits !== '' && label?.path.includes('#') === true;
  return isNumbered ? { ...label, number: Number(digits) } : labels().get(name);
}

function* listLabels(): Generator<[string, FoundField]> {
  for (const { path, label, part, name } of describedFields) {
    const numbered = path.replace('interventions.', 'interventions.#.');
    // `Auftragsnummer` may be another order than that of the workshop.
    const rank = part === 'appointment' ? 2 : 0;
    const person = persons[part];
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

const persons: Readonly<Partial<Record<string, Person>>> = {
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
