import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { languageHeaders } from './language-headers';
import { productHeaders } from './product-headers';

const headers = { ...languageHeaders, ...productHeaders };

/** The paths by column; of one that is not used nothing. */
function listPaths(columns: readonly string[]): Record<string, string> {
  const none = columns.map((column) => [column, ''] as const);
  const found = recognise(columns).columns.map(
    ({ column, path, half }) => [column, half === undefined ? path : `${path} (${half})`] as const,
  );
  return Object.fromEntries([...none, ...found]);
}

function listMessages(columns: readonly string[]): string[] {
  return recognise(columns).problems.map(({ message }) => message);
}

describe.each(Object.entries(headers))('columns of %s', (_system, expected) => {
  const columns = Object.keys(expected);

  it('are the fields that people mean by them', () => {
    expect(listPaths(columns)).toEqual(expected);
  });

  it('cause no problem, and those of no field are listed', () => {
    expect(listMessages(columns)).toEqual([]);
    expect(recognise(columns).unused).toEqual(columns.filter((column) => expected[column] === ''));
  });
});

describe("Claire's own names", () => {
  it('work as paths, with dots or brackets, in any case', () => {
    const columns = [
      ...['wo_nr', 'car.vin', 'CAR.DMS_NR', 'customer_driver.surname', 'interventions[0].dms_nr'],
      ...['interventions.1.title', 'car.tyres_on_car.id', 'interventions.0.elements.0.price'],
    ];

    expect(listPaths(columns)).toEqual({
      wo_nr: 'wo_nr',
      'car.vin': 'car.vin',
      'CAR.DMS_NR': 'car.dms_nr',
      'customer_driver.surname': 'customer_driver.surname',
      'interventions[0].dms_nr': 'interventions.0.dms_nr',
      'interventions.1.title': 'interventions.1.title',
      'car.tyres_on_car.id': 'car.tyres_on_car.id',
      'interventions.0.elements.0.price': 'interventions.0.elements.0.price',
    });
  });

  it('stay whole objects where a part has no columns of its own', () => {
    const columns = ['wo_nr', 'car', 'customer_owner', 'interventions'];

    expect(listPaths(columns)).toEqual(Object.fromEntries(columns.map((name) => [name, name])));
  });

  it('tell the number of the DMS from that of Claire', () => {
    expect(listPaths(['Car ID', 'car.id'])).toEqual({ 'Car ID': 'car.dms_nr', 'car.id': 'car.id' });
  });
});

describe('a name with a word for its part', () => {
  it.each([
    ['Kenteken auto', 'car.reg_number'],
    ['Kenteken van het voertuig', 'car.reg_number'],
    ['Eigenaar', 'customer_owner.surname'],
    ['Eigentuemer', 'customer_owner.surname'],
    ['E-Mail des Halters', ''],
    ['E-Mail des Halter', 'customer_owner.email_private'],
    ['propriétaire : téléphone', 'customer_owner.tel_private_nr'],
    ['Lease company customer number', 'customer_contract.dms_nr'],
    ['Nummer voertuig', 'car.dms_nr'],
    ['Opmerking klant', ''],
    ['Klantopmerking', ''],
    ['Klant', 'customer_driver.surname'],
    ['Kunden', ''],
    ['Contract nr', ''],
    ['Merk banden', ''],
    ['Purchase order number', ''],
    ['Model jaar', ''],
    ['STRASSE KUNDE', 'customer_driver.street'],
    ['Ligne prestation', 'interventions.0.title'],
    ['RDVor', ''],
  ])('is no more than what the table knows: %s', (column, path) => {
    expect(listPaths([column])[column]).toBe(path);
  });
});

describe('columns with numbers', () => {
  it('are interventions, counted from 1', () => {
    expect(listPaths(['Omschrijving 1', 'Bedrag 1', 'Omschrijving2', 'Bedrag_2'])).toEqual({
      'Omschrijving 1': 'interventions.0.title',
      'Bedrag 1': 'interventions.0.price',
      Omschrijving2: 'interventions.1.title',
      Bedrag_2: 'interventions.1.price',
    });
  });

  it('are counted from 0 where one has it', () => {
    expect(listPaths(['Arbeit 0', 'Arbeit 1'])).toEqual({
      'Arbeit 0': 'interventions.0.title',
      'Arbeit 1': 'interventions.1.title',
    });
  });

  it('are what readers call the second of two equal names', () => {
    expect(listPaths(['Omschrijving', 'Omschrijving_1', 'Omschrijving_2'])).toEqual({
      Omschrijving: 'interventions.0.title',
      Omschrijving_1: 'interventions.1.title',
      Omschrijving_2: 'interventions.2.title',
    });
  });

  it('are no copies where no column has the name without them', () => {
    expect(listPaths(['Kenteken_1', 'Omschrijving_1234', 'Omschrijving', '_1', ''])).toEqual({
      Kenteken_1: '',
      Omschrijving_1234: '',
      Omschrijving: 'interventions.0.title',
      _1: '',
      '': '',
    });
  });

  it('are of no other field', () => {
    expect(listPaths(['Achternaam 2', 'Kenteken 3'])).toEqual({
      'Achternaam 2': '',
      'Kenteken 3': '',
    });
  });
});

describe('two columns for one field', () => {
  it('are a problem that names both, and neither is taken', () => {
    const columns = ['Klantnr', 'Klantnummer', 'Kenteken'];

    expect(listMessages(columns)).toEqual([
      'The columns "Klantnr" and "Klantnummer" are both Driver: DMS Number: map the one to use yourself, or leave the other out',
    ]);
    expect(recognise(columns)).toMatchObject({
      columns: [{ column: 'Kenteken', path: 'car.reg_number' }],
      unused: [],
    });
  });

  it.each([
    [['Naam', 'Naam_1']],
    [['Naam', 'Naam']],
    [['Datum', 'Afspraakdatum', 'Tijd']],
    [['Datum tijd', 'Tijd']],
    [['Omschrijving 1', 'interventions.0.title']],
  ])('are told of %j', (columns) => {
    expect(listMessages(columns)).toEqual([expect.stringMatching(/^The columns ".+" are both /)]);
  });
});

describe('a moment', () => {
  it('is whole in a column for its date where none holds the time', () => {
    expect(listPaths(['Datum', 'Aanmaaktijd', 'Aanmaakdatum'])).toEqual({
      Datum: 'time_car_app',
      Aanmaakdatum: 'dms_created_at (date)',
      Aanmaaktijd: 'dms_created_at (time)',
    });
  });

  it('needs more than its time of day', () => {
    expect(listMessages(['Heure', 'Kenteken'])).toEqual([
      'The column "Heure" holds the time of day of Time of the Appointment, and no column holds its date: add it, or map the column that holds it',
    ]);
  });
});
