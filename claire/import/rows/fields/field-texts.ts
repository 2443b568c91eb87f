export type Language = 'en' | 'nl' | 'de' | 'fr';

/** What a form calls the fields of a part, in each language and in the form's order. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Between a name and what it is of. */
export function colon(language: Language): string {
  return language === 'fr' ? '\u00a0: ' : ': ';
}
