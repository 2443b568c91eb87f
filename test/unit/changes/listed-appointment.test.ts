import { describe, expect, it } from '@jest/globals';
import { toFound } from '../../../claire/changes/list-days';
import { toListedAppointment } from '../../../claire/changes/appointment';
import { toSeen } from '../../../claire/changes/appointment';

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
    ['an entry that is none', [null, 'entry']],
    ['an entry without an id', [{ identifier: 8, timestamp: at(2) }]],
    ['an entry with a text for an id', [{ id: 'x', identifier: 8, timestamp: at(2) }]],
    ['an entry with the id 0', [{ id: 0, identifier: 8, timestamp: at(2) }]],
    ['an entry with an id below 0', [{ id: -3, identifier: 8, timestamp: at(2) }]],
    ['an entry without a status', [{ id: 3, timestamp: at(2) }]],
    ['an entry without a time', [{ id: 3, identifier: 8 }]],
  ])('is empty for %s', (_name, history) => {
    expect(readHistory(history)).toEqual([]);
  });
});
