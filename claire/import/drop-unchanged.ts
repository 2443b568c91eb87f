import type { CallOptions, Client } from '../client';
import { type ClaireError, isClaireError } from '../errors';
import type { LocationId } from '../models';
import { listedDays } from '../times';
import { type AppointmentList, listAppointments, type ListQuery } from './appointment-list';
import { LocationHealth } from './batches';
import { type Outcome, unchanged } from './outcome';
import { appointmentKey, type Channel, type Progress, type Row, type Stage } from './stages';

/** Rows of one location and day, which share a list. */
export interface DayGroup {
  readonly locationId: LocationId;
  /** The first row writes it so. */
  readonly day: string;
  readonly rows: Row[];
}

/** Days, and look-ups of each; the client bounds the requests. */
export const maxListedAtOnce = 10;

/** Lists appointments of Claire; hopeless lists are not asked for. */
export class AppointmentLister {
  readonly #health = new LocationHealth();

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
  ) {}

  /** Never rejects. */
  async list(query: ListQuery): Promise<AppointmentList | ClaireError> {
    try {
      const hopeless = this.#health.reasonToStop(query.location_id);
      if (hopeless !== undefined) return hopeless;
      const list = await listAppointments(this.client, query, this.options);
      this.#health.recordAccepted(query.location_id);
      return list;
    } catch (error) {
      if (!isClaireError(error)) throw error;
      this.#health.recordFailure(query.location_id, error);
      return error;
    }
  }
}

interface Listing {
  readonly lister: AppointmentLister;
  readonly outcomes: { readonly isStuck: boolean };
  readonly progress: Progress;
  /** Keeps a row until its day is listed, or sends it on. */
  readonly collect: (row: Row, keep: (row: Row) => DayGroup) => Promise<void> | undefined;
  /** Reads Claire's appointments of that day, or why they could not be listed. */
  readonly read: (group: DayGroup, list: AppointmentList | ClaireError) => Promise<void>;
}

/** Lists each location and day of the rows once: when they have ended, or no more may be held. */
export async function listDays(
  rows: Channel<Row>,
  { lister, outcomes, progress, collect, read }: Listing,
): Promise<void> {
  const groups = new Map<string, DayGroup>();
  const keep = (row: Row): DayGroup => {
    const { location_id: locationId, time_car_app } = row.appointment;
    const day = time_car_app.slice(0, 10);
    const key = `${String(locationId)} ${day}`;
    const group = groups.get(key) ?? { locationId, day, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
    return group;
  };
  const inFlight = new Set<Promise<void>>();
  const readDay = async (group: DayGroup): Promise<void> => {
    progress.working += 1;
    const { locationId: location_id, day: date } = group;
    await read(group, await lister.list({ location_id, date }));
    progress.working -= 1;
  };
  for (;;) {
    const row = rows.take();
    if (row !== undefined) {
      const full = collect(row, keep);
      if (full !== undefined) await full;
      continue;
    }
    const isDue = (rows.hasEnded || outcomes.isStuck) && inFlight.size < maxListedAtOnce;
    const [oldest] = isDue ? groups : [];
    if (oldest !== undefined) {
      const [key, group] = oldest;
      groups.delete(key);
      const work = readDay(group).finally(() => {
        inFlight.delete(work);
        progress.notify();
      });
      inFlight.add(work);
    } else if (rows.hasEnded && groups.size === 0 && inFlight.size === 0) break;
    else await Promise.race([progress.change(), ...inFlight]);
  }
}

/**
 * So many sent appointments are remembered; after them all rows are sent, as that many changes are
 * a first import.
 */
const maxRemembered = 100_000;

/** Looks at Claire before rows are sent, and keeps back those that are there just so. */
export async function dropUnchanged(
  rows: Channel<Row>,
  wanted: Channel<Row>,
  { client, call, outcomes, progress }: Stage<Outcome>,
): Promise<void> {
  /** Where rows of an appointment wait, so that a later one does not overtake. */
  const waiting = new Map<string, DayGroup>();
  /** Appointments that this import has sent: Claire may still show the earlier state. */
  const sent = new Set<string>();
  const wasSent = (key: string): boolean => sent.has(key) || sent.size >= maxRemembered;
  await listDays(rows, {
    ...{ lister: new AppointmentLister(client, call), outcomes, progress },
    collect: (row, keep) => {
      const key = appointmentKey(row);
      const group = waiting.get(key);
      if (group !== undefined) group.rows.push(row);
      else if (wasSent(key)) return wanted.put(row);
      else waiting.set(key, keep(row));
      return undefined;
    },
    read: async ({ rows: ofDay, day }, list) => {
      for (const row of ofDay) waiting.delete(appointmentKey(row));
      const changed = ofDay.filter((row) => {
        const key = appointmentKey(row);
        if (wasSent(key)) return true;
        if (!isClaireError(list)) {
          const counterpart = list.findNearest(row.appointment);
          if (counterpart?.differences.length === 0) {
            outcomes.settle(row, unchanged(row.appointment, counterpart.listed.id));
            return false;
          }
          row.differsBefore = counterpart?.isDifferent ?? isListedOn(day, row);
        }
        sent.add(key);
        return true;
      });
      // Nothing waits between them, as a later row of an appointment must not overtake.
      let full: Promise<void> | undefined;
      for (const row of changed) full = wanted.put(row);
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
