import { isClaireError } from '../errors';
import type { Channel, Progress } from './channel';
import { type AppointmentLister, type DayGroup, listDays } from './day-lists';
import type { Row } from './input-rows';
import { type Outcome, unchanged } from './outcome';
import type { Outcomes } from './outcomes';
import { listedDays } from './pending-row';

/**
 * So many sent appointments are remembered; after them all rows are sent, as that many changes are
 * a first import.
 */
const maxRemembered = 100_000;

interface Dropping {
  readonly lister: AppointmentLister;
  readonly outcomes: Outcomes<Outcome, Row>;
  readonly progress: Progress;
}

/** Looks at Claire before rows are sent, and keeps back those that are there just so. */
export async function dropUnchanged(
  rows: Channel<Row>,
  wanted: Channel<Row>,
  { lister, outcomes, progress }: Dropping,
): Promise<void> {
  /** Where rows of an appointment wait, so that a later one does not overtake. */
  const waiting = new Map<string, DayGroup>();
  /** Appointments that this import has sent: Claire may still show the earlier state. */
  const sent = new Set<string>();
  const wasSent = (key: string): boolean => sent.has(key) || sent.size >= maxRemembered;
  const send = (row: Row, key: string): Promise<void> | undefined => {
    if (sent.size < maxRemembered) sent.add(key);
    return wanted.put(row);
  };
  await listDays(rows, {
    ...{ lister, outcomes, progress },
    collect: (row, groups) => {
      const key = appointmentKey(row);
      const group = waiting.get(key);
      if (group !== undefined) group.rows.push(row);
      else if (wasSent(key)) return send(row, key);
      else waiting.set(key, groups.add(row));
      return undefined;
    },
    read: async ({ rows: ofDay, day }, list) => {
      for (const row of ofDay) waiting.delete(appointmentKey(row));
      const kept: Row[] = [];
      const changed = ofDay.filter((row) => {
        const key = appointmentKey(row);
        if (isClaireError(list) || wasSent(key)) return true;
        const counterpart = list.findNearest(row.appointment);
        const isSame = counterpart?.differences.length === 0;
        if (isSame) {
          outcomes.settle(row, unchanged(row.appointment, counterpart.listed.id));
          kept.push(row);
          return false;
        }
        row.differsBefore = counterpart?.isDifferent ?? isListedOn(day, row);
        if (sent.size < maxRemembered) sent.add(key);
        return true;
      });
      if (kept.length > 0) outcomes.answered(kept);
      // Without a wait between them, as a later row of an appointment must not overtake.
      let full: Promise<void> | undefined;
      for (const row of changed) full = send(row, appointmentKey(row));
      await full;
    },
  });
  wanted.close();
}

/** Whether Claire would list it on this day and no other, near midnight too. */
function isListedOn(day: string, { appointment }: Row): boolean {
  const days = listedDays(appointment.time_car_app);
  return days.day === day && days.otherDays.length === 0;
}

/** By the number alone, as Claire's list may not tell when the DMS made the appointment. */
function appointmentKey({ appointment: { location_id, dms_nr } }: Row): string {
  return `${String(location_id)} ${dms_nr.trim()}`;
}
