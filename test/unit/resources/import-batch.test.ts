import { describe, expect, it } from '@jest/globals';
import { operations } from '../../../claire/resources';
import { appointments } from '../import/appointments';
import { problems } from './input-problems';

const { appointment } = operations;

describe('A batch to import', () => {
  const listProblems = (rows: readonly unknown[]) =>
    problems(appointment.import, { appointments: rows });

  it('may hold 1 to 100 appointments', () => {
    expect(listProblems(appointments(1))).toEqual([]);
    expect(listProblems(appointments(100))).toEqual([]);
    expect(listProblems([])).toEqual(['appointments must hold at least one appointment']);
    expect(listProblems(appointments(101))).toEqual([
      'appointments must hold at most 100 appointments',
    ]);
  });

  it('is refused when its appointments are of two locations', () => {
    const [first, second] = appointments(2);

    expect(listProblems([first, { ...second, location_id: 13 }])).toEqual([
      'appointments must all be of the same location',
    ]);
  });

  it('is told only what is wrong with a row, not that the row is of another location', () => {
    const [first, second] = appointments(2);

    expect(listProblems([first, { ...second, location_id: undefined }, 'wash'])).toEqual([
      'appointments.1.location_id is required',
      'appointments.2 must be an object',
    ]);
  });
});
