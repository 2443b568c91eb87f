import type { ColumnPiece } from '../fields/field-concepts';
import type { Consent, FoundField } from './find-fields';
import type { Agree, CountAnswers, FormOf } from '../sample';

/** A column and the field that it holds. */
export interface RecognisedColumn {
  readonly column: string;
  /** With the number of an intervention, from 0: `interventions.1.title`. */
  readonly path: string;
  /** A moment may come as a column for the date and one for the time. */
  readonly half?: 'date' | 'time';
  /** A column with two fields, or with a part of one. */
  readonly piece?: ColumnPiece;
}

/** What the values say, where there are some. */
export interface ColumnValues {
  readonly formOf?: FormOf | undefined;
  /** Whether columns never say two things in one row. */
  readonly agree?: Agree | undefined;
  readonly countAnswers?: CountAnswers | undefined;
  /** Fields that the user has set, beside the columns. */
  readonly taken?: ReadonlySet<string> | undefined;
  /** The fields that the user has set from columns, by these. */
  readonly given?: ReadonlyMap<string, string> | undefined;
  /** Whether opt-outs of advertising block all messages. */
  readonly blocksByConsents?: boolean | undefined;
}

/** Before all that a name says: of a column that the user has chosen. */
export const mappedRank = -3;

/** A column and what its name says; `at` is its place in the file. */
export interface Claim extends FoundField {
  readonly column: string;
  readonly at: number;
}

/** A column about messages that is not a plain wish for none. */
export interface ConsentColumn {
  readonly column: string;
  readonly consent: Exclude<Consent, 'block'>;
}
