import type { ClaireError } from '../../errors';
import type { Converted } from '../check';

/** A row whose values were read, on its way to being an appointment. */
export interface Draft {
  /** As it came. */
  readonly given: unknown;
  /** From 0. */
  readonly row: number;
  readonly converted: Converted;
  /** Why Claire's locations could not be looked up. */
  readonly error?: ClaireError | undefined;
  /** All rows of the appointment, where rows are grouped. */
  readonly rows?: readonly number[] | undefined;
}

/** What tells appointments apart at Claire; undefined where the row does not say. */
export function toAppointmentKey({ record }: Converted): string | undefined {
  const { location_id, dms_nr, dms_created_at } = record;
  if (typeof location_id !== 'number' || typeof dms_nr !== 'string') return undefined;
  const created = typeof dms_created_at === 'string' ? Date.parse(dms_created_at) : Number.NaN;
  if (dms_nr === '' || Number.isNaN(created)) return undefined;
  return `${String(location_id)} ${String(created)} ${dms_nr}`;
}
