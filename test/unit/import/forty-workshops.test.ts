import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../how-much';
import { appointment } from './appointments';
import { importingClaire, type ImportingClaire } from './importing-claire';
import { importWaiting } from './waiting';

const days = 10;
const workshops = 40;

/** As a dealer group sends them at night: workshop after workshop, or all mixed. */
function rows(count: number, isMixed: boolean) {
  return Array.from({ length: count }, (_, at) => {
    const place = isMixed ? at % workshops : Math.floor((at * workshops) / count);
    const day = String(10 + (isMixed ? Math.floor(at / workshops) % days : at % days));
    return appointment(at, { location_id: 1 + place, time_car_app: `2026-12-${day}T08:30:00Z` });
  });
}

async function countPolls(claire: ImportingClaire, count: number, isMixed: boolean) {
  const outcomes = await importWaiting(claire, rows(count, isMixed));
  expect(outcomes.filter(({ status }) => status === 'imported')).toHaveLength(count);
  return claire.polls.length;
}

describe('confirming what forty workshops send for ten days', () => {
  it.each([
    [false, 500, 1],
    [true, 500, 1],
    // After 1, 2, 4, 8, 16 and 32 seconds.
    [false, 20_000, 6],
    [true, 20_000, 6],
  ])(
    'is polled for no more often than it has to be (mixed: %s, %d ms in the queue, so %d polls of each day)',
    async (isMixed, delay, most) => {
      const claire = importingClaire({ delay, latency: 100 });

      const polls = await countPolls(claire, howMuch(4_000, 20_000), isMixed);

      expect(polls).toBeLessThanOrEqual(1.2 * most * workshops * days);
    },
  );
});
