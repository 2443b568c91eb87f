import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { calendarIn, toDay, zonedTimes } from '../../claire/times';

describe('the day of a value', () => {
  it.each([
    ['2026-11-25', 'Europe/Amsterdam', '2026-11-25'],
    ['20261125', 'Europe/Amsterdam', '2026-11-25'],
    [' 2026-11-25T23:30:00 ', 'Europe/Amsterdam', '2026-11-25'],
    ['2026-11-25 8:30', 'Europe/Amsterdam', '2026-11-25'],
    ['2026-11-25T23:30:00Z', 'Europe/Amsterdam', '2026-11-26'],
    ['2026-11-25 23:30 -08:00', 'Europe/Amsterdam', '2026-11-26'],
    ['2026-11-25T00:30:00+01:00', 'America/New_York', '2026-11-24'],
    // Databases and JSON write a day without a time so.
    ['2026-11-25T00:00:00.000Z', 'America/New_York', '2026-11-25'],
    ['2026-11-25 00:00:00+00', 'America/New_York', '2026-11-25'],
    [new Date('2026-11-25'), 'America/New_York', '2026-11-25'],
    [new Date('2026-11-25T23:30:00Z'), 'Europe/Amsterdam', '2026-11-26'],
    [new Date('2026-11-25T23:30:00Z'), 'America/New_York', '2026-11-25'],
    // n8n sets the zone of its own Luxon values, and of the library, before our code sees them.
    [DateTime.fromISO('2026-11-25T15:30-08:00', { setZone: true }), 'Europe/Berlin', '2026-11-26'],
    [DateTime.fromISO('2026-11-26T00:00Z'), 'America/New_York', '2026-11-25'],
  ])('%s in %s is %s', (value, zone, day) => {
    expect(toDay(value, zone)).toBe(day);
  });

  const none = ['2026-02-30', '08:30', '0830', '2026-1125', 'soon', '', new Date(NaN), 8, null];

  it.each(none)('is unknown: %p', (value) => {
    expect(toDay(value, 'UTC')).toBeUndefined();
  });
});

it.each([
  [new Date('2027-02-28T23:00:00Z'), 'Europe/Amsterdam'],
  [new Date('2027-03-01T00:00:00Z'), 'Europe/Amsterdam'],
  [DateTime.fromISO('2027-03-01', { zone: 'Europe/Amsterdam' }), 'Europe/Amsterdam'],
  [new Date('2027-03-01T00:00:00Z'), 'America/New_York'],
  [new Date('2027-03-01T05:00:00Z'), 'America/New_York'],
])('a date at midnight stays the day that it is: %s in %s', (date, zone) => {
  expect(zonedTimes(zone, Date).day(date)).toBe('2027-03-01');
});

it('a calendar has the days of its zone, but for a time that Claire writes on the clock of another', () => {
  const now = () => Date.parse('2026-11-25T23:30:00Z');
  const { today, dayOf } = calendarIn('Pacific/Auckland', { now });

  expect([today(), dayOf('2026-11-25T08:30:00Z')]).toEqual(['2026-11-26', '2026-11-25']);
  expect(dayOf('2026-11-25T12:00:00+01:00')).toBe('2026-11-25');
  expect(dayOf('2026-11-25T23:30:00')).toBe('2026-11-25');
  expect(dayOf('soon')).toBeUndefined();
});
