import type { CallOptions, Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import { isObject, type Json } from '../json';
import type { LocationId } from '../models';
import { operations, toRecords } from '../resources';
import { type Comparison, compareAppointment, groupBy, toPlainText } from './differences';
import type { Outcome, PendingRow } from './outcome';

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

  /** Of several with one number, which a DMS may use again, the one that differs least. */
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
  /** Whether Claire shows another value. */
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
  const created = parseStamp(record.created_on);
  const updated = parseStamp(record.updated_on);
  return {
    record,
    id: record.id,
    dms_nr: toPlainText(record.dms_number),
    wo_nr: toPlainText(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: parseStamp(record.dms_created_at) ?? parseStamp(record.dms_created_on),
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

/** Later than Go's zero time, and before any appointment of a workshop. */
const minStamp = Date.UTC(1970, 0, 2);

const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;

function parseStamp(value: unknown): number | undefined {
  // JavaScript reads a stamp without its zone in that of the server: it could prove any import.
  const isMoment = typeof value === 'string' && hasZone.test(value);
  const moment = isMoment ? Date.parse(value) : Number.NaN;
  return moment >= minStamp ? moment : undefined;
}

function unexpectedError(cause: unknown): ClaireError {
  const message = 'The list of appointments could not be asked for';
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}

/** Of central Europe, in summer. */
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

/**
 * Whether Claire's list proves that this run, and no earlier import, has imported the row; `isOver`
 * is whether its deadline has passed.
 */
export function isProven(listed: ListedAppointment, row: PendingRow, isOver: boolean): boolean {
  if (provesImport(listed, row) || hasBecomeEqual(listed, row)) return true;
  // Before its deadline it may still wait in Claire's queue, and its stamp would prove the next row.
  return isOver && isRepeated(listed, row);
}

/** Whether Claire made or changed it after this row was sent: by Claire's clock alone. */
function provesImport({ changedAt }: ListedAppointment, { acceptedSince }: PendingRow): boolean {
  if (acceptedSince === undefined || changedAt === undefined) return false;
  // The `Date` header has whole seconds, and so may the stamp.
  return changedAt >= (changedAt % 1000 === 0 ? toWholeSecond(acceptedSince) : acceptedSince);
}

/** Whether Claire has the sent appointment, and did not have it before. */
function hasBecomeEqual({ record }: ListedAppointment, row: PendingRow): boolean {
  return row.differsBefore && compareWithSent(row, record)?.different.length === 0;
}

/** Whether Claire has it just so, after an earlier row of the same appointment was imported. */
function isRepeated({ record }: ListedAppointment, row: PendingRow): boolean {
  if (!row.isLater) return false;
  const comparison = compareWithSent(row, record);
  return comparison?.different.length === 0 && comparison.unseen.length === 0;
}

/** An appointment may have any work order where that of the row is not known. */
export function isSameWorkOrder({ wo_nr }: ListedAppointment, row: PendingRow): boolean {
  return row.wo_nr === null || wo_nr === toPlainText(row.wo_nr);
}

function toWholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

/** Claire lists it with proof of the import; what differs then is told. */
export function imported(row: PendingRow, appointmentId: number, record: Json): Outcome {
  const { different = [] } = compareWithSent(row, record) ?? {};
  const { location_id, dms_nr, wo_nr } = row;
  return {
    ...{ location_id, dms_nr, wo_nr, status: 'imported', appointment_id: appointmentId },
    ...(different.length === 0 ? {} : { differences: different }),
  };
}

/** `undefined` where the sent appointment is unknown. */
function compareWithSent({ sent }: PendingRow, record: Json): Comparison | undefined {
  return sent && compareAppointment(sent, record);
}
