import type { Outcome } from '../outcome';
import type { Row } from '../sending/row';
import { listDays } from './days';

/** What is kept of a row whose outcome is not known yet: its names, not the appointment. */
export interface PendingRow {
  index: number;
  location_id: number;
  dms_nr: string;
  /** Null where it is not known: then the DMS number has to do. */
  wo_nr: string | null;
  /** When the DMS made the appointment. */
  createdAt: number | undefined;
  /** The day of the appointment as written; without it, it is looked up by its DMS number. */
  day: string | undefined;
  otherDays: readonly string[];
  /** When Claire took it, by its own clock. */
  acceptedAt: number | undefined;
  /** An earlier row was seen in this stamp, so that it tells nothing about this one. */
  ignoredStamp?: number | undefined;
  /** By the monotonic clock. */
  since: number;
  deadline: number;
  /** Whether event 19 will tell, so that Claire is asked only after the deadline. */
  awaitsResult: boolean;
  /** Whether Claire was asked about it before. */
  wasPolled: boolean;
  /** A result that may be that of an earlier row with this work order number. */
  ambiguousResult?: Outcome | undefined;
  /** What is to be said of it if nothing becomes known. */
  fallback?: Outcome | undefined;
}

interface Queued {
  respondedAt: number | undefined;
  now: number;
  /** In milliseconds. */
  atMost: number;
  awaitsResult: boolean;
}

export function toPendingRow({ index, appointment }: Row, queued: Queued): PendingRow {
  const { location_id, dms_nr, wo_nr, dms_created_at, time_car_app } = appointment;
  return {
    index,
    location_id,
    dms_nr,
    wo_nr,
    createdAt: Date.parse(dms_created_at),
    ...listDays(time_car_app),
    acceptedAt: queued.respondedAt,
    since: queued.now,
    deadline: queued.now + queued.atMost,
    awaitsResult: queued.awaitsResult,
    wasPolled: false,
  };
}

/** The names that every outcome has. */
export function pickKeys({ location_id, dms_nr, wo_nr }: PendingRow) {
  return { location_id, dms_nr, wo_nr };
}
