import type { ClaireError, ErrorCode } from '../errors';
import type { Json } from '../json';
import type { LocationId } from '../models';
import { compareAppointment, type Comparison } from './differences';
import { joinSentences, type Outcome, toLookupFields } from './outcome';
import type { Numbered } from './stages';
import { type ListedAppointment, toPlainText } from './appointment-list';

/** A row that waits for its outcome. */
export interface PendingRow {
  readonly entry: Numbered;
  readonly location_id: LocationId;
  readonly dms_nr: string;
  /** Null where it is not known: then the DMS number has to do. */
  readonly wo_nr: string | null;
  /** When the DMS made the appointment. */
  readonly createdAt: number | undefined;
  /** The day of the appointment as written; without it, the DMS number is looked up. */
  readonly day: string | undefined;
  readonly otherDays: readonly string[];
  /** When Claire took it at the earliest, by its own clock: a later stamp proves the import. */
  readonly acceptedSince: number | undefined;
  /** The appointment that was sent; undefined where it is not known. */
  readonly sent: Json | undefined;
  /** Whether Claire was seen to have something else before, or nothing, on its day. */
  differsBefore: boolean;
  /** Whether an earlier row of the same appointment was imported in this run. */
  readonly isLater: boolean;
  /** When the wait for its outcome began, by the monotonic clock. */
  readonly waitingSince: number;
  /** By the monotonic clock. */
  readonly deadline: number;
  /** Whether event 19 will tell, so that Claire is polled only after the deadline. */
  awaitsResult: boolean;
  wasPolled: boolean;
  /** A result that may be that of an earlier row with this work order number. */
  ambiguousResult?: Outcome | undefined;
  /** Claire's reason, which came for an earlier row and then again for this one. */
  repeatedReason?: Outcome | undefined;
  /** Its outcome if nothing becomes known. */
  readonly fallback?: Outcome | undefined;
}

/** The keys that every outcome has. */
export function pickKeys({ location_id, dms_nr, wo_nr }: PendingRow) {
  return { location_id, dms_nr, wo_nr };
}

const oneDay = 24 * 60 * 60 * 1000;
/** Of central Europe, in summer. */
const maxUtcOffset = 2 * 60 * 60 * 1000;

/** Shared, as nearly all appointments have none. */
const noDays: readonly string[] = [];

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC, or in central Europe where it is written in another zone.
 */
export function listedDays(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  const inUtc = toDay(moment);
  const inEurope = europeanOffset.test(time) ? day : toDay(moment + maxUtcOffset);
  if (inUtc === day && inEurope === day) return { day, otherDays: noDays };
  return { day, otherDays: [...new Set([inUtc, inEurope])].filter((other) => other !== day) };
}

const europeanOffset = /\+0[12]:00$/;

/** Where the time is not known, but only the day. */
export function listAdjacentDays(day: string): readonly string[] {
  const moment = Date.parse(day);
  return [toDay(moment - oneDay), toDay(moment + oneDay)];
}

function toDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Claire lists it with proof of the import; what differs then is told. */
export function imported(row: PendingRow, appointmentId: number, record: Json): Outcome {
  const { different = [] } = compareWithSent(row, record) ?? {};
  return {
    ...pickKeys(row),
    status: 'imported',
    appointment_id: appointmentId,
    ...(different.length === 0 ? {} : { differences: different }),
  };
}

/** `undefined` where the sent appointment is unknown. */
function compareWithSent({ sent }: PendingRow, record: Json): Comparison | undefined {
  return sent && compareAppointment(sent, record);
}

/** Claire does not list it. */
export function notFound(row: PendingRow): Outcome {
  const where = row.day === undefined ? '' : ` on ${row.day}`;
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire accepted appointment ${describeRow(row)} but does not show it${where} (${describeWait(row)})`,
    'It may still be imported. Look again later; only event 19 brings the reason of a failed import.',
  );
}

/** Claire lists it as it was before the import. */
export function notChanged(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Appointment ${describeRow(row)} exists, but shows no change since the import (${describeWait(row)})`,
    'It may still be updated: look again later.',
    appointmentId,
  );
}

/** Claire lists it, but without the time of the import no stamp proves anything. */
export function undated(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_BAD_RESPONSE',
    `Appointment ${describeRow(row)} exists, but nothing shows that this import created or changed it: the time when Claire accepted the import is unknown`,
    'Look at its data in Claire, or have the results of imports reported by event 19.',
    appointmentId,
  );
}

/** The poll has failed. */
export function notLookedUp(row: PendingRow, error: ClaireError): Outcome {
  const message = joinSentences(
    `Claire accepted appointment ${describeRow(row)}, but its import could not be checked`,
    error.message,
  );
  return unconfirmed(row, error.code, message, error.advice);
}

export function stoppedWaiting(row: PendingRow): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire accepted appointment ${describeRow(row)}, but the run was stopped before its import was confirmed`,
    'Look it up later; importing it again is safe.',
  );
}

function unconfirmed(
  row: PendingRow,
  code: ErrorCode,
  reason: string,
  advice: string | undefined,
  appointmentId?: number,
): Outcome {
  const message = joinSentences(reason, describeAmbiguousResult(row), advice);
  return {
    ...pickKeys(row),
    status: 'unconfirmed',
    ...(appointmentId === undefined ? {} : { appointment_id: appointmentId }),
    error: { code, message },
    ...toLookupFields(row),
  };
}

function describeAmbiguousResult({ ambiguousResult }: PendingRow): string | undefined {
  if (ambiguousResult === undefined) return undefined;
  const said = ambiguousResult.error?.message ?? 'Claire imported an appointment';
  return `A result came that may be of an earlier row with this work order number: ${said}`;
}

function describeRow({ dms_nr, wo_nr, location_id }: PendingRow): string {
  const workOrder = wo_nr === null ? '' : ` (work order ${shorten(wo_nr)})`;
  return `${shorten(dms_nr)}${workOrder} of location ${String(location_id)}`;
}

/** Says how long Claire was polled, not how long ago the import was, which may be hours. */
function describeWait({ waitingSince, deadline }: PendingRow): string {
  const seconds = Math.round((deadline - waitingSince) / 1000);
  return seconds === 0 ? 'looked once' : `looked for ${String(seconds)} s`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Whether Claire's list proves that this run, and no earlier import, has imported the row. */
export function isProven(listed: ListedAppointment, row: PendingRow): boolean {
  return provesImport(listed, row) || hasBecomeEqual(listed, row) || isRepeated(listed, row);
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
