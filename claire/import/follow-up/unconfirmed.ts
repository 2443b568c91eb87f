import type { ClaireError, ErrorCode } from '../../errors';
import { type Outcome, sentences, readTraces } from '../outcome';
import { pickKeys, type PendingRow } from './pending-row';

/** Found at Claire with proof that the import has reached it. */
export function imported(row: PendingRow, appointmentId: number): Outcome {
  return { ...pickKeys(row), status: 'imported', appointment_id: appointmentId };
}

/** Claire does not show it. */
export function notFound(row: PendingRow): Outcome {
  const where = row.day === undefined ? '' : ` on ${row.day}`;
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire took appointment ${describeRow(row)} but does not show it${where} (${describeWait(row)})`,
    'It may still be imported: look again later; the reason of a failed import comes with event 19 only.',
  );
}

/** It is there, as it was before. */
export function unchanged(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Appointment ${describeRow(row)} exists, but shows no change since the import (${describeWait(row)})`,
    'It may still be updated: look again later.',
    appointmentId,
  );
}

/** It is there, and nobody can say whether it was before. */
export function undated(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_BAD_RESPONSE',
    `Appointment ${describeRow(row)} exists, but nothing tells whether this import made or changed it: when Claire took the import is not known`,
    'Look at its data in Claire, or have the results of imports reported by event 19.',
    appointmentId,
  );
}

/** Looking has failed. */
export function notLookedUp(row: PendingRow, error: ClaireError): Outcome {
  const what = sentences(
    `Claire took appointment ${describeRow(row)}, but whether it was imported could not be looked up`,
    error.message,
  );
  return unconfirmed(row, error.code, what, error.advice);
}

export function stoppedWaiting(row: PendingRow): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire took appointment ${describeRow(row)}, but the run was stopped before it was known whether it was imported`,
    'Look it up later; to import it again is safe.',
  );
}

function unconfirmed(
  row: PendingRow,
  code: ErrorCode,
  what: string,
  advice: string | undefined,
  appointmentId?: number,
): Outcome {
  const message = sentences(what, describeDoubt(row), advice);
  return {
    ...pickKeys(row),
    status: 'unconfirmed',
    ...(appointmentId === undefined ? {} : { appointment_id: appointmentId }),
    error: { code, message },
    ...readTraces(row),
  };
}

function describeDoubt({ ambiguousResult }: PendingRow): string | undefined {
  if (ambiguousResult === undefined) return undefined;
  const said = ambiguousResult.error?.message ?? 'Claire imported an appointment';
  return `A result came that may be of an earlier row with this work order number: ${said}`;
}

function describeRow({ dms_nr, wo_nr, location_id }: PendingRow): string {
  const workOrder = wo_nr === null ? '' : ` (work order ${brief(wo_nr)})`;
  return `${brief(dms_nr)}${workOrder} of location ${String(location_id)}`;
}

/** Not how long after the import: an outcome may be confirmed hours later. */
function describeWait({ since, deadline }: PendingRow): string {
  const seconds = Math.round((deadline - since) / 1000);
  return seconds === 0 ? 'looked once' : `looked for ${String(seconds)} s`;
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
