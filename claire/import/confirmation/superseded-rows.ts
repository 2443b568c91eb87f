import type { Json } from '../../json';
import type { Outcome } from '../outcome';
import type { Batch, Plan } from '../sending/plan';
import { imported, type PendingRow } from './pending-row';

/** A row that Claire's list proves to be imported. */
export interface ConfirmedRow {
  readonly row: PendingRow;
  readonly appointmentId: number;
  readonly record: Json;
}

interface SupersededListener {
  settle(index: number, outcome: Outcome): void;
  /** The keys of a row are free for these. */
  send(batches: readonly Batch[]): void;
}

/**
 * Settles rows that Claire has imported. Where a later row of the same appointment changes it again,
 * what Claire has in the end is known with the outcome of the later one, so the earlier waits.
 */
export class SupersededRows {
  readonly #waiting = new Map<number, ConfirmedRow[]>();

  constructor(
    private readonly plan: Plan,
    private readonly listener: SupersededListener,
  ) {}

  confirm(confirmed: ConfirmedRow): void {
    const { index } = confirmed.row;
    const later = this.plan.findLater(index);
    if (later !== undefined) {
      this.#hold(later, confirmed);
      return;
    }
    this.settled(index, confirmed);
    this.listener.settle(index, toOutcome(confirmed));
  }

  /** The row has its outcome: so have those that waited for it. */
  settled(index: number, later?: ConfirmedRow): void {
    for (const earlier of this.#release(index)) {
      const isSame = later !== undefined && later.row.createdAt === earlier.row.createdAt;
      const { record } = isSame ? later : earlier;
      this.listener.settle(earlier.row.index, toOutcome({ ...earlier, record }));
    }
  }

  #hold(later: number, confirmed: ConfirmedRow): void {
    const { index } = confirmed.row;
    const waiting = [...(this.#waiting.get(later) ?? []), ...this.#release(index), confirmed];
    this.#waiting.set(later, waiting);
    this.plan.settled(index);
    this.listener.send(this.plan.closeWith(later));
  }

  #release(index: number): ConfirmedRow[] {
    const rows = this.#waiting.get(index) ?? [];
    this.#waiting.delete(index);
    return rows;
  }
}

function toOutcome({ row, appointmentId, record }: ConfirmedRow): Outcome {
  return imported(row, appointmentId, record);
}
