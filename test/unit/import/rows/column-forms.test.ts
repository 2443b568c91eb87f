import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { lookAtColumns } from '../../../../claire/import/rows/sample';
import { zonedTimes } from '../../../../claire/times';

const times = zonedTimes('Europe/Amsterdam', Date);
const phone = 'customer_driver.tel_private_nr';
const formOf = (values: readonly unknown[]) =>
  lookAtColumns(
    values.map((Start) => ({ Start })),
    { times },
  ).formOf('Start');

function trap(): never {
  throw new Error('a trap');
}

describe('the form of a column', () => {
  it.each<[string | undefined, string, readonly unknown[]]>([
    ['day', 'days with hyphens', ['25-11-2026', '3-12-2026']],
    ['day', 'days with points', ['03.12.26', '']],
    ['day', 'days that end in midnight', ['2026-12-03 00:00:00', '2026-12-03T00:00:00.000Z']],
    ['day', 'days that JSON has in UTC', ['2026-12-03T23:00:00.000Z', '2026-07-03T22:00:00.000Z']],
    [
      'day',
      'days and what throws',
      ['3-12-2026', new Proxy({}, { get: trap, getPrototypeOf: trap })],
    ],
    ['day', 'names of months', ['3 dec 2026', '30-Nov-26']],
    ['day', 'days without separators', ['20261203', 20261204]],
    ['day', 'day numbers of a spreadsheet', [46351, '46352']],
    ['day', 'date objects of midnight', [new Date('2026-12-03T00:00:00Z')]],
    ['day', 'day numbers with a line of totals', [...Array<number>(20).fill(46351), 'Totaal']],
    ['time', 'with colons', ['8:30', '17:00:00']],
    ['time', 'with points', ['8.30', '10.15u']],
    ['time', 'without separators', ['0830', '1315', 830]],
    ['time', 'with words', ['08:30 Uhr', '8 uur', '8h30']],
    ['time', 'of a spreadsheet', [0.354, 0.5, 0]],
    ['time', 'behind the day 0 of a system', ['1899-12-30 08:30', '30-12-1899 09:00']],
    ['time', 'date objects of the first day of a database', [new Date('1970-01-01T08:30:00Z')]],
    ['time', 'and no value for a row', ['08:30', '-', '', null, undefined]],
    ['moment', 'a day and a time', ['2026-12-03 08:30', '3-12-2026 9:15']],
    ['moment', 'with a zone', ['2026-12-03T08:30:00+01:00']],
    ['moment', 'a spreadsheet’s number', [46351.354, '46351,5']],
    ['moment', 'date objects', [new Date('2026-12-03T07:30:00Z')]],
    ['moment', 'days of which one has a time', ['2026-12-03 00:00', '2026-12-04 08:30']],
    [undefined, 'two forms', ['25-11-2026', '8:30']],
    [undefined, 'nothing', ['', null]],
    ['answer', 'words for yes and no', ['Ja', 'nee', '', false]],
  ])('is %s: %s', (form, _what, values) => {
    expect(formOf(values)).toBe(form);
  });

  it('follows a format of the user’s own', () => {
    const rows = [{ Start: '0312260830' }];
    const settings = { dateOrder: 'custom', dateFormat: 'ddMMyyHHmm' } as const;

    expect(lookAtColumns(rows, { times, settings }).formOf('Start')).toBe('moment');
  });
});

it('answers of yes and no are no number, no work and no day or time', () => {
  const columns = ['Datum', 'Afspraak', 'Onderhoud', 'Ophalen', 'APK', 'Wacht'];

  const found = recognise(columns, { formOf: (name) => (name === 'Datum' ? 'day' : 'answer') });

  expect(found.columns.map(({ column }) => column)).toEqual(['Datum', 'Wacht']);
  expect(found.unused).toEqual(['Afspraak', 'Onderhoud', 'Ophalen', 'APK']);
});

it('a number is no day, and the arrival beside it is when the car comes', () => {
  const rows = [{ Afspraak: '90233', 'Komt binnen': '01-12-2026 07:45' }];

  const found = recognise(['Afspraak', 'Komt binnen'], { formOf: lookAtColumns(rows).formOf });

  expect(found.columns).toEqual([
    { column: 'Afspraak', path: 'dms_nr' },
    { column: 'Komt binnen', path: 'time_car_app' },
  ]);
});

it('a date in a column of answers says yes', () => {
  const rows = ['20-11-2026', '', 'nee', 'ja'].map((Geannuleerd) => ({ Geannuleerd }));

  expect(lookAtColumns(rows).countAnswers('Geannuleerd', true)).toEqual({ count: 2, rows: 4 });
});

it.each<[Readonly<Record<string, readonly string[]>>, Readonly<Record<string, string>>]>([
  [{ Klant: ['K-1180', '70411'] }, { Klant: 'customer_driver.dms_nr' }],
  [
    { Nom: ['Jansen', 'Li'], Client: ['411', '412'] },
    { Nom: 'customer_driver.surname', Client: 'customer_driver.dms_nr' },
  ],
  [
    { Nom: ['Li'], Client: ['Dupont'], Tel: [''] },
    { Nom: 'customer_driver.surname', Tel: phone },
  ],
  // What is empty keeps no other from its field.
  [
    { Terminnummer: [''], Auftragsnummer: ['A1'], Werkstattauftrag: ['W1'] },
    { Terminnummer: 'dms_nr', Auftragsnummer: 'dms_nr', Werkstattauftrag: 'wo_nr' },
  ],
  [
    { Kilometerstand: [''], 'Km bij afspraak': ['90'] },
    { Kilometerstand: 'current_km', 'Km bij afspraak': 'current_km' },
  ],
  [{ Kilometerstand: ['89'], 'Km bij afspraak': ['90'] }, { Kilometerstand: 'current_km' }],
  [{ fertig_am: [''], fertig_bis: ['1-12-2026 16:00'] }, { fertig_bis: 'scheduled_out' }],
  [{ Tiers: ['DUMO01', 'LIPA02'] }, { Tiers: 'customer_driver.dms_nr' }],
  [{ 'E-mail': ['J'], Post: ['N'] }, {}],
  [{ 'Driver Out': ['Noel', 'Ger'], Out: ['1-12-2026', ''] }, { Out: 'scheduled_out' }],
  [{ 'No.': ['1', '1', '2'], Arrival: ['1-12-2026'] }, { Arrival: 'time_car_app' }],
  [{ 'No.': ['1'], Arrival: ['1-12-2026'] }, { Arrival: 'time_car_app' }],
  [
    { 'No.': ['2', '1'], Arrival: [''] },
    { 'No.': 'wo_nr', Arrival: 'time_car_app' },
  ],
])('the values of a name with two meanings say which: %j', (given, expected) => {
  const columns = Object.keys(given);
  const rows = [0, 1, 2].map((at) =>
    Object.fromEntries(columns.map((name) => [name, given[name]?.[at]])),
  );

  const { columns: found } = recognise(columns, lookAtColumns(rows));

  expect(Object.fromEntries(found.map(({ column, path }) => [column, path]))).toEqual(expected);
});
