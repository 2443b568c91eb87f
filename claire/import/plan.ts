import type { ImportAppointment } from '../models';

/** Claire takes no more in one request. */
export const batchSize = 100;

/** One appointment on its way, with its place in the user's order. */
export interface Row {
  index: number;
  appointment: ImportAppointment;
}

/** What one request will carry: appointments of one location, each of them once. */
export interface Batch {
  /** In the order of their making; a batch waits for lower numbers only. */
  number: number;
  locationId: number;
  /** In the user's order. */
  rows: Row[];
  /** Batches with earlier versions of these appointments: Claire has to answer them first. */
  after: Set<Batch>;
  before: Batch[];
}

/**
 * Puts rows into batches as they come. It holds only rows that are not answered, so the caller
 * bounds its memory. Two versions of an appointment never share a batch, because Claire might keep
 * the earlier one; nor do two rows with one work order number, because that is all that tells their
 * results apart.
 */
export class Plan {
  readonly #open = new Map<number, Batch[]>();
  readonly #lastWith = new Map<string, Batch>();
  #made = 0;

  /** Gives back the row's batch once it is full, behind the batches that it waits for. */
  add(row: Row): Batch[] {
    const names = keys(row.appointment);
    const earlier = names
      .map((key) => this.#lastWith.get(key))
      .filter((batch) => batch !== undefined);
    const batch = this.#batchFor(row.appointment.location_id, earlier);
    batch.rows.push(row);
    for (const key of names) this.#lastWith.set(key, batch);
    for (const one of earlier) wait(batch, one);
    return batch.rows.length >= batchSize ? this.#close(batch) : [];
  }

  /** Closes the open batch that starts with this row, if one does. */
  closeFrom(index: number): Batch[] {
    const batch = this.#all().find(({ rows }) => rows[0]?.index === index);
    return batch === undefined ? [] : this.#close(batch);
  }

  closeAll(): Batch[] {
    const batches = this.#all();
    this.#open.clear();
    return batches;
  }

  /** Claire has answered for every row of this batch: what waited for it may go. */
  answered(batch: Batch): void {
    for (const later of batch.before) later.after.delete(batch);
    for (const { appointment } of batch.rows) {
      for (const key of keys(appointment)) {
        if (this.#lastWith.get(key) === batch) this.#lastWith.delete(key);
      }
    }
  }

  /** The first open batch behind every batch that holds an earlier version. */
  #batchFor(locationId: number, earlier: readonly Batch[]): Batch {
    const open = this.#open.get(locationId) ?? [];
    const behind = Math.max(-1, ...earlier.map(({ number }) => number));
    const found = open.find(({ number }) => number > behind);
    if (found !== undefined) return found;
    const number = this.#made++;
    const made: Batch = { number, locationId, rows: [], after: new Set(), before: [] };
    this.#open.set(locationId, [...open, made]);
    return made;
  }

  /** With all that it waits for, or it might wait for ever. */
  #close(batch: Batch): Batch[] {
    const open = this.#open.get(batch.locationId) ?? [];
    const going = open.filter((one) => one === batch || batch.after.has(one));
    const left = open.filter((one) => !going.includes(one));
    if (left.length > 0) this.#open.set(batch.locationId, left);
    else this.#open.delete(batch.locationId);
    return going;
  }

  #all(): Batch[] {
    return [...this.#open.values()].flat();
  }
}

function wait(batch: Batch, earlier: Batch): void {
  if (batch.after.has(earlier)) return;
  batch.after.add(earlier);
  earlier.before.push(batch);
}

/** By what Claire knows an appointment, and by what its result will name it. */
function keys({ location_id, dms_nr, dms_created_at, wo_nr }: ImportAppointment): string[] {
  const location = String(location_id);
  const made = String(Date.parse(dms_created_at));
  return [`${location} appointment ${made} ${dms_nr}`, `${location} work order ${wo_nr}`];
}
