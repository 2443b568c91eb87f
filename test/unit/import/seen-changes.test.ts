import { describe, expect, it } from '@jest/globals';
import { SeenChanges } from '../../../claire/import/confirmation/match-rows';
import { toPendingRow, type PendingRow } from '../../../claire/import/confirmation/pending-row';
import { ImportAppointment } from '../../../claire/models';
import { appointment } from './appointments';

const some = toPendingRow(
  { index: 0, appointment: ImportAppointment.parse(appointment(0)), size: 1 },
  { respondedAt: undefined, now: 0, atMost: 1, awaitsResult: false },
);
const row = (number: number, location_id = 12): PendingRow => ({
  ...some,
  dms_nr: `A-${String(number)}`,
  location_id,
});

describe('the stamps by which appointments were seen to be imported', () => {
  it('are those of one number at one location', () => {
    const proofs = new SeenChanges();

    proofs.set(row(1), 5);
    proofs.set(row(1), 6);

    expect(proofs.get(row(1))).toBe(6);
    expect(proofs.get(row(2))).toBeUndefined();
    expect(proofs.get(row(1, 13))).toBeUndefined();
  });

  it('are the last ten thousand, so that they do not fill the memory', () => {
    const proofs = new SeenChanges();

    for (let number = 0; number < 10_000; number += 1) proofs.set(row(number), number);
    expect(proofs.get(row(0))).toBe(0);
    proofs.set(row(10_000), 10_000);

    expect([0, 1, 10_000].map((number) => proofs.get(row(number)))).toEqual([undefined, 1, 10_000]);
  });
});
