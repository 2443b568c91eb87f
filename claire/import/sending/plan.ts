import type { Row } from './row';

/** Claire takes no more in one request. */
const batchSize = 100;

/** In characters; a row that is larger travels alone, so that no other is refused for its size. */
const maxBatchCharacters = 4_000_000;

/** What one request will carry: appointments of one location, each of them once. */
export interface Batch {
  /** In the order of their making; a batch waits for lower numbers only. */
  number: number;
  locationId: number;
  /** In the user's order. */
  rows: Row[];
  size: number;
  /** How many earlier rows with a name of its rows it still waits for. */
  after: number;
}

/** One location: its batches that still grow, and where the latest row of each name is. */
interface LocationBatches {
  open: Batch[];
  appointments: Map<string, KeyReservation>;
  workOrders: Map<string, KeyReservation>;
}

/** The names of one row, and the batches that wait until they are free. */
interface KeyReservation {
  place: LocationBatches;
  batch: number;
  appointment: string;
  workOrder: string;
  afterAppointment: Batch[] | undefined;
  afterWorkOrder: Batch[] | undefined;
}

/** What tells of a row's outcome: Claire's answer to the request, a look at Claire, or event 19. */
export type ConfirmationSource = 'response' | 'event' | 'list';

/**
 * Puts rows into batches as they come. It holds only rows that have no outcome, so the caller bounds
 * its memory. Two versions of an appointment never share a batch, because Claire might keep the
 * earlier one; nor do two rows with one work order number, because that is all that tells their
 * results apart. The later one waits for what the witness needs to tell the two apart.
 */
export class Plan {
  readonly #places = new Map<number, LocationBatches>();
  readonly #reservations = new Map<number, KeyReservation>();
  #made = 0;

  constructor(private readonly witness: ConfirmationSource = 'response') {}

  /** Gives back the row's batch once it is full, behind the batches that it waits for. */
  add(row: Row): Batch[] {
    const { location_id, wo_nr } = row.appointment;
    const place = this.#openPlace(location_id);
    const name = this.#appointmentKey(row);
    const version = place.appointments.get(name);
    const namesake = place.workOrders.get(wo_nr);
    const batch = this.#openBatch(place, row, version, namesake);
    batch.rows.push(row);
    batch.size += row.size;
    if (version !== undefined) waitFor(version, 'afterAppointment', batch);
    if (namesake !== undefined) waitFor(namesake, 'afterWorkOrder', batch);
    this.#reserve(row, place, name, batch);
    const isFull = batch.rows.length >= batchSize || batch.size >= maxBatchCharacters;
    return isFull ? close(place, batch) : [];
  }

  /** Closes the open batch that starts with this row, if one does. */
  closeFrom(index: number): Batch[] {
    for (const place of this.#places.values()) {
      const batch = place.open.find(({ rows }) => rows[0]?.index === index);
      if (batch !== undefined) return close(place, batch);
    }
    return [];
  }

  /** Closes the open batch whose first row came before those of all others. */
  closeOldest(): Batch[] {
    const firsts = [...this.#places.values()].flatMap(({ open }) =>
      open.flatMap(({ rows }) => rows[0]?.index ?? []),
    );
    return firsts.length === 0 ? [] : this.closeFrom(Math.min(...firsts));
  }

  closeAll(): Batch[] {
    return [...this.#places.values()].flatMap((place) => place.open.splice(0));
  }

  /** Claire has queued the row, whose outcome is not known yet. */
  queued(index: number): void {
    // A look tells rows apart by their DMS number, so the work order number is free already.
    const claim = this.#reservations.get(index);
    if (claim !== undefined && this.witness === 'list') freeWorkOrder(claim);
  }

  /** The row has its outcome: what waited for it may go. */
  settled(index: number): void {
    const claim = this.#reservations.get(index);
    if (claim === undefined) return;
    this.#reservations.delete(index);
    freeAppointment(claim);
    freeWorkOrder(claim);
  }

  /** The first open batch with room, behind every batch that holds an earlier row of these names. */
  #openBatch(
    place: LocationBatches,
    row: Row,
    version?: KeyReservation,
    namesake?: KeyReservation,
  ): Batch {
    const behind = Math.max(version?.batch ?? -1, namesake?.batch ?? -1);
    const found = place.open.find(
      ({ number, size }) => number > behind && size + row.size <= maxBatchCharacters,
    );
    if (found !== undefined) return found;
    const { location_id: locationId } = row.appointment;
    const made = { number: this.#made++, locationId, rows: [], size: 0, after: 0 };
    place.open.push(made);
    return made;
  }

  #reserve(row: Row, place: LocationBatches, appointment: string, { number: batch }: Batch): void {
    const workOrder = row.appointment.wo_nr;
    const claim: KeyReservation = {
      place,
      batch,
      appointment,
      workOrder,
      afterAppointment: undefined,
      afterWorkOrder: undefined,
    };
    this.#reservations.set(row.index, claim);
    place.appointments.set(appointment, claim);
    place.workOrders.set(workOrder, claim);
  }

  /**
   * By what Claire knows an appointment at its location, however the moment's zone is written; but
   * what Claire lists may have the number only.
   */
  #appointmentKey({ appointment: { dms_nr, dms_created_at } }: Row): string {
    return this.witness === 'response' ? `${String(Date.parse(dms_created_at))} ${dms_nr}` : dms_nr;
  }

  #openPlace(locationId: number): LocationBatches {
    const known = this.#places.get(locationId);
    if (known !== undefined) return known;
    const made = { open: [], appointments: new Map(), workOrders: new Map() };
    this.#places.set(locationId, made);
    return made;
  }
}

/** With all that it may wait for, directly or not, or it might wait for ever. */
function close(place: LocationBatches, batch: Batch): Batch[] {
  const goes = (open: Batch): boolean =>
    open === batch || (batch.after > 0 && open.number < batch.number);
  const going = place.open.filter(goes);
  place.open = place.open.filter((open) => !goes(open));
  return going;
}

function waitFor(
  claim: KeyReservation,
  name: 'afterAppointment' | 'afterWorkOrder',
  batch: Batch,
): void {
  (claim[name] ??= []).push(batch);
  batch.after += 1;
}

function freeAppointment(claim: KeyReservation): void {
  const { appointments } = claim.place;
  if (appointments.get(claim.appointment) === claim) appointments.delete(claim.appointment);
  for (const batch of claim.afterAppointment ?? []) batch.after -= 1;
  claim.afterAppointment = undefined;
}

function freeWorkOrder(claim: KeyReservation): void {
  const { workOrders } = claim.place;
  if (workOrders.get(claim.workOrder) === claim) workOrders.delete(claim.workOrder);
  for (const batch of claim.afterWorkOrder ?? []) batch.after -= 1;
  claim.afterWorkOrder = undefined;
}
