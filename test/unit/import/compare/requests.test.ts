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
  /** Of the first two days, as in a nightly export: 5 % of all. */
  const isChanged = (at: number): boolean =>
    Math.floor(at / perDay) % days < 2 && (at * 7) % 20 < 7;

  /** One in twenty, on every day of every workshop. */
  const isSpread = (at: number): boolean => at % 20 === 7;

  async function countRequests({ onlyChanged = true, differs = isChanged } = {}) {
    const claire = importingClaire({
      latency: 100,
      delay: 500,
      record: stamped,
    });
    for (const [at, row] of rows.entries()) {
      claire.has((differs(at) ? { ...row, current_km: 2 } : row) as ImportAppointment);
    }
    const outcomes = await importWaiting(claire, rows, { onlyChanged });
    return {
      requests: claire.imports.length + claire.polls.length,
      batches: claire.imports.length,
      events: claire.imports.flat().length,
      imported: outcomes.filter(({ status }) => status === 'imported').length,
      unchanged: outcomes.filter(({ status }) => status === 'unchanged').length,
    };
  }

  it('with confirmation are no more than those of a whole import, with a twentieth of its events', async () => {
    const changed = rows.filter((_, at) => isChanged(at)).length;

    const whole = await countRequests({ onlyChanged: false });
    const some = await countRequests();

    expect(changed).toBe(rows.length / 20);
    expect([whole.imported, some.imported, some.unchanged]).toEqual([
      rows.length,
      changed,
      rows.length - changed,
    ]);
    expect(some.events).toBe(whole.events / 20);
    expect(some.requests).toBeLessThanOrEqual(whole.requests);
  });

  it('are, where every day has a change, the least that tells what differs and shows it afterwards', async () => {
    const some = await countRequests({ differs: isSpread });

    const daysToLook = workshops * days;
    const daysToConfirm = daysWith(isSpread);
    expect([some.imported, some.events]).toEqual([rows.length / 20, rows.length / 20]);
    expect(daysToConfirm).toBe(daysToLook);
    expect(some.batches).toBeLessThanOrEqual(workshops + 2);
    expect(some.requests).toBe(daysToLook + some.batches + daysToConfirm);
  });

  function daysWith(differs: (at: number) => boolean): number {
    const changed = [...rows.keys()].filter(differs);
    return new Set(changed.map((at) => Math.floor(at / perDay))).size;
  }
});
