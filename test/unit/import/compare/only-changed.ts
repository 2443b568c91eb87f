import type { ImportAppointment } from '../../../../claire/models';
import type { ImportingClaire } from '../importing-claire';
import { importWaiting } from '../waiting';
import { answered } from './comparing-claire';

export const sent = (claire: { imports: readonly ImportAppointment[][] }) =>
  claire.imports.flat().map(({ dms_nr }) => dms_nr);

/** Claire answers all that was imported. */
export const answersAll = {
  record: ({ row, id }: { row: ImportAppointment; id: number }) => answered(row, id),
};

export const has = (claire: ImportingClaire, rows: readonly Record<string, unknown>[]): void => {
  for (const row of rows) claire.has(row as ImportAppointment);
};

export const importing: typeof importWaiting = (claire, rows, options) =>
  importWaiting(claire, rows, { onlyChanged: true, atMost: 5, ...options });
