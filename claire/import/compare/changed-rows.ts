import type { CallOptions, Client } from '../../client';
import { type ClaireError, isClaireError } from '../../errors';
import { listDays } from '../confirmation/pending-row';
import type { Row } from '../sending/row';
import { type AppointmentList, AppointmentLister, listAll } from './appointment-lister';
import { type DayGroup, DayLists } from './day-lists';

interface ChangedRowsReader {
  /** The row is new, differs, or could not be compared. In the order of rows of one appointment. */
  send(row: Row): void;
  /** Claire has the appointment just so. */
  unchanged(row: Row, appointmentId: number): void;
  /** Rows of a day have been compared. */
  changed(): void;
}

/**
 * So many sent appointments are remembered; after them all rows are sent, as that many changes are
 * a first import.
 */
const maxRemembered = 100_000;

/** Looks at Claire before rows are sent, and keeps back those that are there just so. */
export class ChangedRows {
  readonly #dayLists: DayLists;
  /** Where rows of an appointment wait, so that a later one does not overtake. */
  readonly #waiting = new Map<string, DayGroup>();
  /** Appointments that this import has sent: Claire may still show the earlier state. */
  readonly #sent = new Set<string>();

  constructor(
    client: Client,
    call: CallOptions,
    parallel: number,
    private readonly reader: ChangedRowsReader,
  ) {
    const lister = new AppointmentLister(client, call, parallel);
    this.#dayLists = new DayLists(lister, parallel, {
      read: (group, list) => {
        this.#sortOut(group, list);
      },
      changed: () => {
        reader.changed();
      },
    });
  }

  /** Whether rows wait until they are sent or kept back. */
  get isBusy(): boolean {
    return this.#dayLists.isBusy;
  }

  add(row: Row): void {
    const key = toKey(row);
    const group = this.#waiting.get(key);
    if (group !== undefined) group.rows.push(row);
    else if (this.#wasSent(key)) this.#send(row, key);
    else this.#waiting.set(key, this.#dayLists.add(row));
  }

  /** Lists the days of the oldest rows. */
  start(): void {
    this.#dayLists.start();
  }

  #sortOut(group: DayGroup, list: AppointmentList | ClaireError): void {
    for (const row of group.rows) {
      const key = toKey(row);
      this.#waiting.delete(key);
      if (isClaireError(list) || this.#wasSent(key)) this.#send(row, key);
      else this.#sendIfChanged(row, key, { list, day: group.day });
    }
  }

  #sendIfChanged(row: Row, key: string, { list, day }: { list: AppointmentList; day: string }) {
    const counterpart = list.find(row);
    if (counterpart === undefined) {
      this.#send({ ...row, differsBefore: isListedOn(day, row) }, key);
    } else if (listAll(counterpart).length === 0) {
      this.reader.unchanged(row, counterpart.listed.id);
    } else {
      this.#send({ ...row, differsBefore: counterpart.comparison.different.length > 0 }, key);
    }
  }

  #wasSent(key: string): boolean {
    return this.#sent.has(key) || this.#sent.size >= maxRemembered;
  }

  #send(row: Row, key: string): void {
    if (this.#sent.size < maxRemembered) this.#sent.add(key);
    this.reader.send(row);
  }
}

/** Whether Claire would list it on this day and no other, near midnight too. */
function isListedOn(day: string, { appointment }: Row): boolean {
  const days = listDays(appointment.time_car_app);
  return days.day === day && days.otherDays.length === 0;
}

/** By the number alone, as Claire's list may not tell when the DMS made the appointment. */
function toKey({ appointment: { location_id, dms_nr } }: Row): string {
  return `${String(location_id)} ${dms_nr.trim()}`;
}
