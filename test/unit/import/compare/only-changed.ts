import { type ImportOptions, run } from '../../../../claire/import';
import type { ImportAppointment } from '../../../../claire/models';
import { all } from '../appointments';
import { type ImportingClaire } from '../importing-claire';
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

export function importing(
  claire: ImportingClaire,
  rows: Iterable<unknown>,
  options: ImportOptions = {},
) {
  const wait = { clock: claire.clock, atMost: 5 };
  return claire.clock.run(all(run(rows, claire, { onlyChanged: true, wait, ...options })));
}
