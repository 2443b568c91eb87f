import type { ColumnNames, FieldColumns } from './field-texts';
import { type ImportPart, parts } from './parts';

/** The names in a text of the table. */
export function listNames(names = ''): readonly string[] {
  return names === '' ? [] : names.split(', ');
}

/** The names of all languages. */
export function listAllNames({ en, nl, de, fr }: ColumnNames): readonly string[] {
  return [en, nl, de, fr].flatMap((names) => listNames(names));
}

const languages = ['en', 'nl', 'de', 'fr'] as const;

/**
 * What the column of a field is called. For the second and third customer these are the names of
 * the first with a word for that customer, as `Achternaam eigenaar`.
 */
export function listPartNames(part: ImportPart, names: FieldColumns): readonly string[] {
  if (part !== 'customer_owner' && part !== 'customer_contract') return listAllNames(names);
  return languages.flatMap((language) => {
    const [word = ''] = listNames(parts[part].words[language]);
    return listNames(names[language]).map((name) => `${name} ${word}`);
  });
}
