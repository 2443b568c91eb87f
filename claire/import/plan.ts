import type { ImportAppointment } from '../models';

/** Claire takes no more in one request. */
const batchSize = 100;

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
  /** Of its appointments, at the places of their rows. */
  names: string[];
  /** Batches with earlier versions of these appointments: Claire has to answer them first. */
  after: Set<Batch>;
  before: Batch[];
}

/** One location: its batches that still grow, and where the latest version of each row is. */
interface Place {
  open: Batch[];
  appointments: Map<string, Batch>;
  workOrders: Map<string, Batch>;
}

/**
 * Puts rows into batches as they come. It holds only rows that are not answered, so the caller
 * bounds its memory. Two versions of an appointment never share a batch, because Claire might keep
 * the earlier one; nor do two rows with one work order number, because that is all that tells their
 * results apart.
 */
export class Plan {
  readonly #places = new Map<number, Place>();
  #made = 0;

  /** Gives back the row's batch once it is full, behind the batches that it waits for. */
  add(row: Row): Batch[] {
    const { location_id, wo_nr } = row.appointment;
    const place = this.#place(location_id);
    const name = nameOf(row.appointment);
    const version = place.appointments.get(name);
    const namesake = place.workOrders.get(wo_nr);
    const batch = this.#batchFor(place, location_id, version, namesake);
    batch.rows.push(row);
    batch.names.push(name);
    place.appointments.set(name, batch);
    place.workOrders.set(wo_nr, batch);
    if (version !== undefined) wait(batch, version);
    if (namesake !== undefined) wait(batch, namesake);
    return batch.rows.length >= batchSize ? close(place, batch) : [];
  }

  /** Closes the open batch that starts with this row, if one does. */
  closeFrom(index: number): Batch[] {
    for (const place of this.#places.values()) {
      const batch = place.open.find(({ rows }) => rows[0]?.index === index);
      if (batch !== undefined) return close(place, batch);
    }
    return [];
  }

  closeAll(): Batch[] {
    return [...this.#places.values()].flatMap((place) => place.open.splice(0));
  }

  /** Claire has answered for every row of this batch: what waited for it may go. */
  answered(batch: Batch): void {
    for (const later of batch.before) later.after.delete(batch);
    const { appointments, workOrders } = this.#place(batch.locationId);
    for (const name of batch.names) {
      if (appointments.get(name) === batch) appointments.delete(name);
    }
    for (const { appointment } of batch.rows) {
      if (workOrders.get(appointment.wo_nr) === batch) workOrders.delete(appointment.wo_nr);
    }
  }

  /** The first open batch behind every batch that holds an earlier version. */
  #batchFor(
    { open }: Place,
    locationId: number,
    version: Batch | undefined,
    namesake: Batch | undefined,
  ): Batch {
    const behind = Math.max(version?.number ?? -1, namesake?.number ?? -1);
    const found = open.find(({ number }) => number > behind);
    if (found !== undefined) return found;
    const number = this.#made++;
    const made = { number, locationId, rows: [], names: [], after: new Set<Batch>(), before: [] };
    open.push(made);
    return made;
  }

  #place(locationId: number): Place {
    const known = this.#places.get(locationId);
    if (known !== undefined) return known;
    const made = { open: [], appointments: new Map(), workOrders: new Map() };
    this.#places.set(locationId, made);
    return made;
  }
}

/** With all that it may wait for, directly or not, or it might wait for ever. */
function close(place: Place, batch: Batch): Batch[] {
  const going = place.open.filter(({ number }) => number <= batch.number);
  place.open = place.open.filter(({ number }) => number > batch.number);
  return going;
}

function wait(batch: Batch, earlier: Batch): void {
  if (batch.after.has(earlier)) return;
  batch.after.add(earlier);
  earlier.before.push(batch);
}

/** By what Claire knows an appointment at its location, however the moment's zone is written. */
function nameOf({ dms_nr, dms_created_at }: ImportAppointment): string {
  return `${String(Date.parse(dms_created_at))} ${dms_nr}`;
}
