import { describe, expect, it } from '@jest/globals';
import { takeApart } from '../../../../claire/import/rows/columns/column-pieces';
import { dmsRow, dmsRowWithout, readAll } from './dms-rows';

it.each([
  ['makeAndModel', 'VW Golf Variant', { make: 'VW', model: 'Golf Variant' }],
  ['makeAndModel', '2019 Honda CR-V EX', { make: 'Honda', model: 'CR-V EX' }],
  ['makeAndModel', 'Opel / Corsa', { make: 'Opel', model: 'Corsa' }],
  ['makeAndModel', 'Mercedes Benz C 180', { make: 'Mercedes Benz', model: 'C 180' }],
  ['makeAndModel', 'Alfa Romeo Giulia', { make: 'Alfa Romeo', model: 'Giulia' }],
  ['wholeName', 'Berg, van den, J.P.', { surname: 'van den Berg', first_name: 'J.P.' }],
  ['makeAndModel', 'Rimac / Nevera', { make: 'Rimac', model: 'Nevera' }],
  ['makeAndModel', 'MB Sprinter', { make: 'MB', model: 'Sprinter' }],
  ['makeAndModel', 'Volkswagen', undefined],
  ['model', 'Ford Focus Turnier', { make: 'Ford', model: 'Focus Turnier' }],
  ['model', '3er / Touring', undefined],
  ['wholeName', 'Berg, Anna', { surname: 'Berg', first_name: 'Anna' }],
  ['wholeName', 'Berg, Jan van den', { surname: 'van den Berg', first_name: 'Jan' }],
  ['wholeName', "HOF, PIETER JAN VAN 'T", { surname: "VAN 'T HOF", first_name: 'PIETER JAN' }],
  ['wholeName', 'Berg, van den', { surname: 'van den Berg' }],
  ['wholeName', 'Nguyen, Thanh Van', { surname: 'Nguyen', first_name: 'Thanh Van' }],
  ['wholeName', 'Stad, Anna', { surname: 'Stad', first_name: 'Anna' }],
  ['wholeName', 'Abt, Peter', { surname: 'Abt', first_name: 'Peter' }],
  ['wholeName', 'NGUYEN, VAN ANH', { surname: 'NGUYEN', first_name: 'VAN ANH' }],
  ['wholeName', 'Berg, van der J.', { surname: 'van der Berg', first_name: 'J.' }],
  ['wholeName', 'Berg, mevr. A.', undefined],
  ['wholeName', 'Stichting Zorg, Utrecht', undefined],
  ['wholeName', 'Gemeente Utrecht, afd. Wagenpark', undefined],
  ['wholeName', 'Berg, J. de (Jan)', undefined],
  ['wholeName', 'Berg, GmbH', undefined],
  ['wholeName', 'Berg, Anna, Dr.', undefined],
  ['town', '8400 Winterthur', { postcode: '8400', place: 'Winterthur' }],
  ['town', '1234 AB Den Haag', { postcode: '1234 AB', place: 'Den Haag' }],
  ['town', '72000 LE MANS', { postcode: '72000', place: 'LE MANS' }],
  ['town', '00-950 Warszawa', { postcode: '00-950', place: 'Warszawa' }],
  ['town', '9000 ST GALLEN', undefined],
  ['town', '75008 Paris Cedex 08', undefined],
  ['infix', 'van den', undefined],
] as const)(
  'a value of two fields as a %s is taken apart where that is certain: %s',
  (piece, text, fields) => {
    expect(takeApart(piece, text)).toEqual(fields);
  },
);

it('a model of a file without makes has its make in front, or is told to have none', async () => {
  const cars = ['Ford Focus', 'Focus'].map((Model) => ({ ...dmsRowWithout(['Merk']), Model }));
  const { read, told } = await readAll(cars);

  expect(read[0]?.appointment?.car).toMatchObject({ make: 'Ford', model: 'Focus' });
  expect(told[1]).toContain('Car: Make is required, and no column was recognised for it');
});

async function readCustomer(fields: Readonly<Record<string, unknown>>) {
  const { read } = await readAll([dmsRow(fields)]);
  return read[0]?.appointment?.customer_driver;
}

it('a value of two fields that cannot be taken apart is told: a make and a model with their row, a name and an address once', async () => {
  const row = dmsRowWithout(['Merk', 'Model', 'Achternaam'], { 'Merk/Model': 'Rimac Nevera' });
  const rows = ['Piet Jansen', 'Jan de Boer', 'Bouw BV'].map((Naam) => ({ ...row, Naam }));
  const { told, hints } = await readAll(rows);

  expect(told[0]).toContain(
    "Car: Model (column Merk/Model): 'Rimac Nevera' is a make and a model, and nothing tells",
  );
  expect(hints.map(({ message }) => message)).toEqual([
    "Row 1, Driver: Surname (column Naam): 'Piet Jansen' may hold a first name too. It is sent whole, as others like it; to greet customers by their names, give title, first name and surname columns of their own",
  ]);
});

describe('a part of a value with a column of its own', () => {
  it.each(['Berg', 'van den Berg'])('is put before %s, or behind its house', async (Achternaam) => {
    expect(
      await readCustomer({ Tussenvoegsel: 'van den', Achternaam, Huisnr: '12', Toev: 'A' }),
    ).toMatchObject({ surname: 'van den Berg', house_nr: '12 A' });
  });

  it.each([
    ['12a', 'A', '12a'],
    ['12 A', 'A', '12 A'],
    ['12-1', '1', '12-1'],
    ['11', '1', '11 1'],
    ['12a', 'bis', '12a bis'],
  ])('stands once behind its house: %s and %s', async (Huisnr, Toev, house_nr) => {
    expect(await readCustomer({ Huisnr, Toev })).toMatchObject({ house_nr });
  });

  it.each(['', '-', 'n.v.t.', '(geen)', '#N/B'])(
    'is nothing without a value: "%s"',
    async (Tussenvoegsel) => {
      const sent = { dms_nr: '0001', surname: 'Jansen' };
      expect(await readCustomer({ Tussenvoegsel, Toev: 'A' })).toEqual(sent);
    },
  );
});

it.each([
  [{ 'PLZ/Ort': '8400 Winterthur' }, { postcode: '8400', place: 'Winterthur' }],
  [
    { Ort: '8400 Winterthur', PLZ: '8401' },
    { postcode: '8401', place: '8400 Winterthur' },
  ],
])('a postcode in front of its place is one where no column has it: %j', async (fields, sent) => {
  expect(await readCustomer(fields)).toMatchObject(sent);
});

describe('a company without a surname', () => {
  it.each([
    [{ 'Firma / Naam': 'Smit', Voornaam: 'Jan' }, { first_name: 'Jan' }],
    [{ Bedrijf: 'Smit' }, { company: 'Smit' }],
    [
      { Bedrijf: 'Smit', Voornaam: 'Jan' },
      { first_name: 'Jan', company: 'Smit' },
    ],
  ])(
    'is a customer by its name, also in a column that persons have too: %j',
    async (fields, sent) => {
      const { read } = await readAll([dmsRowWithout(['Achternaam'], fields)]);
      const [surname] = Object.values(fields);

      expect(read[0]?.appointment?.customer_driver).toEqual({ dms_nr: '0001', surname, ...sent });
    },
  );

  it('of a lease costs the row nothing where it has no number', async () => {
    const { told } = await readAll([dmsRow({ Leasemaatschappij: 'Lease BV' })]);

    expect(told).toEqual(['sent']);
  });
});

it.each([
  ['Dorpsstraat 12 A, 1234 AB Utrecht', 'Dorpsstraat | 12 A | 1234 AB | Utrecht'],
  ['12 bis rue de la Paix, 75002 Paris', 'rue de la Paix | 12 bis | 75002 | Paris'],
  ['5, rue Haute 1000 Bruxelles', 'rue Haute | 5 | 1000 | Bruxelles'],
  ['7b, Bd. Voltaire\n75011 Paris', 'Bd. Voltaire | 7b | 75011 | Paris'],
  ['C/ Mayor 5, 2º B, 28013 Madrid', 'C/ Mayor | 5, 2º B | 28013 | Madrid'],
  ['Calle Mayor, 5, 28013 Madrid', 'Calle Mayor | 5 | 28013 | Madrid'],
  ['3 rue du 8 Mai 1945, 75002 Paris', ''],
  ['1e Oosterparkstraat, 1091 AB Amsterdam', ''],
  ['5, rue Haute bte 3, 1000 Bruxelles', ''],
  ['Calle Mayor 5, Pol. Ind. Sur, 28013 Madrid', ''],
  ['12 bis rue de la Paix, 75002 Paris Cedex 08', ''],
])('a whole address is taken apart where that is certain: %s', (text, fields) => {
  const { street, house_nr, postcode, place } = takeApart('wholeAddress', text) ?? {};
  const all = [street, house_nr, postcode, place].filter((part) => part !== undefined);
  expect(all.join(' | ')).toBe(fields);
});
