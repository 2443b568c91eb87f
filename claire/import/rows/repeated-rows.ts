import { SeenKeys } from '../../bounded-map';
import { phrase } from '../../problems';
import { type Converted, toHint } from '../check';
import { toAppointmentKey } from './group-rows';
import type { Hints } from './hints';

/** Tells, once, of a row that overwrites at Claire what an earlier one sends. */
export class RepeatedRows {
  readonly #seen = new SeenKeys();
  /** The same without the time of creation; lines of one order are not far apart. */
  readonly #seenNumbers = new SeenKeys(1 << 14);

  constructor(
    private readonly hints: Hints,
    private readonly isExact: boolean,
  ) {}

  look(converted: Converted, row: number, isGrouped: boolean): void {
    if (this.hints.hasTold('sameAppointment')) return;
    const key = toAppointmentKey(converted);
    if (key === undefined) return;
    if (!this.#seen.add(key)) this.#lookForOtherCreation(converted, row);
    else if (!isGrouped) {
      const said = phrase('sameAppointment', { row: row + 1 });
      this.hints.tell(toHint('sameAppointment', 'dms_nr', said));
    }
  }

  /** Lines of one order that are stamped one by one become an appointment each. */
  #lookForOtherCreation({ record: { location_id, dms_nr } }: Converted, row: number): void {
    if (this.isExact || !this.#seenNumbers.add(`${String(location_id)} ${String(dms_nr)}`)) return;
    const said = phrase('otherCreation', { row: row + 1 });
    this.hints.tell(toHint('sameAppointment', 'dms_created_at', said));
  }
}
