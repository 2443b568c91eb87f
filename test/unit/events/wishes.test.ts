import { describe, expect, it } from '@jest/globals';
import { readWishes } from '../../../claire/events';

const nothing = { events: [4], locationId: '', checklistId: '' };

describe('what a trigger is to hear of', () => {
  it('is each event once, in order, with the location as a number', () => {
    expect(readWishes({ ...nothing, events: ['8', 4, 8], locationId: ' 12 ' })).toEqual({
      events: [4, 8],
      locationId: 12,
      checklistId: null,
    });
  });

  it('has a checklist only where a check is created', () => {
    expect(readWishes({ ...nothing, checklistId: '7' }).checklistId).toBeNull();
    expect(readWishes({ ...nothing, events: [1, 4], checklistId: '7' }).checklistId).toBe(7);
  });

  it.each([
    ['no event', { events: [] }, 'No event is chosen'],
    ['events that are no list', { events: 'all' }, 'No event is chosen'],
    ['an event that Claire lacks', { events: [4, 99] }, 'Events holds 99'],
    ['a location that is no number', { locationId: 'Hilversum' }, 'Location must be'],
    ['a location below 1', { locationId: 0 }, 'Location must be'],
    ['a checklist that is no number', { events: [1], checklistId: '1.5' }, 'Checklist ID must be'],
  ])('is refused with %s, by the name of the field', (_what, fields, message) => {
    expect(() => readWishes({ ...nothing, ...fields })).toThrow(message);
  });
});
