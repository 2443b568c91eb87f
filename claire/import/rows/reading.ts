import type { TimeReader } from '../../times';
import type { ClaireError, Problem } from '../../errors';
import type { ImportAppointment } from '../../models';
import type { Clock } from '../../ports';
import type { ImportHint } from '../check';
import type { Decision } from './decision';
import type { ColumnMapping, RowSettings } from './settings';

/** The reading of a row, or of an appointment's rows: one of the first three is there. */
export interface ReadRow {
  /** It can be sent. */
  readonly appointment?: ImportAppointment | undefined;
  /** It cannot be sent. */
  readonly problems?: readonly Problem[] | undefined;
  /** Values that were left out, and what else is odd about it. */
  readonly warnings?: readonly Problem[] | undefined;
  /** Its location is unknown: Claire's locations could not be looked up. */
  readonly error?: ClaireError | undefined;
  /** The row as it came; of a group, the first. */
  readonly given: unknown;
  /** What could be read of it, for the keys of its outcome. */
  readonly record: unknown;
  /** The input rows, from 0, where rows are grouped. */
  readonly rows?: readonly number[] | undefined;
}

/** A name that an appointment does not have, and the one that was probably meant. */
export interface IgnoredName {
  readonly name: string;
  readonly nearest?: string | undefined;
}

/** The columns' fields, once all rows are read. */
export interface ColumnReport {
  readonly rows: number;
  readonly columns: readonly ColumnMapping[];
  /** Columns that are no field. */
  readonly unused: readonly string[];
  /** Names that an appointment does not have, with the nearest that it has. */
  readonly ignored: readonly IgnoredName[];
  /** What was decided of the settings that are automatic. */
  readonly decisions: readonly Decision[];
}

/** How the rows of an import or a comparison are read. */
export interface ReadingOptions {
  /** How the rows are written; left out: in Claire's own form. */
  readonly rows?: Partial<RowSettings> | undefined;
  /** Reads times without a zone, and dates; left out: as UTC. */
  readonly times?: TimeReader | undefined;
  /** Called once for each kind of hint. */
  readonly onHint?: ((hint: ImportHint) => void) | undefined;
  /** Called once, when the rows have ended. */
  readonly onColumns?: ((report: ColumnReport) => void) | undefined;
  /**
   * With it, a stream that pauses decides after a second how its rows are read; left out, by its first
   * thousand or its end, and all that is there already is read in one turn.
   */
  readonly clock?: Pick<Clock, 'monotonic' | 'sleep'> | undefined;
}

export interface RowReading extends Omit<ReadingOptions, 'rows'> {
  readonly settings?: Partial<RowSettings> | undefined;
  /** Called at most once, and only when the rows need it. */
  readonly locations: () => Promise<readonly KnownLocation[]>;
}

/** What of Claire's locations a row may name them by. */
export interface KnownLocation {
  readonly id: number;
  readonly name?: string | null | undefined;
  readonly commercial_name?: string | null | undefined;
  /** The numbers of the location in the DMS. */
  readonly DMSLocationIDs?: string | null | undefined;
  readonly country?: unknown;
}
