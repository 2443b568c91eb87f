import type { Open } from '../open';

const mostRemembered = 10_000;

/**
 * By which stamp an appointment was seen to be imported. A later version may be sent within the same
 * second, and the stamp of the earlier one must not speak for it.
 */
export class Proofs {
  readonly #stamps = new Map<string, number>();

  remember(row: Open, stamp: number): void {
    const [oldest] = this.#stamps.keys();
    if (oldest !== undefined && this.#stamps.size >= mostRemembered) this.#stamps.delete(oldest);
    this.#stamps.set(keyOf(row), stamp);
  }

  of(row: Open): number | undefined {
    return this.#stamps.get(keyOf(row));
  }
}

function keyOf({ location_id, dms_nr }: Open): string {
  return `${String(location_id)} ${dms_nr}`;
}
