import type { CallOptions, Client } from '../client';
import { ClaireError, errorKind, isClaireError, isOfAccount } from '../errors';
import { groupBy, isObject, type Json, readStamp, toRecords } from '../json';
import type { LocationId } from '../models';
import { operations } from '../resources';
import { type Comparison, compareAppointment, toPlainText } from './differences';
import { type Outcome, unchanged } from './outcome';
import { appointmentKey, type Channel, type Outcomes, type Progress, type Row } from './stages';

/** A day of a location, or one DMS number where the day is not known. */
export type ListQuery = { location_id: LocationId } & ({ date: string } | { dms_nr: string });

/** Claire's list, never a cached one; rejects with a `ClaireError` only. */
export async function listAppointments(
  client: Client,
  query: ListQuery,
  options: CallOptions,
): Promise<AppointmentList> {
  const { list } = operations.appointment;
  try {
    const { data } = await client.call(list, query, { ...options, fresh: true });
    return new AppointmentList(toRecords(list, data));
  } catch (thrown) {
    throw isClaireError(thrown) ? thrown : unexpectedError(thrown);
  }
}

/** Appointments of Claire by their numbers in the DMS. */
export class AppointmentList {
  readonly #byNumber: ReadonlyMap<string, readonly ListedAppointment[]>;

  constructor(records: readonly unknown[]) {
    const listed = records.flatMap((record) => toListedAppointment(record) ?? []);
    this.#byNumber = groupBy(listed, ({ dms_nr }) => dms_nr);
  }

  get appointments(): readonly ListedAppointment[] {
    return [...this.#byNumber.values()].flat();
  }

  /** Those that may be the DMS's appointment: by its number, and by when the DMS made it where Claire tells. */
  find(dmsNr: string, createdAt: number | undefined): ListedAppointment[] {
    const number = toPlainText(dmsNr);
    if (number === '') return [];
    return (this.#byNumber.get(number) ?? []).filter((listed) => isMadeAt(listed, createdAt));
  }

  /** A DMS may use a number again: returns the one that differs least. */
  findNearest(
    appointment: Json & { dms_nr: string; dms_created_at: string },
  ): Counterpart | undefined {
    const { dms_nr, dms_created_at } = appointment;
    const [nearest] = this.find(dms_nr, Date.parse(dms_created_at))
      .map((listed) => toCounterpart(listed, compareAppointment(appointment, listed.record)))
      .sort((one, other) => one.differences.length - other.differences.length);
    return nearest;
  }
}

/** Claire's appointment of a row, and how the two differ. */
export interface Counterpart {
  readonly listed: ListedAppointment;
  /** Also what Claire does not show, so that nothing is taken for the same by mistake. */
  readonly differences: Comparison['different'];
  readonly isDifferent: boolean;
}

function toCounterpart(listed: ListedAppointment, { different, unseen }: Comparison): Counterpart {
  return { listed, differences: [...different, ...unseen], isDifferent: different.length > 0 };
}

/** An appointment in Claire's list: the fields that prove an import. */
export interface ListedAppointment {
  readonly record: Json;
  readonly id: number;
  readonly dms_nr: string;
  readonly wo_nr: string;
  /** When the DMS made it, where Claire tells. */
  readonly createdAt: number | undefined;
  /** When Claire made or last changed it; undefined for Go's zero time. */
  readonly changedAt: number | undefined;
}

/** `undefined` for a record without an id. */
export function toListedAppointment(record: unknown): ListedAppointment | undefined {
  if (!isObject(record) || typeof record.id !== 'number') return undefined;
  const created = readZonedStamp(record.created_on);
  const updated = readZonedStamp(record.updated_on);
  return {
    record,
    id: record.id,
    dms_nr: toPlainText(record.dms_number),
    wo_nr: toPlainText(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: readZonedStamp(record.dms_created_at) ?? readZonedStamp(record.dms_created_on),
    changedAt:
      created === undefined || updated === undefined
        ? (created ?? updated)
        : Math.max(created, updated),
  };
}

const oneSecond = 1000;

/** Databases keep other fractions of a second than a DMS writes. */
function isMadeAt({ createdAt: claire }: ListedAppointment, dms: number | undefined): boolean {
  return claire === undefined || dms === undefined || Math.abs(claire - dms) < oneSecond;
}

const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;

/** JavaScript reads a stamp without its zone in that of the server: it could prove any import. */
function readZonedStamp(value: unknown): number | undefined {
  return typeof value === 'string' && hasZone.test(value) ? readStamp(value) : undefined;
}

function unexpectedError(cause: unknown): ClaireError {
  const message = 'The list of appointments could not be asked for';
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}

/** Central Europe has it in summer. */
const maxUtcOffset = 2 * 60 * 60 * 1000;

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC, or in central Europe where it is written in another zone.
 */
export function listedDays(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  const inUtc = toDay(moment);
  const inEurope = europeanOffset.test(time) ? day : toDay(moment + maxUtcOffset);
  if (inUtc === day && inEurope === day) return { day, otherDays: [] };
  return { day, otherDays: [...new Set([inUtc, inEurope])].filter((other) => other !== day) };
}

const europeanOffset = /\+0[12]:00$/;

function toDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Rows of one location and day, which share a list. */
export interface DayGroup {
  readonly locationId: LocationId;
  /** The first row writes it so. */
  readonly day: string;
  readonly rows: Row[];
}

/**
 * After so many rejected locations, and none accepted, the key or the address is wrong. A key may be
 * good for a few locations of a group only, and their rows may come last.
 */
const maxRejectedLocations = 20;

/** After so many rows refused alone, and none accepted, the location is hopeless. */
const maxRefusedAlone = 20;

/** After so many failures in a row, no row is to blame for them. */
const maxFailuresInARow = 20;

/** Tells which locations Claire has accepted or rejected in this run, to stop hopeless requests. */
export class LocationHealth {
  readonly #accepted = new Set<LocationId>();
  readonly #refusedAlone = new Map<LocationId, number>();
  /** Since the latest accepted one. */
  readonly #failures = new Map<LocationId, number>();
  readonly #stopped = new Map<LocationId, ClaireError>();

  recordAccepted(locationId: LocationId): void {
    this.#accepted.add(locationId);
    this.#failures.delete(locationId);
  }

  /**
   * Whether a row may be why Claire fails, or a firewall before it refuses a batch: others of its
   * location were taken, or may be.
   */
  mayBeOfRow(locationId: LocationId, error: ClaireError): boolean {
    const isLasting = isOfAccount(error) || errorKind(error.code) === 'missing';
    const isRefused = isLasting && error.status !== 401 && this.#accepted.has(locationId);
    if (!isRefused && error.code !== 'CLAIRE_SERVER_ERROR') return false;
    const failures = (this.#failures.get(locationId) ?? 0) + 1;
    this.#failures.set(locationId, failures);
    return failures <= maxFailuresInARow;
  }

  recordRefusedAlone(locationId: LocationId): void {
    this.#refusedAlone.set(locationId, this.#countRefusedAlone(locationId) + 1);
  }

  recordFailure(locationId: LocationId, error: ClaireError): void {
    // Every other batch of the location would fail in the same way.
    const isFatal = isOfAccount(error) || errorKind(error.code) === 'missing';
    if (isFatal) this.#stopped.set(locationId, error);
  }

  /** The error after which nothing more is sent for this location. */
  reasonToStop(locationId: LocationId): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (this.#accepted.size > 0 || this.#stopped.size < maxRejectedLocations) return own;
    return own ?? this.#stopped.values().next().value;
  }

  isHopeless(locationId: LocationId): boolean {
    const isRefused = this.#countRefusedAlone(locationId) >= maxRefusedAlone;
    return isRefused && !this.#accepted.has(locationId);
  }

  #countRefusedAlone(locationId: LocationId): number {
    return this.#refusedAlone.get(locationId) ?? 0;
  }
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

interface Dropping {
  readonly client: Client;
  readonly call: CallOptions;
  readonly outcomes: Outcomes<Outcome, Row>;
  readonly progress: Progress;
}

/** Looks at Claire before rows are sent, and keeps back those that are there just so. */
export async function dropUnchanged(
  rows: Channel<Row>,
  wanted: Channel<Row>,
  { client, call, outcomes, progress }: Dropping,
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
    ...{ lister: new AppointmentLister(client, call), outcomes, progress },
    collect: (row, keep) => {
      const key = appointmentKey(row);
      const group = waiting.get(key);
      if (group !== undefined) group.rows.push(row);
      else if (wasSent(key)) return send(row, key);
      else waiting.set(key, keep(row));
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
      // Nothing waits between them, as a later row of an appointment must not overtake.
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
