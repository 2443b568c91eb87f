import { describe, expect, it } from '@jest/globals';
import {
  defaultChangesSettings,
  parseChangesSettings,
  describePollCost,
  pollCost,
} from '../../../claire/changes';

describe('settings for polling', () => {
  it('that are left out are the defaults', () => {
    expect(parseChangesSettings({})).toEqual(defaultChangesSettings);
    const empty = { locationIds: '', daysBack: null, daysAhead: '', changes: undefined };
    expect(parseChangesSettings(empty)).toEqual(defaultChangesSettings);
  });

  const asEntered = { daysBack: '0', daysAhead: ' 14 ', changes: ['gone', 'time', 'gone'] };
  const read = { daysBack: 0, daysAhead: 14, changes: ['gone', 'time'] };

  it.each([
    ['as dialogs give them, each once', asEntered, read],
    ['as environments give them', { includeAppointment: 'true' }, { includeAppointment: true }],
    ['with numbers as text', { locationIds: [12, '11', 12] }, { locationIds: [12, 11] }],
    ['without a list, as expressions give one', { changes: 'gone' }, { changes: ['gone'] }],
    ['without a list of locations', { locationIds: 11 }, { locationIds: [11] }],
    ['at their upper bound', { daysBack: 60, daysAhead: 60 }, { daysBack: 60, daysAhead: 60 }],
    ['at their lower bound', { daysBack: 0, daysAhead: 0 }, { daysBack: 0, daysAhead: 0 }],
    ['with a yes', { includeAppointment: true }, { includeAppointment: true }],
  ])('are read %s', (_how, entered, expected) => {
    expect(parseChangesSettings(entered)).toEqual({ ...defaultChangesSettings, ...expected });
  });

  it.each([
    ['Each of the locations', { locationIds: ['Amersfoort'] }],
    ['Each of the locations', { locationIds: [0] }],
    ['Each of the locations', { locationIds: '11, 12' }],
    ['Days Back', { daysBack: -1 }],
    ['Days Back', { daysBack: 1.5 }],
    ['Days Ahead', { daysAhead: 61 }],
    ['Days Ahead', { daysAhead: 'many' }],
    ['Days Ahead', { daysAhead: true }],
    ['created, status, time, details, gone', { changes: ['deleted'] }],
  ])('name what is wrong: %s', (text, entered) => {
    expect(() => parseChangesSettings(entered)).toThrow(
      expect.objectContaining({
        code: 'CLAIRE_INVALID_INPUT',
        message: expect.stringContaining(text),
      }),
    );
  });
});

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
