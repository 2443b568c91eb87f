import { describe, expect, it } from '@jest/globals';
import { Proofs } from '../../../claire/import/follow-up/looking/proofs';
import { openOf, type Open } from '../../../claire/import/follow-up/open';
import { ImportAppointment } from '../../../claire/models';
import { appointment } from './appointments';

const some = openOf(
  { index: 0, appointment: ImportAppointment.parse(appointment(0)), size: 1 },
  { answeredAt: undefined, now: 0, atMost: 1, awaitsResult: false },
);
const row = (number: number, location_id = 12): Open => ({
  ...some,
  dms_nr: `A-${String(number)}`,
  location_id,
});

describe('the stamps by which appointments were seen to be imported', () => {
  it('are those of one number at one location', () => {
    const proofs = new Proofs();

    proofs.remember(row(1), 5);
    proofs.remember(row(1), 6);

    expect(proofs.of(row(1))).toBe(6);
    expect(proofs.of(row(2))).toBeUndefined();
    expect(proofs.of(row(1, 13))).toBeUndefined();
  });

  it('are the last ten thousand, so that they do not fill the memory', () => {
    const proofs = new Proofs();

    for (let number = 0; number < 10_000; number += 1) proofs.remember(row(number), number);
    expect(proofs.of(row(0))).toBe(0);
    proofs.remember(row(10_000), 10_000);

    expect([0, 1, 10_000].map((number) => proofs.of(row(number)))).toEqual([undefined, 1, 10_000]);
  });
});
