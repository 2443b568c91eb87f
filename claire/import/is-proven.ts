import { type ListedAppointment, toPlainText } from './appointment-list';
import { compareWithSent, type PendingRow } from './pending-row';

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
