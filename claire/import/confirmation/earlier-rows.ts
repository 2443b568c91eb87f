import type { Clock } from '../../ports';
import { type Acceptance, toAcceptedSince } from '../sending/acceptance';
import type { Row } from '../sending/row';

/** A row of the same appointment that Claire has imported before, in this import. */
export interface EarlierRow {
  /** Claire's stamp that proved it; undefined where event 19 told. */
  readonly stamp: number | undefined;
}

/** The appointment by its number alone, as Claire's list may not tell when the DMS made it. */
interface AppointmentKey {
  location_id: number;
  dms_nr: string;
}

const maxRemembered = 10_000;
const oneSecond = 1000;

/**
 * The rows of this import that Claire has imported. A later row of the same appointment waits until
 * its stamp must be another one: Claire's stamps may have whole seconds, and so has its `Date` header.
 */
export class EarlierRows {
  readonly #stamps = new Map<string, number | undefined>();
  /** Goes on where it was: a new one would pass all that was deleted. */
  readonly #oldest = this.#stamps.keys();
  /** When the latest row was found to be imported, by the monotonic clock. */
  #latestAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  add(row: AppointmentKey, stamp: number | undefined): void {
    if (this.#stamps.size >= maxRemembered) this.#stamps.delete(this.#oldest.next().value ?? '');
    this.#stamps.set(toKey(row), stamp);
    this.#latestAt = this.clock.monotonic();
  }

  find(row: AppointmentKey): EarlierRow | undefined {
    const key = toKey(row);
    return this.#stamps.has(key) ? { stamp: this.#stamps.get(key) } : undefined;
  }

  /** When rows may be sent whose earlier rows have their outcome, by the monotonic clock. */
  readyAt(rows: readonly Row[]): number {
    if (this.#stamps.size === 0) return this.#latestAt;
    return this.#latestAt + Math.max(...rows.map(({ appointment }) => this.#distance(appointment)));
  }

  #distance(appointment: AppointmentKey): number {
    const earlier = this.find(appointment);
    if (earlier === undefined) return Number.NEGATIVE_INFINITY;
    // Of two clocks that are read in seconds, each may hide nearly one.
    if (earlier.stamp === undefined) return 2 * oneSecond;
    return isWholeSecond(earlier.stamp) ? oneSecond : 0;
  }
}

/**
 * Since when a stamp proves a later row. That of a row of which event 19 told is not known, but it was
 * made two seconds before the request, and so more than one before the `Date` of the response.
 */
export function toProvenSince(
  acceptance: Acceptance,
  earlier: EarlierRow | undefined,
): number | undefined {
  const since = toAcceptedSince(acceptance);
  const { respondedAt } = acceptance;
  if (since === undefined || respondedAt === undefined) return since;
  const isStampUnknown = earlier !== undefined && earlier.stamp === undefined;
  return isStampUnknown ? Math.max(since, respondedAt - oneSecond) : since;
}

export function isWholeSecond(time: number): boolean {
  return time % oneSecond === 0;
}

export function toWholeSecond(time: number): number {
  return Math.floor(time / oneSecond) * oneSecond;
}

function toKey({ location_id, dms_nr }: AppointmentKey): string {
  return `${String(location_id)} ${dms_nr}`;
}
