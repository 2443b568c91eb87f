import type { ClaireError, Problem } from '../../errors';
import type { ImportAppointment } from '../../models';
import { type ImportHint, read } from '../check';
import type { KnownLocation } from './locations';
import type { ColumnMapping, RowSettings } from './settings';
import type { TimeReader } from './values';

/** What was read of one row, or of the rows of one appointment: one of the first three is there. */
export interface ReadRow {
  /** It can be sent. */
  readonly appointment?: ImportAppointment | undefined;
  /** It cannot be sent. */
  readonly problems?: readonly Problem[] | undefined;
  /** Nobody knows whether it can be sent: Claire's locations could not be looked up. */
  readonly error?: ClaireError | undefined;
  /** The row as it came; of a group, the first. */
  readonly given: unknown;
  /** What could be read of it, for the keys of its outcome. */
  readonly record: unknown;
  /** The input rows, from 0, where rows are grouped. */
  readonly rows?: readonly number[] | undefined;
}

/** What became of the columns, once all rows are read. */
export interface ColumnReport {
  readonly rows: number;
  readonly columns: readonly ColumnMapping[];
  /** Columns that are no field. */
  readonly unused: readonly string[];
  /** Names that an appointment does not have, with the nearest that it has. */
  readonly ignored: readonly IgnoredName[];
}

export interface IgnoredName {
  readonly name: string;
  readonly nearest?: string | undefined;
}

export interface RowReading {
  readonly settings?: Partial<RowSettings> | undefined;
  readonly times?: TimeReader | undefined;
  /** Called at most once, and only when `locationBy` needs it. */
  readonly locations: () => Promise<readonly KnownLocation[]>;
  /** Called once, when the rows have ended. */
  readonly onColumns?: ((report: ColumnReport) => void) | undefined;
  /** Called once for each kind of hint. */
  readonly onHint?: ((hint: ImportHint) => void) | undefined;
}

/**
 * Reads rows of a list or a stream: each is in exactly one `ReadRow`, which come in the order of their
 * first rows. Throws what the source throws, after all rows that came before. Asynchronous only where
 * the source is, or where locations are looked up.
 */
export function readRows(
  rows: Iterable<unknown>,
  { times }: RowReading,
): Iterable<ReadRow> | AsyncIterable<ReadRow> {
  return [...rows].map((given) => ({ given, record: given, ...read(given, times) }));
}
