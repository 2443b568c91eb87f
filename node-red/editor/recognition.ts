import type { ColumnLine } from './column-lines';
import type { CsvTable } from './csv';

/** The fields of a file's columns. */
export interface RecognisedTable {
  readonly lines: readonly ColumnLine[];
  readonly unused: readonly string[];
  /** Each says what to do. */
  readonly problems: readonly string[];
}

export interface PreviewSettings {
  readonly dateOrder: string;
  readonly dateFormat: string;
  readonly timeZone: string;
  readonly decimals: string;
  readonly locationBy: string;
  readonly badValues: string;
  readonly otherColumns: string;
  /** Of the editor, such as `nl` or `de-DE`. */
  readonly language: string;
}

/** What rows may call a location by, and where it is. */
export interface PreviewLocation {
  readonly id: number;
  readonly name: string;
  readonly commercial_name: string;
  readonly DMSLocationIDs: string;
  readonly country?: string;
}

/** Rows as Claire would get them. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** What was decided of the settings that are automatic, and by which value. */
  readonly decisions: readonly string[];
}

export interface PreviewRow {
  /** From 1. */
  readonly number: number;
  readonly isRefused: boolean;
  /** What was read for each line of the table, in its order. */
  readonly cells: readonly { readonly text: string; readonly problem?: string }[];
  /** Of the row as a whole, or of fields that no line gives; not all of them refuse it. */
  readonly problems: readonly string[];
}

/** The part of the dialog that is loaded when it is first used: the core's own recognition and reading. */
export interface Recognition {
  readonly recogniseColumns: (table: CsvTable, language: string) => RecognisedTable;
  readonly previewRows: (
    rows: CsvTable['rows'],
    lines: readonly ColumnLine[],
    settings: PreviewSettings,
    locations: readonly PreviewLocation[] | undefined,
  ) => Promise<Preview>;
}
