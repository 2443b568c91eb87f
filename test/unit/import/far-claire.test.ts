import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointment } from './appointments';
import { importingClaire } from './importing-claire';

const roundTrip = 170;

/** 250 of each day. */
const rows = Array.from({ length: 10_000 }, (_, at) => {
  const day = new Date(Date.UTC(2026, 10, 25 + Math.floor(at / 250))).toISOString().slice(0, 10);
  return appointment(at, { time_car_app: `${day}T08:30:00+01:00` });
});

describe('an import of 10,000 rows, confirmed, at a Claire that is 150 ms away', () => {
  it('takes three round trips, a second and another round trip on the wire', async () => {
    const claire = importingClaire({ latency: roundTrip });
    const wait = { clock: claire.clock };

    const outcomes = await claire.clock.run(all(run(rows, claire, { wait })));

    expect(outcomes.filter(({ status }) => status === 'imported')).toHaveLength(10_000);
    expect([claire.imports.length, claire.polls.length]).toEqual([100, 40]);
    const sentAt = (time: number) => claire.times.filter((at) => at === time).length;
    expect([0, 1, 2].map((round) => sentAt(round * roundTrip))).toEqual([10, 30, 60]);
    expect(claire.clock.monotonic()).toBe(3 * roundTrip + 1_000 + roundTrip);
  });
});
