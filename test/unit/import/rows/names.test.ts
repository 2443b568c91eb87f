import { describe, expect, it } from '@jest/globals';
import type { ColumnReport, ImportHint } from '../../../../claire/import';
import { findColumnPath } from '../../../../claire/import/rows/described-fields';
import { importFields } from '../../../../claire/import/rows/import-fields';
import { inFormWords } from '../../../../claire/import/rows/columns/column-problems';
import { ColumnTargets } from '../../../../claire/import/rows/columns/column-rows';
import { nearestName } from '../../../../claire/import/rows/columns/nearest-name';
import { Hints } from '../../../../claire/import/rows/hints';
import { phrase, toProblem } from '../../../../claire/problems';
import { readAll } from './dms-rows';

it.each([
  ['wo_nr', 'wo_nr'],
  [' CAR.VIN ', 'car.vin'],
  ['interventions[1].title', 'interventions.1.title'],
  ['interventions[1234].title', 'interventions.1234.title'],
  ['interventions[12345].title', undefined],
  ['interventions.title', 'interventions.0.title'],
  ['interventions.12.title', 'interventions.12.title'],
  ['interventions.0.elements.0.price', 'interventions.0.elements.0.price'],
  ['car.tyres_on_car.id', 'car.tyres_on_car.id'],
  ['customer_owner.surname', 'customer_owner.surname'],
  ['car', 'car'],
  ['Car', undefined],
  ['interventions', 'interventions'],
  ['appointment', undefined],
  ['toString', undefined],
  ['car.nose', undefined],
  ['car.nose.vin', undefined],
  ['car.vinx', undefined],
  ['x.car.vin', undefined],
  ['', undefined],
  ['car.vin'.padEnd(200), 'car.vin'],
  ['car.vin'.padEnd(201), undefined],
])('a column that is called by its path %j is %s', (column, path) => {
  expect(findColumnPath(column)).toBe(path);
});

const paths = importFields.map(({ path }) => path);

describe('the nearest name', () => {
  it.each([
    ['mileage', 'current_km'],
    ['customer_is_waiting', 'customer_waiting'],
    ['wo_number', 'wo_nr'],
    ['Kenteken', 'car.reg_number'],
    ['car.makee', 'car.make'],
    ...['favourite_colour', 'car.nose', 'x', '', '__proto__', 'a'.repeat(10_000)].map(
      (given) => [given, undefined] as const,
    ),
  ])('of %s in an appointment is %s', (given, nearest) => {
    expect(nearestName(given, paths)).toBe(nearest);
  });

  it.each([
    ['mileage', ['surname', 'initials'], undefined],
    ['vehicle make', ['make', 'model'], 'make'],
    ['scheduled', ['scheduled_out', 'scheduled_in'], 'scheduled_in'],
    ['abcdefgh', ['abcdefghij'], 'abcdefghij'],
    ['abcdefgh', ['abcdefghijk'], undefined],
    ['abcdefgh', ['bacdefhg'], 'bacdefhg'],
    ['abcdefgh', ['bacdefhgx'], undefined],
    ['abcd', ['abdc'], 'abdc'],
    ['abcd', ['dabc'], undefined],
    ['ab', ['ba'], 'ba'],
    ['abc', ['abx'], 'abx'],
    ['abc', ['axy'], undefined],
    ['abcd', ['xabcd'], 'xabcd'],
    ['xabcd', ['abcd'], 'abcd'],
    ['abcdefgh', ['abcdefxy', 'abcdefgx', 'abcdefgy'], 'abcdefgx'],
    ['q'.repeat(60), [`${'q'.repeat(59)}z`], `${'q'.repeat(59)}z`],
    ['q'.repeat(61), [`${'q'.repeat(60)}z`], undefined],
    ['x', [], undefined],
  ])('of %s among %j is %s', (given, names, nearest) => {
    expect(nearestName(given, names)).toBe(nearest);
  });
});

/** Tells of rows with such names, as their reading does. */
function tellNames(rows: readonly (readonly string[])[], record = {}) {
  const told: ImportHint[] = [];
  const hints = new Hints((hint) => told.push(hint));
  for (const unknown of rows) hints.tellOdd({ record, problems: [], unknown });
  return { told, ignored: hints.ignored };
}

describe('names that are ignored', () => {
  it('are told once, with the first five', () => {
    const given = ['mileage', 'car.regnumer', 'interventions[1].titel', 'qzx', 'qzy', 'qzw', 'qzv'];
    const { told, ignored } = tellNames([[], given, ['another']]);

    expect(told).toMatchObject([
      {
        code: 'unknownNames',
        field: 'mileage',
        message:
          'Claire\'s reference does not name "mileage" (did you mean current_km?), "car.regnumer" (did you mean car.reg_number?), "interventions[1].titel" (did you mean interventions.title?), "qzx", "qzy" and 2 more in an appointment, and may silently drop such fields. They are sent as they are',
      },
    ]);
    expect(ignored).toHaveLength(8);
  });

  it('are told of the rows of an import, and in the report of their columns', async () => {
    const reports: ColumnReport[] = [];

    const { hints } = await readAll([{ car: { regnumer: 'x' } }, { other: 1 }], {
      settings: {},
      onColumns: (report) => reports.push(report),
    });

    expect(hints.map(({ code }) => code)).toEqual(['unknownNames']);
    expect(reports[0]?.ignored).toEqual([
      { name: 'car.regnumer', nearest: 'car.reg_number' },
      { name: 'other' },
    ]);
  });

  it('are compared with all fields for the first twenty only: more would hold a server up', () => {
    const others = Array.from({ length: 19 }, (_, at) => `qzx${String(at)}`);

    expect(tellNames([[...others, 'wo_rn', 'milage']]).ignored.slice(19)).toEqual([
      { name: 'wo_rn', nearest: 'wo_nr' },
      { name: 'milage' },
    ]);
  });

  it('are two hundred at most, each once', () => {
    const given = Array.from({ length: 250 }, (_, at) => `qzx${String(at)}`);
    const { ignored } = tellNames([[...given.slice(0, 3), ...given]]);

    expect(ignored.map(({ name }) => name)).toEqual(given.slice(0, 200));
  });

  it('are not those of a customer under another name, which has a hint of its own', () => {
    const record = { driver: { dms_nr: '1', surname: 'Jansen' } };
    const { told, ignored } = tellNames([['driver'], ['driver', 'qzx']], record);

    expect(told.map(({ field }) => field)).toEqual(['qzx']);
    expect(ignored).toEqual([{ name: 'qzx' }]);
  });
});

describe('a problem in the words of the form', () => {
  const targets = new ColumnTargets([]);
  targets.learn([
    'Merk',
    'Chassis',
    'Omschrijving 2',
    'interventions.0.elements.0.price',
    'customer_owner',
  ]);

  it.each([
    [
      { path: 'car.make', message: 'is required' },
      { label: 'Car: Make', column: 'Merk', row: 5, message: 'is required' },
    ],
    [
      { path: 'interventions[1].title', message: 'is odd', column: 'Werk', row: 3 },
      { label: 'Intervention 2: Title', column: 'Werk', row: 3 },
    ],
    [{ path: 'car.model', message: 'is odd' }, { message: 'is odd' }],
    [
      toProblem(phrase('required'), 'car'),
      { label: 'Car: VIN', column: 'Chassis', row: 5, message: 'is required' },
    ],
    [{ path: 'what.ever', message: 'is odd' }, { label: 'what.ever' }],
    [
      toProblem(phrase('noCustomer'), ''),
      { path: '', row: 5, message: 'needs at least one of Driver, Owner, Contractor' },
    ],
  ])('%j', (problem, told) => {
    expect(inFormWords([problem], { given: {}, row: 4 }, targets)).toMatchObject([told]);
  });
});
