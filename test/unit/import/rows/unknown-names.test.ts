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
});
