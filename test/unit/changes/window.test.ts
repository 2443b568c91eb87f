import { describe, expect, it } from '@jest/globals';
import { describePollCost, pollCost } from '../../../claire/changes';

const week = { daysBack: 1, daysAhead: 7, every: 300 };

describe('the cost of polling', () => {
  it.each([
    [{ ...week, locations: 3 }, '3 locations × 9 days every 5 minutes: 324 of 10,800'],
    [{ ...week, locations: 1, every: 60 }, '1 location × 9 days every minute: 540 of 10,800'],
    [
      { daysBack: 0, daysAhead: 0, locations: 1, every: 3600 },
      '1 location × 1 day every hour: 1 of 10,800',
    ],
    [{ ...week, locations: 40, every: 90 }, '40 locations × 9 days every 90 seconds: 14,400 of'],
    [{ ...week, locations: 3, isAllLocations: true }, '3 locations × 9 days every 5 minutes: 336'],
    [{ ...week, locations: 1, limit: 500 }, '1 location × 9 days every 5 minutes: 108 of 500'],
  ])('of %j', (settings, text) => {
    expect(describePollCost(pollCost(settings))).toContain(text);
  });

  it('is high from half of the hour on, and too high from all of it', () => {
    const cost = (locations: number) => pollCost({ ...week, locations });

    expect([cost(50).isHigh, cost(51).isHigh]).toEqual([false, true]);
    expect([cost(100).isTooHigh, cost(101).isTooHigh]).toEqual([false, true]);
  });
});
