import type { Row } from '../../../claire/import/stages';
import type { PendingRow } from '../../../claire/import/outcome';
import { ImportAppointment } from '../../../claire/models';
import { appointment } from './appointments';

/** A row as the stages of an import have it. */
export function stageRow(index: number, fields: Record<string, unknown> = {}, size = 1): Row {
  const state = { isSettled: false, differsBefore: false, isLater: false };
  return {
    index,
    size,
    appointment: ImportAppointment.parse(appointment(index, fields)),
    ...state,
  };
}

/** A row that waits for its outcome. */
export function pendingRow(number: number, fields: Record<string, unknown> = {}): PendingRow {
  const entry = stageRow(number, fields);
  const { location_id, dms_nr, wo_nr, dms_created_at } = entry.appointment;
  return {
    ...{ entry, sent: entry.appointment, location_id, dms_nr, wo_nr },
    ...{ createdAt: Date.parse(dms_created_at), day: '2026-11-25', otherDays: [] },
    ...{ acceptedSince: undefined, differsBefore: false, isLater: false },
    ...{ waitingSince: 0, deadline: 1, awaitsResult: false, wasPolled: false },
  };
}
