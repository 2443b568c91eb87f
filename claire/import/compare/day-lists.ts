import type { ClaireError } from '../../errors';
import type { LocationId } from '../../models';
import type { Row } from '../sending/row';
import type { AppointmentList, AppointmentLister } from './appointment-lister';

/** Rows of one location and day, which share a list. */
export interface DayGroup {
  readonly locationId: LocationId;
  /** As written in the first row. */
  readonly day: string;
  /** In their order. */
  readonly rows: Row[];
}

interface DayReader {
  /** Claire's appointments of that day, or why they could not be listed. Must not reject. */
  read(group: DayGroup, list: AppointmentList | ClaireError): Promise<void> | void;
  /** All rows of a day have been read. */
  changed(): void;
}

/** Collects rows by location and day, and lists each day once where the rows are all there. */
export class DayLists {
  readonly #groups = new Map<string, DayGroup>();
  #inFlight = 0;

  constructor(
    private readonly lister: AppointmentLister,
    private readonly parallel: number,
    private readonly reader: DayReader,
  ) {}

  add(row: Row): DayGroup {
    const { location_id: locationId } = row.appointment;
    const day = toDay(row);
    const key = `${String(locationId)} ${day}`;
    const known = this.#groups.get(key);
    if (known !== undefined) {
      known.rows.push(row);
      return known;
    }
    const group = { locationId, day, rows: [row] };
    this.#groups.set(key, group);
    return group;
  }

  get isBusy(): boolean {
    return this.#groups.size > 0 || this.#inFlight > 0;
  }

  /** Lists the days of the oldest rows, because no more rows will come, or none can be kept. */
  start(): void {
    for (const [key, group] of this.#groups) {
      if (this.#inFlight >= this.parallel) return;
      this.#groups.delete(key);
      void this.#readDay(group);
    }
  }

  async #readDay(group: DayGroup): Promise<void> {
    this.#inFlight += 1;
    const { locationId: location_id, day: date } = group;
    await this.reader.read(group, await this.lister.list({ location_id, date }));
    this.#inFlight -= 1;
    this.reader.changed();
  }
}

/** The day of an appointment as written. */
function toDay({ appointment }: Row): string {
  return appointment.time_car_app.slice(0, 10);
}
