import { type AppointmentList, type ListedAppointment, toPlainText } from './appointment-list';
import type { CompareOutcome } from './compare';
import type { DayGroup } from './day-lists';
import type { Row } from './input-rows';

/** Why appointments that only Claire has are not told. */
export interface CompareHint {
  code: 'onlyAtClaireNotKnown' | 'partOfInput';
  message: string;
}

export const partOfInput: CompareHint = {
  code: 'partOfInput',
  message:
    'Which appointments only Claire has is not told: the comparison was stopped, or its rows were cut ' +
    'by a count or a pause, so others may follow. Compare all rows at once.',
};

/**
 * The appointments that Claire has on the days of the input and the input has not. It keeps these,
 * and the numbers of rows that Claire does not have on their day.
 */
export class OnlyAtClaire {
  readonly #candidates = new Map<string, CompareOutcome[]>();
  /** Rows of the input that are not on their day in Claire. */
  readonly #elsewhere = new Set<string>();
  /** Days whose list is known, or can no longer be: rows before it are forgotten. */
  readonly #doneDays = new Set<string>();
  readonly #unsureLocations = new Set<number>();
  #isUnsureEverywhere = false;

  /** The first list of a day. A later one is for more rows of the same day. */
  listed(group: DayGroup, list: AppointmentList): void {
    const isFirst = this.#markDone(group);
    const numbers = new Set(group.rows.map(({ appointment }) => toPlainText(appointment.dms_nr)));
    for (const listed of list.appointments) {
      const key = toKey(group.locationId, listed.dms_nr);
      if (numbers.has(listed.dms_nr)) this.#candidates.delete(key);
      // Without a number, it never came from a DMS.
      else if (isFirst && listed.dms_nr !== '' && !this.#elsewhere.has(key))
        this.#addCandidate(key, group, listed);
    }
  }

  /** Which appointments of the day are in Claire is not known. */
  notListed(group: DayGroup): void {
    this.#markDone(group);
    for (const { appointment } of group.rows) {
      this.#addElsewhere(appointment.location_id, appointment.dms_nr);
    }
  }

  /** The row is in the input, and Claire does not have it on its day. */
  isElsewhere({ appointment }: Row): void {
    this.#addElsewhere(appointment.location_id, appointment.dms_nr);
  }

  /** A row that cannot be read may be any appointment of its location, unless its number can. */
  notReadable(row: unknown): void {
    const { location_id, dms_nr }: { location_id?: unknown; dms_nr?: unknown } =
      typeof row === 'object' && row !== null ? row : {};
    const locationId = Number(toPlainText(location_id) || Number.NaN);
    if (!Number.isSafeInteger(locationId) || locationId <= 0) this.#isUnsureEverywhere = true;
    // A number that is no text may have lost zeros, and then names another appointment.
    else if (typeof dms_nr === 'string' && dms_nr.trim() !== '')
      this.#addElsewhere(locationId, dms_nr);
    else this.#unsureLocations.add(locationId);
  }

  /** In the order of locations, days and Claire's numbers. */
  *list(): Generator<CompareOutcome, void, undefined> {
    const known = this.#listCandidates().filter((outcome) => !this.#isUnsure(outcome));
    yield* known.sort(compareOutcomes);
  }

  /** What to say where some may be missing because of rows that cannot be read. */
  describeUnsure(): CompareHint | undefined {
    const withheld = this.#listCandidates().filter((outcome) => this.#isUnsure(outcome));
    if (withheld.length === 0) return undefined;
    const locations = [...new Set(withheld.map(({ location_id }) => location_id))];
    const where = `${locations.length === 1 ? 'location' : 'locations'} ${locations.join(', ')}`;
    const message =
      `Whether only Claire has ${String(withheld.length)} of the appointments of ${where} is not known: ` +
      'they may be rows that could not be read. Correct these rows and compare again.';
    return { code: 'onlyAtClaireNotKnown', message };
  }

  #markDone({ locationId, day }: DayGroup): boolean {
    const key = toKey(locationId, day);
    const isFirst = !this.#doneDays.has(key);
    this.#doneDays.add(key);
    return isFirst;
  }

  #addElsewhere(locationId: number, number: string): void {
    const key = toKey(locationId, toPlainText(number));
    this.#elsewhere.add(key);
    this.#candidates.delete(key);
  }

  #addCandidate(key: string, { locationId, day }: DayGroup, listed: ListedAppointment): void {
    const outcome: CompareOutcome = {
      location_id: locationId,
      dms_nr: listed.dms_nr,
      wo_nr: listed.wo_nr === '' ? null : listed.wo_nr,
      day,
      appointment_id: listed.id,
      status: 'onlyAtClaire',
    };
    this.#candidates.set(key, [...(this.#candidates.get(key) ?? []), outcome]);
  }

  #listCandidates(): CompareOutcome[] {
    return [...this.#candidates.values()].flat();
  }

  #isUnsure({ location_id }: CompareOutcome): boolean {
    if (this.#isUnsureEverywhere) return true;
    return location_id !== null && this.#unsureLocations.has(location_id);
  }
}

function toKey(locationId: number, text: string): string {
  return `${String(locationId)} ${text}`;
}

function compareOutcomes(one: CompareOutcome, other: CompareOutcome): number {
  return (
    Number(one.location_id) - Number(other.location_id) ||
    (one.day ?? '').localeCompare(other.day ?? '') ||
    Number(one.appointment_id) - Number(other.appointment_id)
  );
}
