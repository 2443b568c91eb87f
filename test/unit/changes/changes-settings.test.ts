import { describe, expect, it } from '@jest/globals';
import { defaultChangesSettings, parseChangesSettings } from '../../../claire/changes';

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

  it.each([
    ['Each of the locations', { locationIds: ['Amersfoort'] }],
    ['Each of the locations', { locationIds: [0] }],
    ['Locations must be a list', { locationIds: 11 }],
    ['Days Back', { daysBack: -1 }],
    ['Days Back', { daysBack: 1.5 }],
    ['Days Ahead', { daysAhead: 61 }],
    ['Days Ahead', { daysAhead: 'many' }],
    ['created, status, time, details, gone', { changes: ['deleted'] }],
  ])('name what is wrong: %s', (text, entered) => {
    expect(() => parseChangesSettings(entered)).toThrow(text);
  });
});
