import type { LocationId } from '../../models';
import type { Row } from './row';

/** Claire's maximum for one request. */
const maxBatchRows = 100;

/** A larger row is sent alone, so that no other is refused for its size. */
const maxBatchCharacters = 4_000_000;

/** The rows of one request: appointments of one location, each of them once. */
export interface Batch {
  /** Counts up; a batch waits for lower numbers only. */
  number: number;
  locationId: LocationId;
  /** In the order in which they were added: rows of different days are compared in any order. */
  rows: Row[];
  size: number;
  /** How many keys of its rows are still reserved by earlier rows. */
  blockedBy: number;
  /** When it may be sent, by the monotonic clock; undefined until it is not blocked. */
  readyAt?: number;
}

/** A location's open batches, and the latest reservation of each key. */
interface LocationBatches {
  open: Batch[];
  appointments: Map<string, KeyReservation>;
  workOrders: Map<string, KeyReservation>;
}

/** The keys of one row, and the batches that wait until they are free. */
interface KeyReservation {
  index: number;
  location: LocationBatches;
  batch: number;
  appointment: string;
  workOrder: string;
  waitingForAppointment: Batch[] | undefined;
  waitingForWorkOrder: Batch[] | undefined;
}

/** Where a row's outcome comes from: the response to the request, event 19, or a poll of Claire's list. */
export type ConfirmationSource = 'response' | 'event' | 'list';

/**
 * Puts rows into batches as they come. It holds only rows without an outcome, so its caller bounds its
 * memory. Two versions of an appointment never share a batch, because Claire might keep the earlier
 * one; nor do two rows with one work order number, because results have no other key. The later row
 * waits until the source can tell its outcome from that of the earlier one.
 */
export class Plan {
  readonly #locations = new Map<LocationId, LocationBatches>();
  readonly #reservations = new Map<number, KeyReservation>();
  #batchCount = 0;

  constructor(private readonly source: ConfirmationSource = 'response') {}

  /** Returns the row's batch once it is full, after the batches that it waits for. */
  add(row: Row): Batch[] {
    const { location_id, wo_nr } = row.appointment;
    const location = this.#openLocation(location_id);
    const appointment = this.#toAppointmentKey(row);
    const sameAppointment = location.appointments.get(appointment);
    const sameWorkOrder = location.workOrders.get(wo_nr);
    const batch = this.#openBatch(location, row, sameAppointment, sameWorkOrder);
    batch.rows.push(row);
    batch.size += row.size;
    if (sameAppointment !== undefined) block(sameAppointment, 'waitingForAppointment', batch);
    if (sameWorkOrder !== undefined) block(sameWorkOrder, 'waitingForWorkOrder', batch);
    this.#reserve(row, location, appointment, batch);
    const isFull = batch.rows.length >= maxBatchRows || batch.size >= maxBatchCharacters;
    return isFull ? closeBatch(location, batch) : [];
  }

  /** The last row of the same appointment that has been read after this one and waits for it. */
  findLater(index: number): number | undefined {
    const reservation = this.#reservations.get(index);
    const latest = reservation?.location.appointments.get(reservation.appointment);
    return latest === reservation ? undefined : latest?.index;
  }

  /** Closes the open batch of this row, if it is open. */
  closeWith(index: number): Batch[] {
    const reservation = this.#reservations.get(index);
    const batch = reservation?.location.open.find(({ number }) => number === reservation.batch);
    if (reservation === undefined || batch === undefined) return [];
    return closeBatch(reservation.location, batch);
  }

  /** Closes the open batch with the oldest first row. */
  closeOldest(): Batch[] {
    const firsts = [...this.#locations.values()].flatMap(({ open }) =>
      open.flatMap(({ rows }) => rows[0]?.index ?? []),
    );
    return this.closeWith(Math.min(...firsts));
  }

  closeAll(): Batch[] {
    return [...this.#locations.values()].flatMap((location) => location.open.splice(0));
  }

  /** Claire has queued the row; its outcome is still to come. */
  queued(index: number): void {
    // A poll finds rows by their DMS number, so the work order number is free already.
    const reservation = this.#reservations.get(index);
    if (reservation !== undefined && this.source === 'list') freeWorkOrder(reservation);
  }

  /** The row has its outcome: its keys are free. */
  settled(index: number): void {
    const reservation = this.#reservations.get(index);
    if (reservation === undefined) return;
    this.#reservations.delete(index);
    freeAppointment(reservation);
    freeWorkOrder(reservation);
  }

  /** The first open batch with room that comes after every batch with an earlier row of these keys. */
  #openBatch(
    location: LocationBatches,
    row: Row,
    sameAppointment?: KeyReservation,
    sameWorkOrder?: KeyReservation,
  ): Batch {
    const minNumber = 1 + Math.max(sameAppointment?.batch ?? -1, sameWorkOrder?.batch ?? -1);
    const found = location.open.find(
      ({ number, size }) => number >= minNumber && size + row.size <= maxBatchCharacters,
    );
    if (found !== undefined) return found;
    const { location_id: locationId } = row.appointment;
    const batch = { number: this.#batchCount++, locationId, rows: [], size: 0, blockedBy: 0 };
    location.open.push(batch);
    return batch;
  }

  #reserve(
    row: Row,
    location: LocationBatches,
    appointment: string,
    { number: batch }: Batch,
  ): void {
    const workOrder = row.appointment.wo_nr;
    const reservation: KeyReservation = {
      index: row.index,
      location,
      batch,
      appointment,
      workOrder,
      waitingForAppointment: undefined,
      waitingForWorkOrder: undefined,
    };
    this.#reservations.set(row.index, reservation);
    location.appointments.set(appointment, reservation);
    location.workOrders.set(workOrder, reservation);
  }

  /**
   * Claire's own key of an appointment at its location, however the moment's zone is written. An
   * appointment in Claire's list may have the number only.
   */
  #toAppointmentKey({ appointment: { dms_nr, dms_created_at } }: Row): string {
    return this.source === 'response' ? `${String(Date.parse(dms_created_at))} ${dms_nr}` : dms_nr;
  }

  #openLocation(locationId: LocationId): LocationBatches {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const location = { open: [], appointments: new Map(), workOrders: new Map() };
    this.#locations.set(locationId, location);
    return location;
  }
}

/** Closes the batch together with all that it may wait for, or it would wait for ever. */
function closeBatch(location: LocationBatches, batch: Batch): Batch[] {
  const closes = (open: Batch): boolean =>
    open === batch || (batch.blockedBy > 0 && open.number < batch.number);
  const closed = location.open.filter(closes);
  location.open = location.open.filter((open) => !closes(open));
  return closed;
}

function block(
  reservation: KeyReservation,
  list: 'waitingForAppointment' | 'waitingForWorkOrder',
  batch: Batch,
): void {
  (reservation[list] ??= []).push(batch);
  batch.blockedBy += 1;
}

function freeAppointment(reservation: KeyReservation): void {
  const { appointments } = reservation.location;
  if (appointments.get(reservation.appointment) === reservation)
    appointments.delete(reservation.appointment);
  for (const batch of reservation.waitingForAppointment ?? []) batch.blockedBy -= 1;
  reservation.waitingForAppointment = undefined;
}

function freeWorkOrder(reservation: KeyReservation): void {
  const { workOrders } = reservation.location;
  if (workOrders.get(reservation.workOrder) === reservation)
    workOrders.delete(reservation.workOrder);
  for (const batch of reservation.waitingForWorkOrder ?? []) batch.blockedBy -= 1;
  reservation.waitingForWorkOrder = undefined;
}
