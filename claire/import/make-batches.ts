import type { LocationId } from '../models';
import type { Clock } from '../ports';
import type { Channel, Progress, Outcomes, Row } from './stages';
import type { Outcome } from './outcome';

/** Claire's maximum for one request. */
const maxBatchRows = 100;
/** A larger row is sent alone, so that no other is refused for its size. */
const maxBatchCharacters = 4_000_000;

/** The rows of one request: appointments of one location, each of them once. */
export interface Batch {
  readonly locationId: LocationId;
  readonly rows: Row[];
  size: number;
  /** The index of the oldest row: rows of different days are compared in any order. */
  oldest: number;
}

interface BatchMaking {
  readonly outcomes: Pick<Outcomes<Outcome, Row>, 'first' | 'isStuck'>;
  readonly keys: OpenKeys;
  readonly progress: Progress;
}

/**
 * Puts rows into batches of one location. One leaves when it is full, when no more rows come, when
 * reading waits for its oldest row, and when reading waits and nothing else moves.
 */
export async function makeBatches(
  rows: Channel<Row>,
  batches: Channel<Batch>,
  { outcomes, keys, progress }: BatchMaking,
): Promise<void> {
  const open = new Map<LocationId, Batch>();
  /** A batch that is to leave although more rows of its location may come. */
  const findDue = (): Batch | undefined => {
    if (rows.hasEnded) return open.values().next().value;
    if (!outcomes.isStuck) return undefined;
    const [oldest] = [...open.values()].sort((one, other) => one.oldest - other.oldest);
    const isIdle = progress.working === 0 && batches.isEmpty;
    return isIdle || oldest?.oldest === outcomes.first ? oldest : undefined;
  };
  for (;;) {
    const row = keys.takeReleased() ?? takeFree(rows, keys);
    const batch = row === undefined ? findDue() : add(open, row);
    if (batch !== undefined) {
      if (open.get(batch.locationId) === batch) open.delete(batch.locationId);
      await batches.put(batch);
    } else if (row !== undefined) continue;
    else if (rows.hasEnded && !keys.hasWaiting) break;
    else await progress.change();
  }
  batches.close();
}

/** The next row whose keys no other row has; the others are released one day. */
function takeFree(rows: Channel<Row>, keys: OpenKeys): Row | undefined {
  for (let row = rows.take(); row !== undefined; row = rows.take()) {
    if (keys.claim(row)) return row;
  }
  return undefined;
}

/** Adds the row to the open batch of its location; returns a batch that can grow no more. */
function add(open: Map<LocationId, Batch>, row: Row): Batch | undefined {
  const { location_id: locationId } = row.appointment;
  const batch = open.get(locationId);
  const own = { locationId, rows: [row], size: row.size, oldest: row.index };
  if (row.size >= maxBatchCharacters) return own;
  if (batch === undefined || batch.size + row.size > maxBatchCharacters) {
    open.set(locationId, own);
    return batch;
  }
  batch.rows.push(row);
  batch.size += row.size;
  batch.oldest = Math.min(batch.oldest, row.index);
  const isFull = batch.rows.length >= maxBatchRows || batch.size >= maxBatchCharacters;
  return isFull ? batch : undefined;
}

/** Between an imported row and a later one of its appointment, for which Claire's stamps then differ. */
const stampDistance = 2000;

interface KeySettings {
  /** Left out where nothing is confirmed, so that no stamps are compared. */
  readonly clock?: Clock | undefined;
  /** Whether results by event 19 are waited for, which name the work order number alone. */
  readonly hasResults: boolean;
}

/**
 * The appointments and work order numbers of all rows under way. Two rows with one of them never share
 * a batch, as Claire might keep the earlier one: the later waits until the earlier has its outcome,
 * and then until its own stamp must be another one. A work order number alone is waited for until
 * Claire has answered, or until the result that names it has come.
 */
export class OpenKeys {
  /** The rows that have a key or wait for it, in their order. */
  readonly #queues = new Map<string, Row[]>();
  readonly #released: Row[] = [];
  /** Released rows that are too early, in the order of their times. */
  readonly #later: { row: Row; at: number }[] = [];
  #waiting = 0;

  constructor(
    private readonly progress: Progress,
    private readonly settings: KeySettings,
  ) {}

  get hasWaiting(): boolean {
    return this.#waiting > 0;
  }

  /** Whether the row may be sent now; else it is released later. */
  claim(row: Row): boolean {
    const isFirstOfAppointment = this.#join(appointmentKey(row), row);
    const isFirstOfWorkOrder = this.#join(workOrderKey(row), row);
    const isFree = isFirstOfAppointment && isFirstOfWorkOrder;
    if (!isFree) this.#waiting += 1;
    return isFree;
  }

  /** A row that waited and may be sent now. */
  takeReleased(): Row | undefined {
    const { clock } = this.settings;
    const now = this.progress.stop.aborted ? Number.POSITIVE_INFINITY : (clock?.monotonic() ?? 0);
    let [next] = this.#later;
    for (; next !== undefined && next.at <= now; [next] = this.#later) {
      this.#later.shift();
      this.#released.push(next.row);
    }
    if (next !== undefined) this.progress.changeAt(next.at);
    const row = this.#released.shift();
    if (row !== undefined) this.#waiting -= 1;
    return row;
  }

  answered(rows: readonly Row[]): void {
    if (this.settings.hasResults) return;
    for (const row of rows) this.#leave(workOrderKey(row), row);
  }

  settled(row: Row, { status }: Outcome): void {
    this.#leave(appointmentKey(row), row, status === 'imported');
    this.#leave(workOrderKey(row), row);
  }

  #join(key: string, row: Row): boolean {
    const queue = this.#queues.get(key);
    if (queue === undefined) this.#queues.set(key, [row]);
    else queue.push(row);
    return queue === undefined;
  }

  /** Gives the key to the next row that waits for it. */
  #leave(key: string, row: Row, isImported = false): void {
    const queue = this.#queues.get(key);
    if (queue?.[0] !== row) return;
    queue.shift();
    const next = queue.at(0);
    if (next === undefined) {
      this.#queues.delete(key);
      return;
    }
    next.isLater ||= isImported;
    this.#releaseIfFirst(next);
  }

  #releaseIfFirst(row: Row): void {
    const keys = [appointmentKey(row), workOrderKey(row)];
    if (keys.some((key) => this.#queues.get(key)?.[0] !== row)) return;
    const { clock } = this.settings;
    if (clock === undefined || !row.isLater) this.#released.push(row);
    else this.#later.push({ row, at: clock.monotonic() + stampDistance });
  }
}

/** By the number alone, as Claire's list may not tell when the DMS made the appointment. */
export function appointmentKey({ appointment: { location_id, dms_nr } }: Row): string {
  return `${String(location_id)} ${dms_nr.trim()}`;
}

function workOrderKey({ appointment: { location_id, wo_nr } }: Row): string {
  return `${String(location_id)}: ${wo_nr}`;
}
