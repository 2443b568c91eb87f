import { describe, expect, it } from '@jest/globals';
import { EarlierRows, toProvenSince } from '../../../claire/import/confirmation/earlier-rows';
import type { Row } from '../../../claire/import/sending/row';
import { ImportAppointment } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { appointment } from './appointments';

const key = (number: number, location_id = 12) => ({ location_id, dms_nr: `A-${String(number)}` });
const row = (number: number): Row => ({
  index: number,
  appointment: ImportAppointment.parse(appointment(number)),
  size: 1,
});

describe('the rows of an import that Claire has imported', () => {
  it('are known by number and location, with their latest stamp', () => {
    const earlier = new EarlierRows(new VirtualClock());

    earlier.add(key(1), 5);
    earlier.add(key(1), 6);
    earlier.add(key(2), undefined);

    expect([key(1), key(2), key(3), key(1, 13)].map((one) => earlier.find(one))).toEqual([
      { stamp: 6 },
      { stamp: undefined },
      undefined,
      undefined,
    ]);
  });

  it('are the last ten thousand, so that they do not fill the memory', () => {
    const earlier = new EarlierRows(new VirtualClock());

    for (let number = 0; number < 10_000; number += 1) earlier.add(key(number), number);
    const first = earlier.find(key(0));
    earlier.add(key(10_000), 10_000);

    expect(first).toEqual({ stamp: 0 });
    expect([0, 1, 10_000].map((number) => earlier.find(key(number))?.stamp)).toEqual([
      undefined,
      1,
      10_000,
    ]);
  });

  it.each([
    ['at once, where their stamp has milliseconds', 1_001, 0],
    ['after a second, where their stamp has seconds', 1_000, 1_000],
    ['after two seconds, where their stamp is not known', undefined, 2_000],
  ])('let a later row of the appointment go %s', async (_, stamp, delay) => {
    const clock = new VirtualClock();
    await clock.advance(500);
    const earlier = new EarlierRows(clock);

    earlier.add(key(1), stamp);

    expect(earlier.readyAt([row(2), row(1)])).toBe(500 + delay);
    expect(earlier.readyAt([row(2)])).toBe(Number.NEGATIVE_INFINITY);
  });

  it('leave one second of the request before the response where their stamp is not known', () => {
    const acceptance = { respondedAt: 10_000, sentAt: 7_500.5 };
    const since = [undefined, { stamp: 5_000 }, { stamp: undefined }].map((earlier) =>
      toProvenSince(acceptance, earlier),
    );

    expect(since).toEqual([7_500, 7_500, 9_000]);
    expect(toProvenSince({ respondedAt: undefined }, { stamp: undefined })).toBeUndefined();
  });
});
