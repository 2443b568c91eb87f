import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../../how-much';
import type { ImportAppointment } from '../../../../claire/models';
import { appointment } from '../appointments';
import { importingClaire, stamped } from '../importing-claire';
import { importWaiting } from '../waiting';

describe('the requests of an import of what changed', () => {
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

  async function countRequests() {
    const claire = importingClaire({
      latency: 100,
      delay: 500,
      record: stamped,
    });
    for (const [at, row] of rows.entries()) {
      claire.has((isChanged(at) ? { ...row, current_km: 2 } : row) as ImportAppointment);
    }
    const outcomes = await importWaiting(claire, rows, { onlyChanged: true });
    return {
      requests: claire.imports.length + claire.polls.length,
      batches: claire.imports.length,
      events: claire.imports.flat().length,
      imported: outcomes.filter(({ status }) => status === 'imported').length,
      unchanged: outcomes.filter(({ status }) => status === 'unchanged').length,
    };
  }

  it('are, where every day has a change, the least that tells what differs and shows it afterwards', async () => {
    const some = await countRequests();

    const daysToLook = workshops * days;
    const daysToConfirm = daysToLook;
    const changed = rows.length / 20;
    expect([some.imported, some.events, some.unchanged]).toEqual([
      changed,
      changed,
      rows.length - changed,
    ]);
    expect(some.batches).toBeLessThanOrEqual(workshops + 2);
    expect(some.requests).toBe(daysToLook + some.batches + daysToConfirm);
  });
});
