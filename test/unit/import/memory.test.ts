import { expect, it } from '@jest/globals';
import type { Client } from '../../../claire/client';
import { type ImportResults, type Outcome, run } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { howMuch } from '../../how-much';
import { appointment } from './appointments';
import { goodResponse } from './good-response';
import { growth, measureLeft } from './left-memory';

const count = howMuch(40_000, 200_000);
/** So many rows of one location and day, as a workshop has them. */
const rowsADay = 250;

function* rows() {
  for (let at = 0; at < count; at += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / rowsADay))).toISOString();
    // Most of what a row holds is not needed any more once it was sent.
    const notes = `Row ${String(at)} `.repeat(50);
    yield appointment(at, { time_car_app: `${day.slice(0, 10)}T08:30:00Z`, notes });
  }
}

const listeners = new Set<(result: Outcome) => void>();
const results: ImportResults = {
  listen: () => Promise.resolve(),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Time stands still, as each result comes at once. */
const clock = {
  now: () => Date.UTC(2026, 2, 2),
  monotonic: () => 0,
  sleep: (_milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => {
        resolve();
      });
    }),
};

const client: Client = {
  async call(_operation, input) {
    const { appointments } = structuredClone(input) as { appointments: ImportAppointment[] };
    await new Promise(setImmediate);
    setImmediate(() => {
      for (const { location_id, wo_nr } of appointments) {
        const names = { location_id, dms_nr: null, wo_nr };
        for (const tell of listeners) tell({ ...names, status: 'imported', appointment_id: 1 });
      }
    });
    return goodResponse(null, clock.now());
  },
};

// Who waits for results waits for confirmation too.
it('The memory of an import does not grow with the rows that stream through', async () => {
  const outcomes = run(rows(), client, { ahead: 500, wait: { clock, results } });

  const left = await measureLeft(outcomes, count);

  expect(left).toHaveLength(10);
  // A row whose names alone were kept would take some 200 bytes, so 40,000 of them 7 MB more.
  expect(growth(left)).toBeLessThan(2);
}, 300_000);
