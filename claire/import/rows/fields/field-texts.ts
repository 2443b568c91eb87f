export type Language = 'en' | 'nl' | 'de';

/** What a form shows of the fields of a part: label and help in each language, in the form's order. */
export type FieldTexts = Readonly<
  Record<string, Readonly<Record<Language, readonly [label: string, help: string]>>>
>;
