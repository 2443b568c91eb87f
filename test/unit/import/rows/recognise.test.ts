import { describe, expect, it } from '@jest/globals';
import { lookAtColumns } from '../../../../claire/import/rows/sample';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { listPaths } from './list-paths';
import { systems } from './known-names';

function listMessages(columns: readonly string[]): string[] {
  return recognise(columns).problems.map(({ message }) => message);
}

describe.each(Object.entries(systems))('columns of %s', (_system, expected) => {
  const columns = Object.keys(expected);

  it('are the fields that people mean by them, and those of no field are listed', () => {
    expect(listPaths(columns)).toEqual(expected);
    expect(listMessages(columns)).toEqual([]);
    expect(recognise(columns).unused).toEqual(columns.filter((column) => expected[column] === ''));
  });
});

describe("Claire's own names", () => {
  it('stay whole objects where a part has no columns of its own', () => {
    const columns = ['wo_nr', 'car', 'customer_owner', 'interventions'];

    expect(listPaths(columns)).toEqual(Object.fromEntries(columns.map((name) => [name, name])));
  });

  it('tell the number of the DMS from that of Claire', () => {
    expect(listPaths(['Car ID', 'car.id'])).toEqual({ 'Car ID': 'car.dms_nr', 'car.id': 'car.id' });
  });
});

it.each(['Contract nr', 'Merk banden', 'Purchase order number', 'Model jaar', 'RDVor'])(
  'A name with a word for its part is no more than what the table knows: %s',
  (column) => {
    expect(listPaths([column])[column]).toBe('');
  },
);

it.each<[are: string, paths: Readonly<Record<string, string>>]>([
  [
    'are interventions, counted from 1',
    {
      ...{ 'Omschrijving 1': 'interventions.0.title', 'Bedrag 1': 'interventions.0.price' },
      ...{ Omschrijving2: 'interventions.1.title', Bedrag_2: 'interventions.1.price' },
    },
  ],
  [
    'are counted from 0 where one has it',
    { 'Arbeit 0': 'interventions.0.title', 'Arbeit 1': 'interventions.1.title' },
  ],
  [
    'are what readers call the second of two equal names',
    {
      ...{ Omschrijving: 'interventions.0.title', Omschrijving_1: 'interventions.1.title' },
      Omschrijving_2: 'interventions.2.title',
    },
  ],
  [
    'are no copies where no column has the name without them',
    {
      ...{ Kenteken_3: '', Omschrijving_1234: '', _1: '', '': '' },
      Omschrijving: 'interventions.0.title',
    },
  ],
  [
    'are told by words too',
    { Arbeit: 'interventions.0.title', Zusatzarbeit: 'interventions.1.title' },
  ],
])('columns with numbers %s', (_are, paths) => {
  expect(listPaths(Object.keys(paths))).toEqual(paths);
});

it.each([
  [['Merk', 'Type'], 'car.model'],
  [['Marke', 'Typ'], 'car.model'],
  [['Kenteken', 'Type'], ''],
  [['Merk', 'Type', 'Model'], ''],
  [['Type', 'Merk', 'Model'], ''],
])('a type is the model beside the make, where no column is: %j', (columns, path) => {
  const type = columns.find((column) => column.startsWith('Typ')) ?? '';

  expect(listPaths(columns)[type]).toBe(path);
  expect(recognise(columns).problems).toEqual([]);
});

describe('two columns for one field', () => {
  it('are a problem that names both, and neither is taken', () => {
    const columns = ['Klantnr', 'Klantnummer', 'Kenteken'];

    expect(listMessages(columns)).toEqual([
      'has two columns, "Klantnr" and "Klantnummer": set it from the one to use under Fields You Set',
    ]);
    expect(recognise(columns)).toMatchObject({
      columns: [{ column: 'Kenteken', path: 'car.reg_number' }],
      unused: [],
    });
  });

  it.each([
    [['Klantnr', 'Naam', 'Naam_1']],
    [['Klantnr', 'Naam', 'Naam']],
    [['Afspraak datum', 'Afspraakdatum', 'Tijd']],
    [['Merk', 'Automerk']],
  ])('are told of %j', (columns) => {
    expect(listMessages(columns)).toEqual([expect.stringMatching(/^has two columns, ".+": /)]);
  });
});

describe('of two columns for one field', () => {
  it('neither is taken where they say the same and it is optional, which is told', () => {
    const { columns, problems, warnings, unused } = recognise(['Klantnr', 'Mobiel', 'GSM']);

    expect(columns).toEqual([{ column: 'Klantnr', path: 'customer_driver.dms_nr' }]);
    expect([problems, unused]).toEqual([[], []]);
    expect(warnings).toMatchObject([
      { path: 'customer_driver.tel_mobile_private', code: 'columnsLeftOut' },
    ]);
  });

  it('an order beside a work order is the number of the appointment, which is told', () => {
    const columns = ['Auftragsnummer', 'Werkstattauftrag'];

    expect(listPaths(columns)).toEqual({ Auftragsnummer: 'dms_nr', Werkstattauftrag: 'wo_nr' });
    expect(recognise(columns).warnings).toMatchObject([
      { code: 'columnTaken', column: 'Auftragsnummer', path: 'dms_nr' },
    ]);
    expect(recognise(['Brengen d.d.', 'Brengtijd']).warnings).toMatchObject([
      { code: 'columnTaken', values: { columns: ['Brengen d.d.', 'Brengtijd'] } },
    ]);
    expect(listPaths(['Terminnummer', ...columns])).toMatchObject({
      Terminnummer: 'dms_nr',
      Auftragsnummer: '',
    });
  });

  it.each([
    [['Auftrags-Nr.', 'Auftrag'], 'wo_nr'],
    [['klient_id', 'klient_kod'], 'customer_driver.dms_nr'],
    [['Fgst.-Nr. 17', 'Chassis-Nr.'], 'car.vin'],
    [['created_at', 'data_apertura'], 'dms_created_at'],
    [['Datum', 'APK-afspraak', 'Tijd'], 'time_car_app (date)'],
    [['Poz.', 'Kod oper.', 'Opis oper.'], 'interventions.0.dms_nr'],
    [['Job Card #', 'Order No', 'Booking Ref'], 'wo_nr'],
    [['Job No', 'Order Number', 'Booking Ref'], 'wo_nr'],
    [['Merk/model', 'Type voertuig'], 'car.make'],
    [['Date confirmée', 'Date intervention souhaitée'], 'time_car_app'],
  ])('the first says it, and the second is none: %j', (columns, path) => {
    const [first = '', second = ''] = columns;

    expect(listPaths(columns)).toMatchObject({ [first]: path, [second]: '' });
  });

  it.each([
    [['id', 'numero', 'data_ingresso'], 'wo_nr'],
    [['numero', 'data_ingresso'], 'wo_nr'],
    // It may count the rows.
    [['numero', 'codice commessa', 'data_ingresso'], ''],
    [['targa', 'data_ingresso', 'numero'], ''],
  ])('a bare number in front is that of the order, beside no other number: %j', (columns, path) => {
    expect(listPaths(columns)).toMatchObject({ numero: path });
  });

  it('a second text is the description, a text alone the title, and one behind the car neither', () => {
    expect(listPaths(['Model', 'Description', 'Work Description'])).toMatchObject({
      Description: '',
    });
    expect(listPaths(['Bezeichnung', 'Beschreibung'])).toEqual({
      Bezeichnung: 'interventions.0.title',
      Beschreibung: 'interventions.0.description',
    });
    expect(listPaths(['Langtext'])).toEqual({ Langtext: 'interventions.0.description' });
  });
});

describe('a wish not to be called', () => {
  it('blocks in each column that has it', () => {
    expect(listPaths(['Klantnr', 'DNC', 'Niet bellen'])).toEqual({
      Klantnr: 'customer_driver.dms_nr',
      DNC: 'customer_driver.block_communication',
      'Niet bellen': 'customer_driver.block_communication',
    });
    expect(listPaths(['Eigenaar niet bellen'])).toEqual({
      'Eigenaar niet bellen': 'customer_owner.block_communication',
    });
  });

  it.each([
    ['Geen reclame', 'advertisingOptOut'],
    ['Geen toestemming', 'consentRefused'],
    ['AVG toestemming', 'consent'],
    ['Newsletter', 'consent'],
    ['Niet bellen qzx', 'unclearConsent'],
  ])('is never unused without a word: %s', (column, code) => {
    const { columns, unused, warnings } = recognise(['Klantnr', column]);

    expect(columns).toHaveLength(1);
    expect(unused).toEqual([]);
    expect(warnings).toMatchObject([{ code, column, values: { columns: [column] } }]);
  });

  it('makes nobody a driver alone, and is no column of telephones', () => {
    expect(listPaths(['Kundennr', 'Nachname', 'Fahrer nicht kontaktieren'])).toMatchObject({
      Nachname: 'customer_driver.surname',
    });
    const values = lookAtColumns([{ Targa: 'AB123CD', 'No tel': '3331234567' }]);
    const { columns } = recognise(['Targa', 'Cognome', 'No tel'], values);
    expect(columns.map(({ column }) => column)).not.toContain('No tel');
  });

  it('is told where an agreement was set as one', () => {
    const given = new Map([['AVG toestemming', 'customer_driver.block_communication']]);
    const { warnings } = recognise(['Klantnr', 'AVG toestemming'], { given });

    expect(warnings).toMatchObject([{ code: 'turnedConsent', column: 'AVG toestemming' }]);
  });
});

it('what resembles a field is none where the file says so', () => {
  expect(listPaths(['Titel', 'Nachname', 'Position', 'Beschreibung'])).toMatchObject({
    Titel: 'customer_driver.title',
    Position: 'interventions.0.dms_nr',
  });
  expect(listPaths(['N° RDV', 'Début', 'Fin', 'Immatriculation'])).toMatchObject({ Fin: '' });
  expect(listPaths(['Straße', 'Angelegt am', 'PLZ', 'Erfasst am', 'FIN'])).toMatchObject({
    'Angelegt am': '',
    'Erfasst am': 'dms_created_at',
    FIN: 'car.vin',
  });
  expect(listPaths(['name', 'start', 'vin'])).toMatchObject({ name: '' });
});

describe('a moment', () => {
  it('that should be goes before one that was', () => {
    expect(listPaths(['Sortie prévue', 'Date de sortie'])).toEqual({
      'Sortie prévue': 'scheduled_out',
      'Date de sortie': '',
    });
  });

  it.each([
    [['Termin', 'Uhrzeit']],
    [['RDV', 'Heure']],
    [['Plandatum', 'Plantijd']],
    [['Termindatum', 'Beginn']],
    [['Appointment Date', 'Appointment Time']],
  ])('has a day and a time in %j', ([day = '', time = '']) => {
    expect(listPaths([day, time])).toEqual({
      [day]: 'time_car_app (date)',
      [time]: 'time_car_app (time)',
    });
  });

  it('is what the values say, whatever the name says', () => {
    const forms = (form: 'day' | 'time' | 'moment') => (column: string) =>
      column === 'Appointment Date' ? 'day' : form;
    const columns = ['Appointment Date', 'Appointment Time'];

    // A time that repeats its day is compared with it, row by row.
    expect(recognise(columns, { formOf: forms('moment') }).columns).toMatchObject([
      { half: 'date' },
      { half: 'time' },
    ]);
    expect(recognise(columns, { formOf: forms('time') }).columns).toMatchObject([
      { half: 'date' },
      { half: 'time' },
    ]);
    expect(recognise(['Uhrzeit', 'FIN'], { formOf: () => 'moment' }).columns).toEqual([
      { column: 'Uhrzeit', path: 'time_car_app' },
      { column: 'FIN', path: 'car.vin' },
    ]);
    expect(recognise(['Appointment Time', 'VIN'], { formOf: () => 'time' }).problems).toMatchObject(
      [{ code: 'timeAloneInColumns' }],
    );
  });

  it('of a day has the time of the arrival where it has no other', () => {
    const formOf = (column: string) => (column === 'Jour' ? 'day' : 'time');

    expect(recognise(['Jour', 'Arrivée'], { formOf }).columns).toEqual([
      { column: 'Jour', path: 'time_car_app', half: 'date' },
      { column: 'Arrivée', path: 'time_car_app', half: 'time' },
    ]);
  });
});

it('The words of a key may be cut, as far as one word begins so', () => {
  const keys = ['WERKORDNR', 'GEBOORDAT', 'VERDATUM'];

  expect(listPaths(['Klantnaam', 'Merk', 'Postcode', ...keys])).toMatchObject({
    WERKORDNR: 'wo_nr',
    GEBOORDAT: 'customer_driver.birthday',
    VERDATUM: '',
  });
});
