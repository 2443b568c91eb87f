import { expect, it } from '@jest/globals';
import { howMuch } from '../../../how-much';
import type { ImportAppointment } from '../../../../claire/models';
import { appointment } from '../appointments';
import { importingClaire, stamped } from '../importing-claire';
import { importWaiting } from '../waiting';

const workshops = howMuch(5, 40);
const days = 14;
const perDay = 36;
const rows = Array.from({ length: workshops * days * perDay }, (_, at) => {
  const day = Math.floor(at / perDay) % days;
  return appointment(at, {
    location_id: 1 + Math.floor(at / perDay / days),
    time_car_app: `2026-12-${String(10 + day)}T08:30:00Z`,
    current_km: 1,
  });
});
/** One in twenty, on every day of every workshop. */
const isChanged = (at: number): boolean => at % 20 === 7;

it('the requests of an import of what changed are, where every day has a change, the least that tells what differs and shows it afterwards', async () => {
  const claire = importingClaire({ latency: 100, delay: 500, record: stamped });
  for (const [at, row] of rows.entries()) {
    claire.has((isChanged(at) ? { ...row, current_km: 2 } : row) as ImportAppointment);
  }

  const outcomes = await importWaiting(claire, rows, { onlyChanged: true });

  const changed = rows.length / 20;
  const count = (wanted: string) => outcomes.filter(({ status }) => status === wanted).length;
  expect([count('imported'), claire.imports.flat().length]).toEqual([changed, changed]);
  expect(count('unchanged')).toBe(rows.length - changed);
  expect(claire.imports.length).toBeLessThanOrEqual(workshops + 2);
  // Each day is looked at once, and confirmed once.
  expect(claire.polls).toHaveLength(2 * workshops * days);
});
