import { withoutAccents } from '../../letters';
import {
  carIdentityTexts,
  carTexts,
  colon,
  customerTexts,
  type FieldTexts,
  identityTexts,
  type ImportPart,
  inEachLanguage,
  interventionTexts,
  type Language,
  parts,
  planningTexts,
} from './fields/field-texts';

/** What people call a field. Without its type, so that a browser needs no schema for it. */
export interface DescribedField {
  /** `wo_nr`, `car.vin`, `interventions.title` (of an intervention, without its number). */
  readonly path: string;
  readonly part: ImportPart;
  /** The API's own name within its part. */
  readonly name: string;
  readonly isRequired: boolean;
  /** What a form calls it, with its part: `Car: VIN`. */
  readonly label: Readonly<Record<Language, string>>;
  /** Whether its date and its time may stand in two columns. */
  readonly mayHaveHalves: boolean;
}

/** Moments of an appointment that planners print as a date and a time. */
const halved = /^(?:dms_created_at|time_car_app|scheduled_in|scheduled_out)$/;

/** In the order of forms: what Claire asks for, the parts, the rest. */
export const describedFields: readonly DescribedField[] = [
  ...listFields('appointment', identityTexts, true),
  ...listFields('car', carIdentityTexts, true),
  ...listFields('car', carTexts),
  ...listFields('customer_driver', customerTexts),
  ...listFields('customer_owner', customerTexts),
  ...listFields('customer_contract', customerTexts),
  ...listFields('interventions', interventionTexts),
  ...listFields('appointment', planningTexts),
];

const byPath = new Map(describedFields.map((field) => [field.path, field]));

/** The field of a path, also of one with the number of an intervention: `interventions.1.title`. */
export function describedField(path: string): DescribedField | undefined {
  return byPath.get(path.replace(/^interventions\.\d+\./, 'interventions.'));
}

/** What a form calls a path: `Intervention 2: Title` for `interventions[1].title`, `Car` for `car`. */
export function fieldLabel(given: string, language: Language = 'en'): string {
  const path = given.replace(/\[(\d+)\]/g, '.$1');
  const field = describedField(path);
  if (field === undefined) return path in parts ? parts[path as ImportPart][language] : given;
  const number = /^interventions\.(\d+)\./.exec(path)?.[1];
  if (number === undefined) return field.label[language];
  const part = parts.interventions[language];
  const name = field.label[language].slice(part.length);
  return number === '0' ? first[language] + name : `${part} ${String(Number(number) + 1)}${name}`;
}

const first = inEachLanguage(
  'First Intervention | Eerste werkzaamheid | Erste Arbeit | Première intervention',
);

function listFields(part: ImportPart, texts: FieldTexts, isRequired = false) {
  const isWhole = part === 'appointment';
  return Object.entries(texts).map(([name, text]): DescribedField => ({
    path: isWhole ? name : `${part}.${name}`,
    part,
    name,
    isRequired,
    label: inEachLanguage(text, (word, language) =>
      isWhole ? word : parts[part][language] + colon(language) + word,
    ),
    mayHaveHalves: isWhole && halved.test(name),
  }));
}

/**
 * The path that a column is called by itself, such as `car.vin` or `interventions[1].title`, in
 * any case. A part may come as one object, by its exact name: `car`.
 */
export function findColumnPath(column: string): string | undefined {
  if (column.length > maxNameLength) return undefined;
  if (column !== 'appointment' && Object.hasOwn(parts, column)) return column;
  const path = column
    .trim()
    .replace(/\[(\d{1,4})\]/g, '.$1')
    .toLowerCase();
  return isField(path) ? withNumber(path) : undefined;
}

const parentPattern = /^(?:interventions\.(?:\d+\.)?|car\.|customer_[a-z]+\.)?[a-z_]+/;

/** Also what stands inside a field, such as `car.tyres_on_car.id`. */
function isField(path: string): boolean {
  if (describedField(path) !== undefined) return true;
  const parent = parentPattern.exec(path)?.[0] ?? '';
  return path[parent.length] === '.' && describedField(parent) !== undefined;
}

/** `interventions.title` is of the first. */
function withNumber(path: string): string {
  return path.replace(/^interventions\.(?!\d)/, 'interventions.0.');
}

/** A longer name is not known, and is cut before anything else looks at it. */
export const maxNameLength = 200;

/** The same for `Klant-nr.`, `KLANTNR` and `klant nr`: no case, accents, spaces or punctuation. */
export function plainColumnName(name: string): string {
  return withoutAccents(name.slice(0, maxNameLength))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const maxShown = 60;
const noName = '(no name)';

/** For messages and lists. */
export function showColumn(name: string): string {
  if (isUnnamed(name)) return noName;
  const text = name.slice(0, maxShown).trim();
  return name.length > maxShown ? `${text}…` : text;
}

/** A reader of spreadsheets calls a column without a name `__EMPTY`, the next `__EMPTY_1`. */
export function isUnnamed(name: string): boolean {
  return name.slice(0, maxNameLength).trim() === '' || name.startsWith('__EMPTY');
}
