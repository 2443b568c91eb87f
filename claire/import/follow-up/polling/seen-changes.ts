import type { PendingRow } from '../pending-row';

const maxRemembered = 10_000;

/**
 * By which stamp an appointment was seen to be imported. A later version may be sent within the same
 * second, and the stamp of the earlier one must not speak for it.
 */
export class SeenChanges {
  readonly #stamps = new Map<string, number>();

  set(row: PendingRow, stamp: number): void {
    const [oldest] = this.#stamps.keys();
    if (oldest !== undefined && this.#stamps.size >= maxRemembered) this.#stamps.delete(oldest);
    this.#stamps.set(appointmentKey(row), stamp);
  }

  get(row: PendingRow): number | undefined {
    return this.#stamps.get(appointmentKey(row));
  }
}

function appointmentKey({ location_id, dms_nr }: PendingRow): string {
  return `${String(location_id)} ${dms_nr}`;
}
