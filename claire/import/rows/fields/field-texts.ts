export type Language = 'en' | 'nl' | 'de';

/** What a form shows of the fields of a part: label and help in each language, in the form's order. */
export type FieldTexts = Readonly<
  Record<string, Readonly<Record<Language, readonly [label: string, help: string]>>>
>;

/** Names of columns, separated by commas, in the languages of the systems that write them. */
export interface ColumnNames {
  readonly en?: string;
  readonly nl?: string;
  readonly de?: string;
  readonly fr?: string;
}

/** How systems call the column of a field. */
export interface FieldColumns extends ColumnNames {
  /** Names that need a word for the part beside them, such as `nummer` in `Nummer voertuig`. */
  readonly besidePart?: string;
  /** Names of a column that may hold the date only. */
  readonly date?: string;
  /** Names of a column that holds the time of day only. */
  readonly time?: string;
}

export type ColumnsByField = Readonly<Record<string, FieldColumns>>;
