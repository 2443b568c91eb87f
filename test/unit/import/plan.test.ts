import { describe, expect, it } from '@jest/globals';
import { ImportAppointment } from '../../../claire/models';
import { Plan, type Batch } from '../../../claire/import/sending/plan';
import { appointment } from './appointments';

/** A row of a location, with its place in the user's order. */
const row = (index: number, location_id: number, size = 1) => ({
  index,
  appointment: ImportAppointment.parse(appointment(index, { location_id })),
  size,
});
const places = (batches: readonly Batch[]) =>
  batches.map(({ rows }) => rows.map(({ index }) => index));

describe('batches that still grow', () => {
  it('go in the order of their first rows when an import can hold no more', () => {
    const plan = new Plan();
    [row(0, 13), row(1, 12), row(2, 14), row(3, 13)].forEach((one) => plan.add(one));

    expect(places(plan.closeOldest())).toEqual([[0, 3]]);
    expect(places(plan.closeOldest())).toEqual([[1]]);
    expect(places(plan.closeOldest())).toEqual([[2]]);
    expect(plan.closeOldest()).toEqual([]);
  });

  it('go when they hold the row that all others wait for, wherever it stands in them', () => {
    const plan = new Plan();
    [row(2, 12), row(0, 12), row(1, 13)].forEach((one) => plan.add(one));

    expect(places(plan.closeWith(0))).toEqual([[2, 0]]);
    expect(plan.closeWith(2)).toEqual([]);
    expect(places(plan.closeWith(1))).toEqual([[1]]);
  });

  it('go when they are as large as a request may be, and take no row that makes them larger', () => {
    const plan = new Plan();

    expect(plan.add(row(0, 12, 3_999_999))).toEqual([]);
    expect(places(plan.add(row(1, 12, 1)))).toEqual([[0, 1]]);
    expect(plan.add(row(2, 12, 1))).toEqual([]);
    expect(places(plan.add(row(3, 12, 4_000_000)))).toEqual([[3]]);
    expect(places(plan.closeAll())).toEqual([[2]]);
  });
});
