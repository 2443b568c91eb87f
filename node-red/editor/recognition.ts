import type { ColumnLine } from '../runtime/column-lines';
import type { CsvTable } from './csv';

/** The fields of a file's columns. */
export interface RecognisedTable {
  readonly lines: readonly ColumnLine[];
  /** How many columns are a field, also those with two fields or a part of one, which have no line. */
  readonly known: number;
  readonly unused: readonly string[];
  /** Each says what to do. */
  readonly problems: readonly string[];
}

/** A text of `claire-import` in the language of the editor. */
export type Text = (key: string) => string;

/** What rows may call a location by, and where it is. */
export interface PreviewLocation {
  readonly id: number;
  readonly name?: string | null;
  readonly commercial_name?: string | null;
  readonly DMSLocationIDs?: string | null;
  readonly country?: unknown;
}

/** Rows as Claire would get them. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** The fields that rows have beside those of the lines, in the order of forms. */
  readonly others: readonly string[];
  /** What was decided of the settings that are automatic, and what the import would say of all rows. */
  readonly decisions: readonly string[];
}

export interface PreviewRow {
  /** Those of the file's rows that it is, from 1: `2`, or `2–4`. */
  readonly numbers: string;
  readonly isRefused: boolean;
  /** What was read for each line of the table, in its order, and then for each of the others. */
  readonly cells: readonly { readonly text: string; readonly problem?: string }[];
  /** Of the row as a whole, or of fields that no line gives; not all of them refuse it. */
  readonly problems: readonly string[];
}

/** The part of the dialog that is loaded when it is first used: the core's own recognition and reading. */
export interface Recognition {
  readonly recogniseColumns: (table: CsvTable, text: Text) => RecognisedTable;
  readonly previewRows: (
    rows: CsvTable['rows'],
    lines: readonly ColumnLine[],
    /** By their names in the dialog. */
    settings: Readonly<Record<string, string>>,
    locations: readonly PreviewLocation[] | undefined,
    text: Text,
  ) => Promise<Preview>;
}
