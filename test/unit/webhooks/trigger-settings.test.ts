import { describe, expect, it } from '@jest/globals';
import { parseTriggerSettings, readLocations } from '../../../claire/webhooks/wanted';

const nothing = { events: [4], locationId: '', checklistId: '' };

describe('the settings of a trigger', () => {
  it('have each event once, in order, with the location as a number', () => {
    expect(parseTriggerSettings({ ...nothing, events: ['8', 4, 8], locationId: ' 12 ' })).toEqual({
      events: [4, 8],
      locationId: 12,
      checklistId: null,
    });
  });

  it('have a checklist for the event of a created check only', () => {
    expect(parseTriggerSettings({ ...nothing, checklistId: '7' }).checklistId).toBeNull();
    expect(parseTriggerSettings({ ...nothing, events: [1, 4], checklistId: '7' }).checklistId).toBe(
      7,
    );
  });

  it.each([
    ['', [], null],
    ['12', [], 12],
    [12, undefined, 12],
    [undefined, null, null],
    ['', [12], 12],
    ['12', ['12'], 12],
    ['', [11, 12], null],
    ['12', [11], null],
    ['', 12, 12],
    ['11', '12', null],
    ['', '', null],
  ])('with location %j and %j register location %j', (locationId, locationIds, asked) => {
    expect(parseTriggerSettings({ ...nothing, locationId, locationIds }).locationId).toBe(asked);
  });

  it('have each chosen location once, in order', () => {
    expect(readLocations({ locationId: '12', locationIds: [100, '12', 3] })).toEqual([3, 12, 100]);
  });

  it('leave queued and headers to Claire unless they are set', () => {
    const left = { queued: undefined, headers: undefined };
    const empty = [{ name: '', value: '' }, 'no row', null, { name: ' ' }];

    expect(parseTriggerSettings(nothing)).toMatchObject(left);
    expect(parseTriggerSettings({ ...nothing, queued: '', headers: empty })).toMatchObject(left);
    expect(
      parseTriggerSettings({
        ...nothing,
        queued: false,
        headers: [{ name: ' X-Token ', value: ' a ' }],
      }),
    ).toMatchObject({ queued: false, headers: [{ name: 'X-Token', value: ' a ' }] });
    expect(
      parseTriggerSettings({ ...nothing, headers: [{ name: 'X-Tenant', value: 12 }] }).headers,
    ).toEqual([{ name: 'X-Tenant', value: '12' }]);
  });

  it.each([
    ['no event', { events: [] }, 'No event is chosen'],
    ['events that are no list', { events: 'all' }, 'No event is chosen'],
    ['an event that is no number', { events: [4, 'Car ready'] }, 'Events holds NaN'],
    ['an event below 1', { events: [0, 4] }, 'Events holds 0'],
    ['a location that JavaScript cannot count', { locationId: 2 ** 53 }, 'Location must be'],
    ['a location that is a yes', { locationId: true }, 'Location must be'],
    ['a location that is no number', { locationId: 'Hilversum' }, 'Location must be'],
    ['a location below 1', { locationId: 0 }, 'Location must be'],
    ['a word for the locations', { locationIds: 'all of them' }, 'Each of the locations must be'],
    ['a wrong one of several', { locationIds: [12, 'Zeist'] }, 'Each of the locations must be'],
    ['a checklist that is no number', { events: [1], checklistId: '1.5' }, 'Checklist ID must be'],
  ])('are refused with %s, by the name of the field', (_what, fields, message) => {
    const reading = () => parseTriggerSettings({ ...nothing, ...fields });

    expect(reading).toThrow(message);
    expect(reading).toThrow(expect.objectContaining({ code: 'CLAIRE_INVALID_INPUT' }));
  });

  it.each([
    ['of the trigger itself', 'X-Claire-Secret', 'guessed', 'is set by the trigger itself'],
    ['of the trigger itself', 'x-claire-event', 'guessed', 'is set by the trigger itself'],
    ['of the trigger itself', 'x-claire-owner', 'guessed', 'is set by the trigger itself'],
    ['with a space', 'X Token', 'guessed', 'must be a header name'],
    ['without a name', '', 'guessed', 'A header has a value and no name.'],
    ['without a value', 'X-Token', '', 'The header X-Token has no value.'],
    ['whose value is no text', 'X-Token', ['guessed'], 'has no value'],
    ['with a line break', 'X-Token', 'guessed\r\nX-Other: 1', 'line breaks'],
  ])(
    'are refused with a header %s: %s, and its value is never shown',
    (_what, name, value, fault) => {
      const headers = [{ name, value }];
      const read = () => parseTriggerSettings({ ...nothing, headers });

      expect(read).toThrow(fault);
      expect(read).not.toThrow('guessed');
    },
  );

  it('are refused with the same header twice', () => {
    const headers = [
      { name: 'X-Token', value: 'a' },
      { name: 'x-token', value: 'b' },
    ];

    expect(() => parseTriggerSettings({ ...nothing, headers })).toThrow('x-token is there twice');
  });
});
