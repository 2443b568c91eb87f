import { describe, expect, it } from '@jest/globals';
import type { ColumnReport } from '../../../../claire/import';
import { readAll } from './dms-rows';

describe('names that an appointment does not have', () => {
  it('are told once, with the nearest that it has', async () => {
    const row = { ...{ mileage: 1, customer_is_waiting: true }, car: { regnumer: 'x' }, qzx: 1 };
    let report: ColumnReport | undefined;

    const { hints } = await readAll([row, row, { other: 1 }], {
      settings: {},
      onColumns: (columns) => (report = columns),
    });

    expect(hints.map(({ code }) => code)).toEqual(['unknownNames']);
    expect(hints[0]?.message).toContain('"mileage" (did you mean current_km?)');
    expect(report?.ignored).toEqual([
      { name: 'mileage', nearest: 'current_km' },
      { name: 'customer_is_waiting', nearest: 'customer_waiting' },
      { name: 'car.regnumer', nearest: 'car.reg_number' },
      { name: 'qzx' },
      { name: 'other' },
    ]);
  });

  it('are compared with all fields for the first twenty only: more would hold a server up', async () => {
    const names = Array.from(
      { length: 400 },
      (_, at) => `wo_numbr${'x'.repeat(at % 3)}_${String(at)}`,
    );
    const row = Object.fromEntries(
      [...names.slice(0, 19), 'wo_rn', ...names, 'milage'].map((name) => [name, 'x']),
    );
    let report: ColumnReport | undefined;

    const { hints } = await readAll([row], {
      settings: {},
      onColumns: (columns) => (report = columns),
    });

    expect(report?.ignored[19]).toEqual({ name: 'wo_rn', nearest: 'wo_nr' });
    expect(report?.ignored.slice(20).filter(({ nearest }) => nearest !== undefined)).toEqual([]);
    expect(hints[0]?.message).toContain('and 195 more');
  });
});
