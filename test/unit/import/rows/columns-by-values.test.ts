import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { lookAtColumns } from '../../../../claire/import/rows/sample';

type Rows = readonly Readonly<Record<string, string>>[];

/** Rows of columns with their values, one behind the other. */
const fill = (columns: Readonly<Record<string, readonly string[]>>): Rows =>
  (Object.values(columns)[0] ?? []).map((_, at) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at] ?? ''])),
  );

const days = ['1-12-2026', '2-12-2026', '3-12-2026'];
const ditta = {
  stato: ['', '', ''],
  piva: ['', '1', ''],
  ragione_sociale: ['Rossi', 'Edil', 'Bini'],
};
const plain = { Kenteken: ['1-ABC-23', '2-ABC-23', '3-ABC-23'], Datum: days };

it.each<[string, Rows, Readonly<Record<string, string | undefined>>]>([
  [
    'hours of work are no time of day',
    fill({ ...plain, 'brengt om': ['8.00', '8.15', '10.30'], uur: ['2,5', '0,75', '1'] }),
    { 'brengt om': 'time_car_app', uur: undefined },
  ],
  ...[
    { Begintijd: ['8:00', '9:30', '13:00'], 'Geplande tijd': ['1:30', '0:45', '6:00'] },
    { Brengtijd: ['0,3333', '0,375', '0,5'], 'Geplande tijd': ['0,0625', '0,125', ''] },
  ].map((times): [string, Rows, Record<string, string | undefined>] => [
    `hours that work takes are no time at which a car comes: ${Object.keys(times).join(', ')}`,
    fill({ ...plain, ...times }),
    { [Object.keys(times)[0] ?? '']: 'time_car_app', 'Geplande tijd': undefined },
  ]),
  [
    'hours of work are no time at which a car comes in a file without one',
    fill({ ...plain, Uren: ['1:30', '0:45', '6:00'], Tijd: ['1:30', '0:45', '6:00'] }),
    { Datum: 'time_car_app', Uren: undefined, Tijd: undefined },
  ],
  ...[
    ['Afspraakdatum', 'Uitvoerdatum', '27-11-2026'],
    ['Termindatum', 'Bestätigt am', '20-11-2026'],
    ['Termindatum', 'Bestätigt am', '20-11-2026 14:12'],
  ].map(([Day = '', Other = '', day = '']): [string, Rows, Record<string, string | undefined>] => [
    `the day of the appointment is not a worse one beside its time: ${day}`,
    fill({ [Day]: days, [Other]: [day, day, day], Uhrzeit: ['8:00', '9:30', '13:00'] }),
    { [Day]: 'time_car_app', [Other]: undefined, Uhrzeit: 'time_car_app' },
  ]),
  [
    'cars with short names are no numbers',
    fill({ ...plain, Voertuig: ['BMW 320d', 'VW T6', 'Kia EV6'] }),
    { Voertuig: 'car.model' },
  ],
  [
    'customers of a file may all be called by a sign',
    fill({ ...plain, Achternaam: ['Q8', '3M', 'C1000'] }),
    { Achternaam: 'customer_driver.surname' },
  ],
  ...[
    ['8,30', '9,5', '10,25'],
    ['voormiddag', 'VM', 'vormittags'],
  ].map((Tijd): [string, Rows, Record<string, string>] => [
    `the only time beside a day is not left out: ${Tijd.join(' ')}`,
    fill({ ...plain, Tijd }),
    { Tijd: 'time_car_app' },
  ]),
  [
    'a company of a file in which nobody else has a name is the customer, far from its others',
    fill({ ...plain, cliente_id: ['8', '9', '7'], ...ditta, telefono: ['', '', ''] }),
    { ragione_sociale: 'customer_driver.company' },
  ],
  [
    'a company may have its name in a column of its own',
    fill({
      ...plain,
      KLIENT_ID: ['8', '9', '7'],
      NAZWA: ['', 'Budimpex Sp. z o.o.', ''],
      NAZWISKO: ['Mazur', '', 'Pawlak'],
    }),
    { NAZWA: 'customer_driver.surname', NAZWISKO: 'customer_driver.surname' },
  ],
  [
    '1 for yes is no moment',
    fill({ ...plain, werk_gereed: ['0', '1', '1'] }),
    { werk_gereed: undefined },
  ],
  [
    'numbers of lines are no work order',
    fill({
      number: ['58211', '58214', '58217'],
      Date: days,
      job_number: ['1', '3', '1'],
      job: ['a', 'b', 'c'],
    }),
    { number: 'wo_nr', job_number: 'interventions.0.dms_nr' },
  ],
  [
    'numbers beside the work are those of its lines',
    fill({ Date: days, 'Work Required': ['Service', 'Brakes', 'MOT'], Op: ['1', '2', '1'] }),
    { 'Work Required': 'interventions.0.title', Op: 'interventions.0.dms_nr' },
  ],
  [
    'a postcode may be a word in one row of three',
    fill({
      Achternaam: ['Bos', 'Mol', 'Kok'],
      ...plain,
      Postcode: ['3811 AB', 'Utrecht', '3812 CD'],
    }),
    { Postcode: 'customer_driver.postcode' },
  ],
  [
    'an address is no postcode',
    fill({
      Name: ['Tully', 'Cope', 'Patel'],
      Date: days,
      'Address & postcode': ['4 Mill Lane YO62 5AA', 'The Forge YO62 4BB', 'Greenacre YO61 3QT'],
    }),
    { 'Address & postcode': undefined },
  ],
  [
    'the day of arrival is that of the appointment’s time',
    fill({ date_entree_atelier: days, heure_rdv: ['08:00', '08:30', '09:00'] }),
    { date_entree_atelier: 'time_car_app', heure_rdv: 'time_car_app' },
  ],
  [
    'a day and time of arrival are the appointment’s, whose own time has no day',
    fill({
      'Date In': days,
      'Time In': ['08:00', '08:30', '09:00'],
      'Time Req’d': ['17:00', '', ''],
    }),
    { 'Date In': 'time_car_app', 'Time In': 'time_car_app', 'Time Req’d': undefined },
  ],
  [
    'what is left in the tank is no fuel',
    fill({ Carburant: ['1/2', '1/4', '3/4'], Modèle: ['Clio', 'Zoe', 'Captur'] }),
    { Carburant: undefined, Modèle: 'car.model' },
  ],
  [
    'the number of a house in a record has its street beside it',
    fill({
      'klant.adres.straat': ['Dam', 'Kade', 'Hof'],
      'klant.adres.huisnummer': ['1', '2', '8'],
    }),
    { 'klant.adres.huisnummer': 'customer_driver.house_nr' },
  ],
  [
    'moments beside another day are whole',
    fill({
      'Start Time': ['1 December 2026 08:30', '2 December 2026 09:15', '3 December 2026 9:00'],
      'Date Scheduled': ['24/11/2026', '25/11/2026', '25/11/2026'],
    }),
    { 'Start Time': 'time_car_app', 'Date Scheduled': undefined },
  ],
  [
    'a header that changes half-way has each field twice',
    [
      { ...{ Datum: '1-12-2026', Tijd: '8:30' }, Klantnr: '1', Achternaam: 'Jansen' },
      { ...{ Datum: '2-12-2026', Aanvang: '9:00' }, Klantnr: '2', Naam: 'Bakker' },
    ],
    {
      ...{ Tijd: 'time_car_app', Aanvang: 'time_car_app' },
      ...{ Achternaam: 'customer_driver.surname', Naam: 'customer_driver.surname' },
    },
  ],
])('%s', (_, rows, expected) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const found = recognise(columns, lookAtColumns(rows));

  const paths = new Map(found.columns.map(({ column, path }) => [column, path]));
  expect(found.problems).toEqual([]);
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, paths.get(name)]))).toEqual(
    expected,
  );
});

describe('a car or a time that two columns name', () => {
  const vins = (...others: readonly string[]) =>
    others.map((Chassisnummer, at) => ({ VIN: `WVWZZZ1JZXW00000${String(at)}`, Chassisnummer }));

  it.each<[boolean, readonly Readonly<Record<string, string>>[]]>([
    [true, vins('wvwzzz 1JZXW000000', 'WVWZZZ1JZXW000009')],
    [true, [{ 'car.reg_number': 'AB-12-C', Kenteken: 'XY-99-Z' }]],
    [false, vins('000000', '', '-', 'onbekend')],
    [false, [{ 'car.reg_number': 'AB-12-C', Kenteken: 'ab12c' }]],
    [false, [{ Klantnr: '12', KlantID: '13' }]],
    [true, [{ Afspraakdatum: '1-12-2026', Plandatum: '2-12-2026' }]],
    [true, [{ 'Afspraak op': '1-12-2026 8:30', 'Gepland op': '46357.375' }]],
    [false, [{ Afspraakdatum: '1-12-2026', Plandatum: '2026-12-01 00:00:00' }]],
    [false, [{ 'Afspraak op': '1-12-2026 8:30', 'Gepland op': '2026-12-01T08:30:00' }]],
  ])('is told where they contradict each other: %s, %j', (isTold, rows) => {
    const columns = Object.keys(rows[0] ?? {});

    const { columns: found, warnings, unused } = recognise(columns, lookAtColumns(rows));

    expect(found).toMatchObject([{ column: columns[0] }]);
    expect(warnings.map(({ code, values }) => [code, values?.row])).toEqual(
      isTold ? [['otherColumn', rows.length]] : [],
    );
    expect(unused).toEqual(isTold ? [] : columns.slice(1));
  });
});
