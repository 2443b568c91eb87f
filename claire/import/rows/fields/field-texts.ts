export type Language = 'en' | 'nl' | 'de' | 'fr';

/** What a form shows of the fields of a part, in its order: the label in each language; help for the docs. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<Language | 'help', string>>>>;

/** Between a name and what it is of. */
export const colons: Readonly<Record<Language, string>> = {
  ...{ en: ': ', nl: ': ', de: ': ' },
  fr: '\u00a0: ',
};
