import { describe, expect, it } from '@jest/globals';
import { toFound } from '../../../claire/changes/list-days';
import {
  toListedAppointment,
  toSeen,
  detailFields,
  encodeFields,
  findChangedFields,
  hashValue,
  isBlank,
} from '../../../claire/changes/appointment';
import fc from '../../fast-check';

const at = (minute: number) => `2026-11-25T08:0${String(minute)}:00Z`;
const seconds = (minute: number) => Date.parse(at(minute)) / 1000;
const readHistory = (history: unknown) =>
  toListedAppointment(1, { status_history: history }).history;

describe('an appointment as Claire lists it', () => {
  it.each([
    ['null', null],
    ['text', 'appointment 1'],
    ['a list', [1]],
    ['without an id', { status: 1 }],
    ['with a text for an id', { id: 'A-1' }],
  ])('is none when it is %s', (_name, record) => {
    expect(toFound(record)).toBeUndefined();
  });

  it('has its number, status and times', () => {
    const record = {
      workorder_number: 'WO-1',
      appointment_status_identifier: 10,
      time_car_app: at(3),
      scheduled_in: at(4),
      scheduled_out: at(5),
      created_on: at(1),
      updated_on: '2026-11-25T08:02:00.5Z',
    };

    expect(toListedAppointment(1, record)).toEqual({
      id: 1,
      workOrderNumber: 'WO-1',
      status: 10,
      history: [],
      createdAt: seconds(1),
      updatedAt: seconds(2) + 0.5,
      record,
    });
    expect(toSeen(record).times).toEqual({
      time_car_app: seconds(3),
      scheduled_in: seconds(4),
      scheduled_out: seconds(5),
    });
  });

  it.each([
    ['what is left out', undefined],
    ['a number', 7],
    ["Go's zero time", '0001-01-01T00:00:00Z'],
    ['the start of 1970', '1970-01-01T00:00:00Z'],
    ['a word', 'soon'],
  ])('has no time for %s', (_name, time) => {
    expect(toSeen({ time_car_app: time }).times.time_car_app).toBeUndefined();
  });

  it('has an empty number and no status where Claire sends none that can be read', () => {
    const record = { workorder_number: {}, appointment_status_identifier: 'new' };

    expect(toListedAppointment(1, record)).toMatchObject({ workOrderNumber: '', status: 0 });
  });
});

describe('the status history of an appointment', () => {
  it('is in the order of time, and of the ids at one moment', () => {
    const history = [
      { id: 3, identifier: 8, timestamp: at(2) },
      { id: 5, identifier: 12, timestamp: at(1) },
      { id: 2, identifier: 10, timestamp: at(2) },
      { id: 9, identifier: 1, timestamp: at(0) },
    ];

    expect(readHistory(history).map(({ id }) => id)).toEqual([9, 5, 2, 3]);
  });

  it('is read whatever the case of its names', () => {
    const entry = { Id: 3, Identifier: 8, Timestamp: at(2) };

    expect(readHistory([entry])).toEqual([{ id: 3, status: 8, setAt: seconds(2) }]);
  });

  it.each([
    ['nothing', null],
    ['text', 'history'],
    ['an object', { id: 3, identifier: 8, timestamp: at(2) }],
    ['an entry without an id', [{ identifier: 8, timestamp: at(2) }]],
    ['an entry without a status', [{ id: 3, timestamp: at(2) }]],
    ['an entry without a time', [{ id: 3, identifier: 8 }]],
  ])('is empty for %s', (_name, history) => {
    expect(readHistory(history)).toEqual([]);
  });
});

const value = fc.oneof(
  fc.string(),
  fc.nat(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.record({ id: fc.nat(), title: fc.string() }), { maxLength: 3 }),
);
const record = fc.dictionary(fc.constantFrom(...detailFields), value);

describe('the fields of an appointment in short', () => {
  it('name no field that did not change, and miss no record that did', () => {
    fc.assert(
      fc.property(record, record, (before, now) => {
        const differs = detailFields.filter(
          (field) => hashValue(before[field]) !== hashValue(now[field]),
        );
        const found = findChangedFields(encodeFields(before), encodeFields(now));
        expect(found === undefined).toBe(differs.length === 0);
        expect(differs).toEqual(expect.arrayContaining(found ?? []));
      }),
    );
  });

  it.each([
    ['null for nothing', null, ''],
    ['0 for nothing', 0, null],
    ['false for nothing', false, null],
    ["Go's zero time for nothing", '0001-01-01T00:00:00Z', null],
    ['an empty list for nothing', [], null],
    ['other stamps of a nested record', { id: 1, updated_on: 'a' }, { id: 1, updated_on: 'b' }],
    ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a field more that says nothing', { title: 'Tyres', note: null }, { title: 'Tyres' }],
    ['the time of a change', { title: 'Tyres', UpdatedOn: 'x' }, { title: 'Tyres' }],
    ['a new signature of a picture', 'https://x.test/a.png?sig=1', 'https://x.test/a.png?sig=2'],
  ])('are the same with %s', (_name, one, other) => {
    expect(encodeFields({ car: one })).toBe(encodeFields({ car: other }));
  });

  it.each([
    ['a list in another order', [1, 2], [2, 1]],
    ['a value under another key', { a: 1 }, { b: 1 }],
    ['another picture', 'https://x.test/a.png', 'https://x.test/b.png'],
    ['two values that are swapped', { a: 1, b: 2 }, { a: 2, b: 1 }],
    ['text for a number', '12', 12],
    ['another fraction', 1.25, 1.5],
    ['a number above 32 bits', 5, 2 ** 32 + 5],
    ['two numbers above 32 bits', 2 ** 32 + 5, 2 ** 33 + 5],
    ['what follows a question mark outside of an address', 'tyres?', 'tyres? no'],
    ['a list of one more', [1], [1, 1]],
  ])('differ with %s', (_name, one, other) => {
    expect(encodeFields({ car: one })).not.toBe(encodeFields({ car: other }));
  });

  it('differ for a value under any other name', () => {
    const name = fc.string().map((text) => `name ${text}`);
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one !== other);
        expect(hashValue({ [one]: 1 })).not.toBe(hashValue({ [other]: 1 }));
      }),
    );
  });

  // Another sum would tell a change of each appointment.
  it('stay what version 0.1.0 has stored', () => {
    const [, second = '', third = ''] = detailFields;

    expect(encodeFields({ [second]: 'Tyres', [third]: 12 })).toBe('bcAIJD!rS');
  });

  it('are without the fields of other changes, of the location and of the last user', () => {
    expect(detailFields).toEqual(expect.arrayContaining(['customer_waiting', 'interventions']));
    for (const field of ['updated_on', 'last_user', 'time_car_app', 'location_phone', 'id']) {
      expect(detailFields).not.toContain(field);
    }
  });
});

describe('a value', () => {
  it.each([null, undefined, '', 0, false])('says nothing, and has no hash: %p', (value) => {
    expect(isBlank(value)).toBe(true);
    expect(hashValue(value)).toBe(0);
  });

  it.each([' ', '0', 1, true, {}, []])('may say something: %p', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});
