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
