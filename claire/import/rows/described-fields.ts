import { identityTexts, planningTexts } from './fields/appointment';
import { appointmentColumns } from './fields/appointment-columns';
import { carIdentityTexts, carTexts } from './fields/car';
import { carColumns } from './fields/car-columns';
import { customerTexts } from './fields/customer';
import { customerColumns } from './fields/customer-columns';
import type { ColumnsByField, FieldColumns, FieldTexts, Language } from './fields/field-texts';
import { interventionTexts } from './fields/intervention';
import { interventionColumns } from './fields/intervention-columns';
import { type ImportPart, parts } from './fields/parts';
import { listAllNames, listNames, listPartNames } from './fields/column-names';

/** What people and files call a field. Without its type, so that a browser needs no schema for it. */
export interface DescribedField {
  /** `wo_nr`, `car.vin`, `interventions.title` (of an intervention, without its number). */
  readonly path: string;
  readonly part: ImportPart;
  /** The API's own name within its part. */
  readonly name: string;
  readonly isRequired: boolean;
  /** What a form calls it, with its part: `Car: VIN`. */
  readonly label: Readonly<Record<Language, string>>;
  readonly help: Readonly<Record<Language, string>>;
  /** What dealer systems call its column, in English, Dutch, German and French. */
  readonly columnNames: readonly string[];
  /** Those of them that may hold the date only, with a column for the time beside them. */
  readonly dateColumnNames: readonly string[];
  /** Names of a column that holds its time of day only. */
  readonly timeColumnNames: readonly string[];
  /** Names of a column beside a word for the part: `nummer` in `Nummer voertuig`. */
  readonly namesInPart: readonly string[];
}

interface Group {
  readonly texts: FieldTexts;
  readonly columns: ColumnsByField;
  readonly isRequired?: boolean;
}

/** In the order of forms: what Claire asks for, the parts, the rest. */
export const describedFields: readonly DescribedField[] = [
  ...listFields('appointment', {
    texts: identityTexts,
    columns: appointmentColumns,
    isRequired: true,
  }),
  ...listFields('car', { texts: carIdentityTexts, columns: carColumns, isRequired: true }),
  ...listFields('car', { texts: carTexts, columns: carColumns }),
  ...listFields('customer_driver', { texts: customerTexts, columns: customerColumns }),
  ...listFields('customer_owner', { texts: customerTexts, columns: customerColumns }),
  ...listFields('customer_contract', { texts: customerTexts, columns: customerColumns }),
  ...listFields('interventions', { texts: interventionTexts, columns: interventionColumns }),
  ...listFields('appointment', { texts: planningTexts, columns: appointmentColumns }),
];

const byPath = new Map(describedFields.map((field) => [field.path, field]));

/** The field of a path, also of one with the number of an intervention: `interventions.1.title`. */
export function describedField(path: string): DescribedField | undefined {
  return byPath.get(path.replace(/^interventions\.\d+\./, 'interventions.'));
}

/** What a form calls a path: `Intervention 2: Title` for `interventions.1.title`. */
export function fieldLabel(path: string, language: Language = 'en'): string {
  const field = describedField(path);
  if (field === undefined) return path;
  const number = /^interventions\.(\d+)\./.exec(path)?.[1];
  if (number === undefined) return field.label[language];
  const part = parts.interventions.label[language];
  const name = field.label[language].slice(part.length);
  return number === '0' ? first[language] + name : `${part} ${String(Number(number) + 1)}${name}`;
}

const first: Readonly<Record<Language, string>> = {
  en: 'First Intervention',
  nl: 'Eerste werkzaamheid',
  de: 'Erste Arbeit',
};

function listFields(part: ImportPart, { texts, columns, isRequired = false }: Group) {
  return Object.entries(texts).map(([name, text]): DescribedField => {
    const names = columns[name] ?? {};
    return {
      path: part === 'appointment' ? name : `${part}.${name}`,
      part,
      name,
      isRequired,
      label: eachLanguage((language) => labelWithPart(part, language, text[language][0])),
      help: eachLanguage((language) => text[language][1]),
      ...listColumnNames(part, name, names),
    };
  });
}

function labelWithPart(part: ImportPart, language: Language, label: string): string {
  return part === 'appointment' ? label : `${parts[part].label[language]}: ${label}`;
}

function eachLanguage(text: (language: Language) => string): Readonly<Record<Language, string>> {
  return { en: text('en'), nl: text('nl'), de: text('de') };
}

function listColumnNames(part: ImportPart, ownName: string, names: FieldColumns) {
  const dates = listNames(names.date);
  const long = [...listAllNames(names), ...dates].filter((name) => name.length > 2);
  // `id` beside a word for the part is the number of the DMS, not Claire's.
  const own = ownName === 'id' ? [] : [ownName];
  return {
    columnNames: [...listPartNames(part, names), ...dates],
    dateColumnNames: dates,
    timeColumnNames: listNames(names.time),
    namesInPart: [...new Set([...long, ...listNames(names.besidePart), ...own])],
  };
}
