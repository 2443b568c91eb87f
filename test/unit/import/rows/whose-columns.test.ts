import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { dmsRowWithout, dutch, readAll } from './dms-rows';
import { listPaths } from './list-paths';

it.each([
  [['Klantnr', 'Achternaam', 'Niet bellen'], 'customer_driver'],
  [['Klantnr', 'Eigenaar nr', 'Eigenaar', 'Niet bellen'], 'customer_driver'],
  [['Eigenaar nr', 'Eigenaar', 'Contactpersoon', 'Niet bellen'], 'customer_owner'],
  [['Contractant nr', 'Contractant', 'Niet bellen'], 'customer_contract'],
  [['Klantnr', 'Klant', 'Niet bellen', 'Berijder mobiel'], 'customer_owner'],
  [['Niet bellen'], 'customer_driver'],
])('a wish that names nobody is of the customer that the file has: %j', (columns, part) => {
  expect(listPaths(columns)['Niet bellen']).toBe(`${part}.block_communication`);
});

it.each([
  [['Klantkenmerk', 'Achternaam berijder', 'Voornaam berijder'], 'Klantkenmerk'],
  [['Customer/driver name', 'Customer number', 'Customer phone number'], 'Customer number'],
  [['Customer Name', 'Debtor No.'], 'Debtor No.'],
])('a customer who has no name of their own is the driver: %j', (columns, column) => {
  expect(listPaths(columns)[column]).toBe('customer_driver.dms_nr');
});

it.each([
  [['Klantnr', 'Klant', 'Debiteurnr', 'Debiteur']],
  [['Berijder', 'Eigenaar', 'Debiteurnr', 'Debiteur']],
])('the debtor beside the customer, or beside driver and owner, pays: %j', (columns) => {
  expect(listPaths(columns)).toMatchObject({
    Debiteurnr: 'customer_contract.dms_nr',
    Debiteur: 'customer_contract.surname',
  });
});

describe('the columns of a customer beside those of a driver', () => {
  it('are the owner where the driver has no number, as Claire needs one whole customer', () => {
    const columns = ['Klantnr', 'Klantnaam', 'Mobiel', 'Klant niet bellen', 'Bestuurder'];
    expect(listPaths(columns)).toEqual({
      Klantnr: 'customer_owner.dms_nr',
      Klantnaam: 'customer_owner.surname',
      Mobiel: 'customer_owner.tel_mobile_private',
      'Klant niet bellen': 'customer_owner.block_communication',
      Bestuurder: 'customer_driver.surname',
    });
    expect(listPaths(['Kd.-Nr.', 'Halter', 'Fahrer'])['Kd.-Nr.']).toBe('customer_owner.dms_nr');
  });

  it.each([
    ['spareColumns', ['Klantnr', 'Klantnaam']],
    ['whoseColumns', ['Klantnr']],
  ])('are told beside a whole driver: %s', (code, columns) => {
    const { warnings } = recognise([...columns, 'Bestuurder nr', 'Bestuurder naam']);
    expect(warnings).toMatchObject([{ code, values: { columns } }]);
  });

  it('are the owner beside a whole driver where another pays, also where they name nobody', () => {
    const drivers = ['Bestuurder nr', 'Bestuurder naam', 'Betaler nr', 'Betaler', 'Niet bellen'];

    expect(listPaths(['Klantnr', 'Naam', 'Plaats', ...drivers])).toMatchObject({
      'Niet bellen': 'customer_driver.block_communication',
      Klantnr: 'customer_owner.dms_nr',
      Naam: 'customer_owner.surname',
      Plaats: 'customer_owner.place',
    });
  });

  it('are the owner where they name nobody, between the columns of the owner and the driver', () => {
    expect(listPaths(['Eigenaar nr', 'Eigenaar', 'Niet bellen', 'Bestuurder'])).toMatchObject({
      'Niet bellen': 'customer_owner.block_communication',
    });
  });

  it('are the driver where they name nobody, and no customer stands beside it', () => {
    expect(listPaths(['Bestuurder id', 'Mobiel', 'Eigenaar id'])).toMatchObject({
      Mobiel: 'customer_driver.tel_mobile_private',
    });
  });
});

it.each<[columns: string[], column: string, path: string]>([
  // A user drives a car that somebody else owns, and else works with the DMS.
  [['Eigenaar', 'Gebruiker naam', 'Gebruiker mobiel'], 'Gebruiker naam', 'customer_driver.surname'],
  [['Leasemaatschappij', 'Klant', 'Gebruiker naam'], 'Gebruiker naam', ''],
  [['Klantnr', 'Gebruiker naam', 'Gebruiker mobiel'], 'Gebruiker naam', ''],
  // An owner who has no name is whoever keeps the record, in Salesforce and others.
  [['OwnerId', 'Owner.Email', 'Contact.LastName'], 'OwnerId', ''],
  [['OwnerId', 'Owner.Name', 'Contact.LastName'], 'OwnerId', 'customer_owner.dms_nr'],
  // A lease company is the owner beside its lessee, and where the number of the owner has no name.
  [['Leasinggeber', 'Fahrer'], 'Leasinggeber', 'customer_contract.company'],
  [['Leasinggeber', 'Leasingnehmer'], 'Leasinggeber', 'customer_owner.company'],
  [['Leasinggeber', 'Halter-Nr.'], 'Leasinggeber', 'customer_owner.company'],
  [['Leasinggeber', 'Halter-Nr.', 'Halter'], 'Leasinggeber', 'customer_contract.company'],
  // A bare word for a customer is its number beside its name, where the file has no other.
  [['Client', 'Nom client'], 'Client', 'customer_driver.dms_nr'],
  [['Client', 'Nom client', 'N° client'], 'Client', ''],
  // An order behind a customer is the customer’s own, and not in front.
  [['Job No', 'Driver', 'Order No'], 'Order No', ''],
  [['Driver', 'Order No', 'Plate'], 'Order No', 'wo_nr'],
  // A contact is the customer where nobody else has a name.
  [['Company', 'Contact'], 'Contact', 'customer_driver.surname'],
  [['Surname', 'Contact'], 'Contact', ''],
  [['Bedrijf', 'Contactpersoon'], 'Contactpersoon', 'customer_driver.surname'],
  [['Ansprechpartner', 'Firma'], 'Ansprechpartner', 'customer_driver.surname'],
  [['Klant', 'Bedrijf', 'Contactpersoon'], 'Contactpersoon', ''],
  // A code behind the street is the postcode.
  [['Ulica', 'Kod'], 'Kod', 'customer_driver.postcode'],
  [['Marka', 'Kod'], 'Kod', ''],
])('whose a column is, is told by those beside it: %j: %s', (columns, column, path) => {
  expect(listPaths(columns)[column]).toBe(path);
});

describe('a row without a driver, in a file with the columns of both', () => {
  const others = dmsRowWithout(['Klantnr', 'Achternaam']);
  const customer = { Klantnr: '2', Klantnaam: 'Visser', 'Klant mobiel': '0612345678' };
  const driver = { 'Bestuurder nr': '5', 'Bestuurder naam': 'Bakker', 'Bestuurder mobiel': '' };
  const nobody = { 'Bestuurder nr': '', 'Bestuurder naam': '-' };
  const visser = { dms_nr: '2', surname: 'Visser', tel_mobile_private: '0612345678' };
  const blocked = { ...visser, block_communication: true };

  it.each<[cells: object, sent: object]>([
    [{ 'Bestuurder naam': '' }, { dms_nr: '5' }],
    [{ ...nobody, 'Bestuurder mobiel': '0687654321' }, { tel_mobile_private: '0687654321' }],
    [{ ...nobody, 'Bestuurder naam': 'NULL' }, visser],
    [{ ...nobody, 'Bestuurder niet bellen': 'ja' }, blocked],
    [{ ...nobody, 'Klant niet bellen': 'ja' }, blocked],
    [{ ...nobody, 'Klant mobiel': 'bel niet 0612345678' }, { block_communication: true }],
  ])('is of the customer, where nothing of the driver stands in it: %j', async (cells, sent) => {
    const row = { ...others, ...customer, ...driver, ...cells };
    for (const rows of [[row], Readable.from([row])]) {
      const { read } = await readAll(rows);
      expect(read[0]?.record).toMatchObject({ customer_driver: sent });
    }
  });

  it('is told, in rows of one appointment, where its own row has a wish', async () => {
    const cells = [{ Klantnaam: '' }, { 'Klant mobiel': 'bel niet' }];
    const rows = cells.map((own) => ({ ...others, ...customer, ...nobody, ...own }));
    const { read } = await readAll(rows, { settings: { ...dutch, groupRows: true } });
    expect(read).toMatchObject([{ warnings: [{ code: 'wishInCell', row: 2 }] }]);
  });

  it('is of the driver whom another row names or of its owner, and told by its own column', async () => {
    const own = { ...nobody, Klantnaam: 'Visser, niet bellen' };
    const rows = [
      { ...driver, Afspraaknr: 1 },
      { ...own, Afspraaknr: 1, 'Klant mobiel': 'bel niet' },
      own,
      { ...nobody, Omschrijving: 'APK', Klantnr: '' },
      ...['', 'Smit'].map((Eigenaar) => ({ ...nobody, Afspraaknr: 3, Eigenaar, 'Eigenaar nr': 9 })),
    ].map((cells) => ({ ...others, ...customer, ...cells }));

    const { read } = await readAll(rows, { settings: { ...dutch, groupRows: true } });

    expect(read).toMatchObject([
      { record: { customer_driver: { surname: 'Bakker', block_communication: true } } },
      { record: { customer_driver: visser } },
      { appointment: { customer_owner: { surname: 'Smit' } } },
    ]);
    expect(read[2]?.appointment).not.toHaveProperty('customer_driver');
    expect(read[1]?.warnings).toMatchObject([{ code: 'mayBeWish', column: 'Klantnaam', row: 3 }]);
  });
});
