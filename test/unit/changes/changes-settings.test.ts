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

  it('are read as dialogs and environments give them', () => {
    const entered = {
      locationIds: [12, '11', 12],
      daysBack: '0',
      daysAhead: 14,
      changes: ['gone', 'time', 'gone'],
      includeAppointment: 'true',
    };

    expect(parseChangesSettings(entered)).toEqual({
      locationIds: [12, 11],
      daysBack: 0,
      daysAhead: 14,
      changes: ['gone', 'time'],
      includeAppointment: true,
    });
  });

  it('may be one of several, as an expression gives it without a list', () => {
    const one = { locationIds: 11, changes: 'gone' };

    expect(parseChangesSettings(one)).toMatchObject({ locationIds: [11], changes: ['gone'] });
  });

  it('are read at their bounds, and with spaces around a number', () => {
    const entered = { daysBack: 60, daysAhead: ' 0 ', includeAppointment: true };

    expect(parseChangesSettings(entered)).toMatchObject({
      daysBack: 60,
      daysAhead: 0,
      includeAppointment: true,
    });
    expect(parseChangesSettings({ daysBack: 0 }).daysBack).toBe(0);
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
